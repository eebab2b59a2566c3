//! Texts with their dates marked up: "[words=value]", value "-" for one that is not resolved.

use crate::analysis::Day;
use crate::document::Document;

/// A Monday.
const PUBLISHED: &str = "2025-02-17";

fn marked(text: &str, published: Option<Day>) -> String {
    let mut out = text.to_owned();
    for date in super::find(&Document::new(text), published).iter().rev() {
        let value = date.value.map_or("-".to_owned(), |v| v.to_string());
        let words = format!("[{}={value}]", date.span.of(text));
        out.replace_range(date.span.start as usize..date.span.end as usize, &words);
    }
    out
}

/// Takes the marks out again.
fn plain(expected: &str) -> String {
    let mut out = String::new();
    let mut rest = expected;
    while let Some((before, after)) = rest.split_once('[') {
        let (inside, after) = after.split_once(']').unwrap();
        out += before;
        out += inside.rsplit_once('=').unwrap().0;
        rest = after;
    }
    out + rest
}

fn check(expected: &str) {
    assert_eq!(marked(&plain(expected), PUBLISHED.parse().ok()), expected);
}

fn check_undated(expected: &str) {
    assert_eq!(marked(&plain(expected), None), expected);
}

#[test]
fn a_fold_of_a_paragraph_is_no_edge() {
    check(
        "The fund had warned of it in a report to its own members in\n[November=2024-11], and a mission of its staff is due to arrive there on\n[Feb. 28=2025-02-28], when the work of the board is known and the rest of\nits members will have seen all that it has written down for\nthem.\n",
    );
}

#[test]
fn full_dates_need_no_publication_date() {
    for text in [
        "It began on [5 November 2024=2024-11-05].",
        "It began on [Nov. 5, 2024=2024-11-05], in Ohio.",
        "It began on [November 5th, 2024=2024-11-05].",
        "Born on the [5th of November, 1987=1987-11-05], he left.",
        "On [Tuesday, 3 May 2022=2022-05-03] they met.",
        "On [Sat, Feb 1 2020=2020-02-01] they met.",
        "The file of [2024-11-05=2024-11-05] says so.",
        "Due by [25/12/2024=2024-12-25], paid on [05.11.2024=2024-11-05].",
        "Signed on [11/05/2024=-].",
        "On [29 February 2023=-] nothing happened.",
        "In [March 2023=2023-03], [Sept. 2001=2001-09] and [November of 2020=2020-11].",
    ] {
        check_undated(text);
        check(text);
    }
}

#[test]
fn years_stand_among_words_that_make_them_years() {
    check("In [2019=2019] and since [2014=2014], but not by 2,000 votes.");
    check("The [2024=2024] election, his [2016=2016] campaign and Russia's [2014=2014] annexation.");
    check("She won in [2012=2012], [2016=2016], and [2020=2020].");
    check("A survey of 1709 schoolchildren before [2011=2011] was led by 1980 nurses.");
    check("The book (Penguin, 1999) and the treaty ([1839=1839]).");
    check("About 2000 people in 2000 homes saw 1950 troops leave flight 2019.");
    check("A force of 2000 soldiers met in [1066=1066].");
    check("It cost $2019, or 2019 dollars.");
}

#[test]
fn decades_centuries_and_parts_of_years() {
    check("In the [1990s=1990-01-01/1999-12-31] and the [early 2000s=2000-01-01/2009-12-31].");
    check("He is in his 30s. The [’90s=1990-01-01/1999-12-31] are over, the [1900s=-] too.");
    check("A [19th-century=1801-01-01/1900-12-31] house of the [twentieth century=1901-01-01/2000-12-31].");
    check("Sales fell in the [first quarter of 2024=2024-01-01/2024-03-31] and [Q3 2023=2023-07-01/2023-09-30].");
    check("They scored in the second half and the first quarter.");
}

#[test]
fn ranges_hold_both_ends() {
    check("[From 3 to 5 May=2025-05-03/2025-05-05] they will meet.");
    check("They met [3–5 November 2024=2024-11-03/2024-11-05] in Rio.");
    check("They will meet [May 3-5=2025-05-03/2025-05-05].");
    check("It ran [from Nov. 30 to Dec. 12, 2023=2023-11-30/2023-12-12].");
    check("It ran [from 31 January to 4 February=2025-01-31/2025-02-04] and ended.");
    check("Between [2015=2015] and [2018=2018] it grew; in the [2015-16=2015-01-01/2016-12-31] season too.");
    check("It lasted [from March to May 2024=2024-03-01/2024-05-31].");
    check("Shops were shut [from Friday to Sunday=2025-02-14/2025-02-16].");
}

#[test]
fn weekdays_follow_the_tense() {
    check("He said on [Monday=2025-02-17] that he left on [Friday=2025-02-14].");
    check("They will meet on [Tuesday=2025-02-18] and on [Monday=2025-02-17].");
    check(
        "The talks, scheduled for [Tuesday=2025-02-18] in Rome, mark a step. [Tuesday=2025-02-18]’s talks follow a call.",
    );
    check("Trump on [Sunday=2025-02-16] told reporters. On [Thursday=2025-02-20], he is to fly home.");
    check("[Last Friday=2025-02-14] and [next Friday=2025-02-28] and [this coming Friday=2025-02-21].");
    check("It will end on [Friday next week=2025-02-28]; it began on [Tuesday of last week=2025-02-11].");
    check("It has rained since [Saturday=2025-02-15]. Ahead of [Wednesday=2025-02-19]'s vote, streets were closed.");
    check("Good Friday, Super Tuesday and the Sunday Times are no days. On Mondays he rests.");
    check("I went back the [next Tuesday=-]. A decision is expected by [Friday=2025-02-21].");
}

#[test]
fn days_and_periods_near_the_day_of_publication() {
    check(
        "[Yesterday=2025-02-16] it rained; [tomorrow=2025-02-18] and [tonight=2025-02-17] it may, [today=2025-02-17] not.",
    );
    check(
        "He said [last week=2025-W07] and [earlier this week=2025-W08] that [next month=2025-03] is [this year=2025]'s best.",
    );
    check(
        "It opened [late last year=2024]. The last week of the year was hard, and so were the next year and last weeks.",
    );
    check("They met at [the weekend=2025-02-15/2025-02-16]");
    check("They will meet [this weekend=2025-02-22/2025-02-23].");
    check("[The day before yesterday=2025-02-15] and [last night=2025-02-16].");
    check("It closed [last summer=2024-06-01/2024-08-31] and opens [this spring=2025-03-01/2025-05-31].");
    check("It opens [next summer=-], not [last winter=-]. In Chile it closed [last fall=-].");
    check("It closes at [the end of the year=2025-12-31], the other by [the end of March=2025-03-31].");
}

#[test]
fn ago_is_as_exact_as_its_unit() {
    check("The invasion [nearly three years ago=2022] changed it.");
    check("He left [two days ago=2025-02-15], she [a week ago=2025-W07], they [three months ago=2024-11].");
    check("It stood [a decade ago=2015], [twenty-five years ago=2000] and [more than 50 years ago=-].");
    check("[Two or three years ago=-], [a few days ago=-] and [years ago=-].");
    check("It will open in [two weeks' time=2025-W10]");
}

#[test]
fn days_and_months_without_a_year_are_the_nearest_that_fit() {
    check("He was elected on [Nov. 5=2024-11-05] and takes office in [March=2025-03].");
    check(
        "The trial began in [March=2024-03], will end by [June=2025-06] and was planned since [last December=2024-12].",
    );
    check("The vote on [20 March=2025-03-20] will count. She left in [February last year=2024-02]");
    check("On [Christmas Eve=2024-12-24] he sang; on [New Year’s Day=2025-01-01] he slept.");
    check("After the [October 7=-] attack, nothing was the same; the [March 4=2025-03-04] vote is near.");
    check("After the [Sept. 11=2001-09-11] attacks, nothing was the same.\n\nThey fell on [Sept. 11=2024-09-11].");
    check("It grew from [1939=1939] to [1945=1945] and again on [1 March=2025-03-01].");
    check("In [1939=1939] war came. On [1 September=-] troops crossed the border.");
}

#[test]
fn without_a_publication_date_relative_times_stay_open() {
    check_undated("He said on [Monday=-], [last week=-] and [nearly three years ago=-].");
    check_undated("In [March=-] and on [5 November=-], but in [2019=2019].");
}

#[test]
fn a_dateline_can_stand_for_the_publication_date() {
    check_undated("KYIV, [Feb. 17, 2025=2025-02-17] (Agency) - The minister said on [Sunday=2025-02-16] that he left.");
    check_undated("Published: [Monday, 17 February 2025=2025-02-17]\n\nThe minister left on [Sunday=2025-02-16].");
    check_undated("Rain in Oslo\n\n[February 17, 2025=2025-02-17]\nBy Ann Lee\n\nIt rained on [Sunday=2025-02-16].");
    check_undated("Rain in Oslo\n[17 February 2025=2025-02-17]\n\nIt rained on [Sunday=2025-02-16].");
    check_undated("Ann Lee\n\nBorn: [17 February 1965=1965-02-17]\n\nShe left on [Sunday=-].");
    check_undated("The minister, born on [17 February 1965=1965-02-17], left on [Sunday=-].");
}

#[test]
fn anaphoric_times_stay_open() {
    check("He left [the following day=-] and came back [two weeks later=-].");
}

#[test]
fn other_words_are_no_dates() {
    for text in [
        "A three-year-old waited for three years, or two hours.",
        "Theresa May said she may march. May Day is not May. They March on.",
        "They had been told by May and by April Jones of 5,000 people and 3.5 May.",
        "At 5:30 the 24 men of Area 51 won 2019:3.",
        "He was last seen. This time it may last weeks. For the first time in two years.",
        "She told USA Today and CBS This Morning so.",
        "She told ABC’s “This Week” and ABC’s This Week so.",
        "Over the past year and the last three years, sales rose 20%.",
        "",
        "🙂 second to none",
    ] {
        check(text);
    }
}

#[test]
fn counted_from_what_was_told_last() {
    check("She was held on [February 3=2025-02-03]. A judge freed her [two days later=2025-02-05].");
    check("It opened in [2016=2016] and shut [three years later=2019]. A walk came [two days later=-].");
    check("He fell ill on [Monday=2025-02-17] and died [the next day=2025-02-18].");
    check("It rained.\n\n[Two days later=-] it stopped.");
}

#[test]
fn a_day_far_back_without_its_year_is_the_one_to_come() {
    check("They had until [28 February=2025-02-28] to answer. It was sold on [28 March=2024-03-28].");
    check("It warned that the strike would spread by [Friday=2025-02-21].");
    check("The road is closed until [Thursday=2025-02-20].");
}

#[test]
fn months_before_nouns_and_in_lists() {
    check("Nothing will happen before the [October=2025-10] elections.");
    check("The wages for [January=2025-01] and [February=2025-02] were paid. It has run since at least [2019=2019].");
    check("The March on the bank was long.");
}
