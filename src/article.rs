//! The embedded article: its text as published, and what is known about it.

use extract::Day;

/// One article, and what its publisher says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Article {
    /// As published, to the character.
    pub(crate) text: String,
    /// The headline, where one is known.
    pub(crate) title: Option<String>,
    /// Who published it, where that is known.
    pub(crate) source: Option<String>,
    /// The day of publication, where it is known.
    pub(crate) published: Option<Day>,
}

impl Article {
    /// The seed article, built into the page.
    pub(crate) fn seed() -> Self {
        Self::with_meta(
            include_str!("../seeds/000_f98603c3886811ca.txt"),
            include_str!("../seeds/000_f98603c3886811ca.meta"),
        )
    }

    /// A text with its sidecar: one "key: value" a line, `#` comments; unknown keys are passed over.
    pub(crate) fn with_meta(text: &str, meta: &str) -> Self {
        let mut article = Self { text: text.into(), ..Self::default() };
        for line in meta.lines().filter(|line| !line.starts_with('#')) {
            let Some((key, value)) = line.split_once(':') else { continue };
            let value = value.trim();
            match key.trim() {
                "title" => article.title = Some(value.into()),
                "source" => article.source = Some(value.into()),
                "published" => article.published = parse_day(value),
                _ => {}
            }
        }
        article
    }

    /// The headline to show: the title, or else the first words of the text.
    pub(crate) fn headline(&self) -> String {
        const LONGEST: usize = 64;
        if let Some(title) = &self.title {
            return title.clone();
        }
        let mut head = String::new();
        let mut words = self.text.split_whitespace().peekable();
        while let Some(word) = words.next_if(|w| head.is_empty() || head.chars().count() + w.chars().count() < LONGEST)
        {
            if !head.is_empty() {
                head.push(' ');
            }
            head.extend(word.chars().take(LONGEST));
        }
        if words.peek().is_some() {
            // Best at the end of a clause: "Senior officials and top diplomats, are set".
            if let Some(clause) = head.rfind([',', ';', ':']).filter(|&end| end > LONGEST / 3) {
                head.truncate(clause);
            }
            head.push('…');
        }
        if head.is_empty() { "Untitled article".into() } else { head }
    }
}

/// Reads "2025-02-17"; none for what is no such day.
pub(crate) fn parse_day(text: &str) -> Option<Day> {
    let mut parts = text.splitn(3, '-');
    let year = parts.next()?.parse().ok().filter(|y| (1..=9999).contains(y))?;
    let month = parts.next()?.parse().ok().filter(|m| (1..=12).contains(m))?;
    let longest = match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let day = parts.next()?.parse().ok().filter(|d| (1..=longest).contains(d))?;
    Some(Day { year, month, day })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sidecar_gives_the_day() {
        let seed = Article::seed();
        assert_eq!(seed.published, Some(Day { year: 2025, month: 2, day: 17 }));
        assert_eq!(seed.title, None);
    }

    #[test]
    fn headline_is_the_title_or_the_first_words() {
        let check = |text: &str, meta: &str, head: &str| assert_eq!(Article::with_meta(text, meta).headline(), head);
        check("\nRain fell.", "", "Rain fell.");
        check("Rain fell.", "title: Wet: a report", "Wet: a report");
        check("", "", "Untitled article");
        check(
            "Senior American and Russian officials and top diplomats, are set to hold talks",
            "",
            "Senior American and Russian officials and top diplomats…",
        );
    }

    #[test]
    fn days_that_do_not_exist_are_none() {
        for bad in ["", "2025", "2025-02-30", "2025-13-01", "0000-01-01", "x-y-z", "2025-02-17T10:00"] {
            assert_eq!(parse_day(bad), None, "{bad}");
        }
        assert!(parse_day("2024-02-29").is_some());
    }
}
