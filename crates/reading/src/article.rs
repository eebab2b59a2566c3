//! The embedded article: its text as published, and what is known about it.

use crate::calendar;
use extract::Day;

/// How long a text's own first line may be where it stands for a headline, in bytes.
const LABEL: usize = 100;

/// One article, and what its publisher says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// As published, to the character.
    pub text: String,
    /// The headline, where one is known.
    pub title: Option<String>,
    /// Who published it, where that is known.
    pub source: Option<String>,
    /// The day of publication, where it is known.
    pub published: Option<Day>,
}

impl Article {
    /// A text with its sidecar: one "key: value" a line, `#` comments; unknown keys are passed over.
    pub fn with_meta(text: &str, meta: &str) -> Self {
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
        article.dated()
    }

    /// With the day of publication that the text states itself, where its publisher said none.
    #[must_use]
    pub fn dated(self) -> Self {
        Self { published: self.published.or_else(|| extract::published(&self.text)), ..self }
    }

    /// What the page calls the article: by its title, or else by its day; no headline is made up.
    pub fn headline(&self) -> String {
        match (&self.title, self.published) {
            (Some(title), _) => title.clone(),
            (None, Some(day)) => format!("Article of {}", calendar::long_day(day)),
            (None, None) => "Article".into(),
        }
    }

    /// What lists and windows call the article, where articles must be told apart: by its title, or else by the words it begins
    /// with, of its first line and no more than fit.
    pub fn label(&self) -> String {
        let line = self.text.lines().find(|line| !line.trim().is_empty());
        let Some(line) = line.filter(|_| self.title.is_none()) else { return self.headline() };
        beginning(line, LABEL)
    }
}

/// The words that a text begins with, no longer than `room` bytes together.
pub fn beginning(text: &str, room: usize) -> String {
    let mut out = String::new();
    for word in text.split_whitespace() {
        if out.len() + word.len() > room {
            if out.is_empty() {
                out.extend(word.char_indices().take_while(|(at, c)| at + c.len_utf8() <= room).map(|(_, c)| c));
            }
            return out + " …";
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out += word;
    }
    out
}

/// Reads "2025-02-17"; none for what is no such day.
pub fn parse_day(text: &str) -> Option<Day> {
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
        let article = Article::with_meta("Rain fell.", "# from the wire\npublished: 2025-02-17\n");
        assert_eq!(article.published, Some(Day { year: 2025, month: 2, day: 17 }));
        assert_eq!(article.title, None);
    }

    #[test]
    fn without_one_the_text_gives_its_day() {
        let text = "Rain in Oslo\n\nFebruary 17, 2025\nBy Ann Lee\n\nIt rained on Sunday.";
        let day = |meta: &str| Article::with_meta(text, meta).published;
        assert_eq!(day("source: The Wire"), Some(Day { year: 2025, month: 2, day: 17 }));
        assert_eq!(day("published: 2025-02-18"), Some(Day { year: 2025, month: 2, day: 18 }));
    }

    #[test]
    fn an_article_goes_by_its_title_or_its_day() {
        let check = |meta: &str, head: &str| assert_eq!(Article::with_meta("Rain fell.", meta).headline(), head);
        check("title: Wet: a report\npublished: 2025-02-17", "Wet: a report");
        check("published: 2025-02-17", "Article of 17 February 2025");
        check("", "Article");
    }

    #[test]
    fn articles_without_a_title_are_told_apart_by_how_they_begin() {
        let check = |text: &str, meta: &str, label: &str| assert_eq!(Article::with_meta(text, meta).label(), label);
        check("Rain fell.", "title: Wet", "Wet");
        check("\n  Rain  expected\n\nIt will rain.", "published: 2025-02-17", "Rain expected");
        check(&"rain ".repeat(40), "", &format!("{}…", "rain ".repeat(20)));
        check(&"雨".repeat(40), "", &format!("{} …", "雨".repeat(33)));
        check(" \n", "published: 2025-02-17", "Article of 17 February 2025");
        check("", "", "Article");
    }

    #[test]
    fn days_that_do_not_exist_are_none() {
        for bad in ["", "2025", "2025-02-30", "2025-13-01", "0000-01-01", "x-y-z", "2025-02-17T10:00"] {
            assert_eq!(parse_day(bad), None, "{bad}");
        }
        assert!(parse_day("2024-02-29").is_some());
    }
}
