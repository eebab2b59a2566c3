//! Who said what where courts, offices, bodies and documents say it, from the text to the speakers.

use super::passages::check;

#[test]
fn courts_hold_and_officials_direct() {
    check("Ann Lee held that the dam was sold in May.", &["indirect | Ann Lee | the dam was sold in May"]);
    check("Ann Lee has since said the dam was sold.", &["indirect | Ann Lee | the dam was sold"]);
    check("Ann Lee held talks and ordered that the dam be sold.", &["indirect | Ann Lee | the dam be sold"]);
    check("Ann Lee shared that the dam was sold.", &["indirect | Ann Lee | the dam was sold"]);
    check("Ann Lee vowed to “mend” the dam.", &["mixed | Ann Lee | to “mend” the dam"]);
    check("Ann Lee hit back at claims that the dam was sold.", &[]);
    check("Ann Lee said $5 million was lost.", &["indirect | Ann Lee | $5 million was lost"]);
    check(
        "Ann Lee said the dam was old and urged farmers to move.",
        &["indirect | Ann Lee | the dam was old", "indirect | Ann Lee | farmers to move"],
    );
}

#[test]
fn more_stands_between_who_speaks_and_the_verb() {
    check(
        "Ann Lee, head of a club that urges farmers to move, said the dam was old.",
        &["indirect |  | farmers to move", "indirect | Ann Lee | the dam was old"],
    );
    check(
        "Ann Lee, in a statement by her aide, Bo Ray, said the dam was old.",
        &["indirect | Ann Lee | the dam was old"],
    );
    check("The MP for Ely, Ann Lee, said the dam was old.", &["indirect | Ann Lee | the dam was old"]);
    check("PARIS - 2 May 2022: The dam is old, affirmed Ann Lee.", &["indirect | Ann Lee | The dam is old"]);
}

#[test]
fn a_question_may_be_put_to_somebody() {
    check("“Will the old dam hold?” Ann Lee asked the mayor.", &["direct | Ann Lee | Will the old dam hold?"]);
    check("“Will the old dam hold?” Ann Lee told them.", &["direct | Ann Lee | Will the old dam hold?"]);
    check(
        "“Will the old dam hold?” Ann Lee asked them to leave.",
        &["direct |  | Will the old dam hold?", "indirect | Ann Lee | them to leave"],
    );
}

#[test]
fn a_body_and_a_document_speak_again() {
    check(
        "The Acme Corporation said the dam was old. The so-called “wall of Ely” stands. The company said it would be sold.",
        &[
            "indirect | Acme Corporation | the dam was old",
            "phrase |  | wall of Ely",
            "indirect | Acme Corporation | it would be sold",
        ],
    );
    check(
        "The report, published in May by the Acme Corporation, found that the dam was old.",
        &["indirect | Acme Corporation | the dam was old"],
    );
}

#[test]
fn what_others_did_and_vowed_is_all_one_statement() {
    for said in [
        "told the court that her husband beat her and vowed to kill her",
        "said the soldiers stopped the bus and ordered passengers to get off",
        "said Bo Ray met the dealer in March and vowed to pay him",
        "said the army fired rockets and threatened to fire more",
        "said the minister had met the families and promised to rebuild the bridge",
        "said they found the boy, who had fled and begged them to help",
        "said they were with the boy, who had fled and urged them to help",
        "found that guards beat inmates and urged nurses to lie",
    ] {
        let content = said.split_once(" that ").map_or_else(|| &said[5..], |(_, clause)| clause);
        check(&format!("Ada Eze {said}."), &[&format!("indirect | Ada Eze | {content}")]);
    }
    check(
        "Ada Eze said it was late and urged the men to go home.",
        &["indirect | Ada Eze | it was late", "indirect | Ada Eze | the men to go home"],
    );
    check("Ada Eze vowed to “mend” the dam.", &["mixed | Ada Eze | to “mend” the dam"]);
}

#[test]
fn held_that_is_a_finding_before_a_clause_only() {
    for held in ["that day a big party", "that man for 3 days", "that gun to his head", "that lead to win"] {
        check(&format!("Ada Eze held {held}."), &[]);
    }
    for found in ["the law was void", "he was guilty", "Bo Ray was guilty", "federal laws must be clear"] {
        check(&format!("Ada Eze held that {found}."), &[&format!("indirect | Ada Eze | {found}")]);
    }
}

#[test]
fn a_body_that_has_only_been_told_of_is_another() {
    for (first, content, second) in [
        ("Justice Department", "a bank had lied", "bank"),
        ("Metropolitan Police", "a company was raided", "company"),
        ("Justice Department", "it rained", "bank"),
        ("BBC", "it rained", "letter"),
    ] {
        check(
            &format!("The {first} said {content}. The {second} said it snowed."),
            &[&format!("indirect | {first} | {content}"), "indirect |  | it snowed"],
        );
    }
}

#[test]
fn who_ordered_or_passed_on_a_document_did_not_make_it() {
    for (made, maker) in [
        ("report, commissioned by Ada Eze, the mayor,", ""),
        ("report, ordered by Ada Eze,", ""),
        ("inquiry report, reported by the BBC,", ""),
        ("letter, sent from London by Ada Eze,", "Ada Eze"),
        ("letter, sent by Ada Eze to Bo Ray,", "Ada Eze"),
        ("study, carried out by Ada Eze,", "Ada Eze"),
    ] {
        check(&format!("The {made} found that roads were bad."), &[&format!("indirect | {maker} | roads were bad")]);
    }
    check(
        "The poll, published in May by the BBC, found it rained. The letter, sent by Bo Ray to Ada Eze, said it snowed.",
        &["indirect | BBC | it rained", "indirect | Bo Ray | it snowed"],
    );
}

#[test]
fn what_is_recalled_between_commas_is_no_saying() {
    check("Ford cars, recalled Ford Group, were unsafe.", &[]);
    check("The ambassador, recalled Peru, left.", &[]);
    check("The dam was old, recalled Ada Eze.", &["indirect | Ada Eze | The dam was old"]);
}
