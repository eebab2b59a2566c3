//! The spellings of a date's value that mean the same: a month and its first and last day, a week and its days.

/// All spellings of a value, in lower case; none is one that says nothing.
pub(super) fn spellings(value: Option<&str>) -> Vec<Option<String>> {
    let Some(value) = value else { return vec![None] };
    let value = value.trim().to_lowercase();
    let mut out = vec![value.clone()];
    if let Some((year, week)) = week(&value) {
        out.push(format!("{year:04}-w{week:02}"));
        if let Some(monday) = monday(year, week) {
            let (first, last) = (iso(monday), iso(monday + 6));
            out.push(format!("{first}/{last}"));
            out.push(format!("week of {first}"));
        }
    } else if let Some((year, month)) = month(&value) {
        let next = if month == 12 { days(year + 1, 1, 1) } else { days(year, month + 1, 1) };
        out.push(format!("{}/{}", iso(days(year, month, 1)), iso(next - 1)));
    } else if let Some(year) = digits(&value, 4) {
        out.push(format!("{year:04}-01-01/{year:04}-12-31"));
    }
    out.into_iter().map(Some).collect()
}

/// A number of exactly so many digits.
fn digits(text: &str, count: usize) -> Option<i64> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// "2025-w07", "2025w7"
fn week(value: &str) -> Option<(i64, i64)> {
    let (year, week) = value.split_once('w')?;
    let year = digits(year.strip_suffix('-').unwrap_or(year), 4)?;
    Some((year, digits(week, 1).or_else(|| digits(week, 2))?))
}

/// "2025-02"
fn month(value: &str) -> Option<(i64, i64)> {
    let (year, month) = value.split_once('-')?;
    Some((digits(year, 4)?, digits(month, 2).filter(|m| (1..=12).contains(m))?))
}

/// The first day of an ISO week, counted from 1970-01-01; the fourth of January is in the first.
fn monday(year: i64, week: i64) -> Option<i64> {
    let fourth = days(year, 1, 4);
    (1..=53).contains(&week).then(|| fourth - (fourth + 3).rem_euclid(7) + 7 * (week - 1))
}

/// Days from 1970-01-01 to a day of the Gregorian calendar, years beginning in March.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month > 2 { year } else { year - 1 };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The other way round, as "2025-02-17".
fn iso(days: i64) -> String {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let years = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * years + years / 4 - years / 100);
    let march = (5 * of_year + 2) / 153;
    let (day, month) = (of_year - (153 * march + 2) / 5 + 1, (march + 2) % 12 + 1);
    let year = years + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_the_same_is_one_value() {
        let all = |value| spellings(Some(value)).into_iter().flatten().collect::<Vec<_>>().join(" ");
        assert_eq!(all("2025-W07"), "2025-w07 2025-w07 2025-02-10/2025-02-16 week of 2025-02-10");
        assert_eq!(all("2020W53"), "2020w53 2020-w53 2020-12-28/2021-01-03 week of 2020-12-28");
        assert_eq!(all("2024-02"), "2024-02 2024-02-01/2024-02-29");
        assert_eq!(all("1999-12"), "1999-12 1999-12-01/1999-12-31");
        assert_eq!(all("2022"), "2022 2022-01-01/2022-12-31");
        assert_eq!(all("2025-02-17"), "2025-02-17");
        assert_eq!(all("soon"), "soon");
        assert_eq!(spellings(None), [None]);
    }
}
