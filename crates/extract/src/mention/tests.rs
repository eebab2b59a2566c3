use super::words::Words;
use super::{Name, names};
use crate::analysis::EntityKind;
use crate::document::Document;
use crate::entity::testing;

/// The names that are marked in a text, "[P:Ann Lee]", as a `stage` leaves them: "Person Ann Lee; Place Oslo".
pub(super) fn after(stage: impl FnOnce(&Words<'_, '_>, Vec<Name>) -> Vec<Name>, marked: &str) -> String {
    let (text, marks) = testing::unmark(marked);
    let document = Document::new(&text);
    let left = stage(&Words::new(&document), testing::names(&document, &marks));
    let shown: Vec<String> = left.iter().map(|n| format!("{:?} {}", n.kind, n.span.of(&text))).collect();
    shown.join("; ")
}

/// `expected` is the text with every name in brackets, after its kind's first letter.
fn check(expected: &str) {
    let mut text = String::new();
    let mut rest = expected;
    while let Some(at) = rest.find(['[', ']']) {
        text += &rest[..at];
        rest = if rest.as_bytes()[at] == b'[' { &rest[at + 3..] } else { &rest[at + 1..] };
    }
    text += rest;
    let document = Document::new(&text);
    let mut marks: Vec<(u32, u32, String)> = Vec::new();
    for (i, name) in names(&document).iter().enumerate() {
        let letter = match name.kind {
            EntityKind::Person => 'P',
            EntityKind::Organisation => 'O',
            EntityKind::Place => 'L',
            EntityKind::Group => 'G',
            EntityKind::Event => 'E',
            EntityKind::Other => 'X',
        };
        let order = i as u32 + 1;
        marks.push((name.span.start, order, format!("[{letter} ")));
        marks.push((name.span.end, 0, "]".into()));
    }
    marks.sort();
    let mut found = String::new();
    let mut at = 0;
    for (offset, _, mark) in marks {
        found += &text[at..offset as usize];
        found += &mark;
        at = offset as usize;
    }
    found += &text[at..];
    assert_eq!(found, expected);
}

#[test]
fn people_without_their_titles() {
    check("We met [L US] President [P Donald Trump] and Mr. [P J. K. O'Brien] there.");
    check("[G Russian] Foreign Minister [P Sergey Lavrov] spoke to [P Yuri Ushakov].");
    check("Crown Prince [P Mohammed bin Salman] met [P Bashar al-Assad] and [P Martin Luther King Jr.] once.");
    check("It was said by spokesman [P Dmitry Peskov] and [P Oscar de la Renta].");
    check("We saw [P Kim Jong-un] and [P Hun Sen] with [P Dean Smith] in [L Sri Lanka].");
    check("[P Ann Lee], 45, said so. Then [P Lee]'s brother left.");
}

#[test]
fn words_that_nobody_knows_are_no_places_without_a_reason() {
    check("A second robot, called [X Tarvex], can lift a bus.");
    check("She withdrew from the [X Kalvarin] exhibition event.");
}

#[test]
fn organisations_with_their_small_words() {
    check("He joined the [O Ministry of Foreign Affairs] and the [O Department for Education].");
    check("The [O African National Congress] ([O ANC]) won; the [O ANC]’s leader spoke.");
    check("The [O State Department] and [O NATO] asked [O Acme Corp.] for help.");
    check("The [O Food and Drug Administration] said no.");
    check("The [O Department of Justice and Constitutional Development] and [O King’s College London] agreed.");
    check("It was the [O Church of Scientology] first. Then [O Scientology] answered.");
    check("It was another step by the [O [P Trump] administration] to help. Mr. [P Trump] agreed.");
}

#[test]
fn places_and_groups() {
    check("The [L US]-[L Russia] talks in [L Riyadh], [L Saudi Arabia], were held by [G Russians].");
    check("He walked from [L Lake Chad] to the [L Nile River] with [G Ukrainian] friends.");
    check("The trial in [L The Hague] began as he left the [L Hague].");
    check("It is a [L US]-led plan for [L North Korea] and [L South Korea].");
}

#[test]
fn titles_of_office_are_left_outside() {
    check("[L US] Secretary of State [P Marco Rubio] met Labour Minister [P Ann Lee].");
    check("Chief of Defence Staff [P John Smith] and Country Director [P Mary Jones] came.");
    check("The Minister of Health and Social Services, [P Jane Doe], left.");
}

#[test]
fn headlines_datelines_and_captions() {
    check(
        "[L RUSSIA] SAYS TALKS WITH [L UKRAINE] FAILED\n\n[L KYIV], [L Ukraine] — It was said that [L Ukraine] left.",
    );
    check("By [P Jane Doe]\n\n[P Jane Doe] wrote it.");
}

#[test]
fn capitals_that_name_nothing() {
    check("On Monday the President left. Yesterday was cold. Talks failed. The talks went on.");
    check("“Police are here,” she said. Police came in March.");
}
