//! Reports put in the middle, clauses between a name and its verb, and other ways in which what is said and who says it
//! come apart; from the text to the speakers.

use super::passages::check;

#[test]
fn a_report_may_stand_in_the_middle() {
    let rain = "Ann Lee spoke of the flood. ";
    check(
        &format!("{rain}Since May, she told the inquiry, the pumps have stood still."),
        &["indirect | Ann Lee | Since May … the pumps have stood still"],
    );
    check(
        &format!("{rain}The house was dry, she said, and wouldn’t be sold."),
        &["indirect | Ann Lee | The house was dry … and wouldn’t be sold"],
    );
    check(
        &format!("{rain}Two pumps had failed, she wrote; both had been mended."),
        &["indirect | Ann Lee | Two pumps had failed … both had been mended"],
    );
    check(
        &format!("{rain}The dam would be raised, she said, by a metre."),
        &["indirect | Ann Lee | The dam would be raised … by a metre"],
    );
    check(
        "The report was short. Waking the keeper, it concluded, had become “a matter of luck”.",
        &["mixed |  | Waking the keeper … had become “a matter of luck”"],
    );
}

#[test]
fn a_form_of_be_waits_for_what_it_says() {
    check("Ann Lee spoke. It was, she said, one of many.", &["indirect | Ann Lee | It was … one of many"]);
    check("The city's champion, Ann Lee, 42, said: “I won it.”", &["direct | Ann Lee | I won it."]);
}

#[test]
fn who_is_asked_answers() {
    check(
        "I asked the author Ann Lee how she felt.\n\n“Twenty years have passed since then.”",
        &["indirect |  | how she felt", "direct | Ann Lee | Twenty years have passed since then."],
    );
    check(
        "Asked if she believed they wanted him to win, Ann Lee said she was not sure.",
        &["indirect | Ann Lee | she was not sure"],
    );
    check(
        "John Ray came. Rep. Lee Kim, a Ray supporter, said it was late. “I don’t think it is,” he said.",
        &["indirect | Lee Kim | it was late", "direct | Lee Kim | I don’t think it is"],
    );
}

#[test]
fn what_leads_up_to_a_report_in_the_middle() {
    let rain = "Ann Lee spoke of the flood. ";
    check(&format!("{rain}Still, she said, the house had sold."), &["indirect | Ann Lee | the house had sold"]);
    check(
        &format!("{rain}If the dam fails, she said, the town will drown."),
        &["indirect | Ann Lee | If the dam fails … the town will drown"],
    );
    check(&format!("{rain}But the dam is old, she said."), &["indirect | Ann Lee | the dam is old"]);
    check(
        "Ann Lee said even though the dam was old, it would hold.",
        &["indirect | Ann Lee | even though the dam was old, it would hold"],
    );
    check(
        "Ann Lee said, though the dam was old, it would hold.",
        &["indirect | Ann Lee | though the dam was old, it would hold"],
    );
    check("Ann Lee said — on the radio — that the dam was old.", &["indirect | Ann Lee | the dam was old"]);
}

#[test]
fn subjects_with_more_than_a_noun() {
    check("A letter sent on Monday said the dam was old.", &["indirect |  | the dam was old"]);
    check("The experts she asked said the dam was old.", &["indirect |  | the dam was old"]);
    check("The dam was old, a lawyer for the family said.", &["indirect |  | The dam was old"]);
    check("More than half said the dam was old.", &["indirect |  | the dam was old"]);
    check("Ann Lee, a renowned local chef, said the dam was old.", &["indirect | Ann Lee | the dam was old"]);
    check(
        "Ann Lee, a chef who cooks there, on Twitter said the dam was old.",
        &["indirect | Ann Lee | the dam was old"],
    );
    check("Ann Lee, another resident living nearby said the dam was old.", &["indirect | Ann Lee | the dam was old"]);
    check("Two fell ill but Ann Lee, a nurse, said they were well.", &["indirect | Ann Lee | they were well"]);
    check("“The dam was old and it had to go,” the letter states.", &["direct |  | The dam was old and it had to go"]);
}

#[test]
fn relative_clauses_are_no_reports() {
    check("The prize recognises fiction from Asia that has been translated.", &[]);
    check("Ann Lee conceded a goal which the referee awarded.", &[]);
    check(
        "“It is over,” said Ann Lee, managing director of Acme Partners, who estimated that ten had left.",
        &["direct | Ann Lee | It is over", "indirect | Ann Lee | ten had left"],
    );
}

#[test]
fn signed_quotations() {
    check("“We will never give up this land.” — Ann Lee", &["direct | Ann Lee | We will never give up this land."]);
}

#[test]
fn keeping_silent_is_no_part_of_what_is_said() {
    check(
        "Ann Lee confirmed that a letter existed but would not say who had signed it.",
        &["indirect | Ann Lee | a letter existed"],
    );
    check("Ann Lee, who requested anonymity, could not remember the name.", &[]);
    check("Ann Lee and Bo Ray rarely agree on rivers.", &[]);
}

#[test]
fn the_day_may_have_a_time() {
    check("Ann Lee said in a letter on Monday night that she was sorry.", &["indirect | Ann Lee | she was sorry"]);
}

#[test]
fn clauses_between_a_name_and_its_verb() {
    check(
        "Ann Lee, whose predecessor, Bo Ray, signed the deal in 2016 and has since left, denied that it was secret.",
        &["indirect | Ann Lee | it was secret"],
    );
    check(
        "Ann Lee of the River Party (RP), who chaired the board until May, charged that the deal was secret.",
        &["indirect | Ann Lee | the deal was secret"],
    );
    check(
        "Ann Lee, whose sister sat on the board and who once called the firm “a museum,” said she would sue.",
        &["mixed | Ann Lee | the firm “a museum,”", "indirect | Ann Lee | she would sue"],
    );
    check(
        "Addressing strikers at the gate, the head of the union, Bo Ray, warned that the port would close.",
        &["indirect | Bo Ray | the port would close"],
    );
}

#[test]
fn questions_that_only_lead_up_to_an_answer_report_nothing() {
    check("Asked whether he thought the bridge was safe, Bo Ray took his time.", &[]);
    check("Asked what Ann Lee had told him when they met, Bo Ray laughed.", &[]);
}

#[test]
fn opinions_and_estimates() {
    check(
        "Bo Ray gave evidence. In his view the bridge ‘would surely have’ fallen.",
        &["mixed | Bo Ray | the bridge ‘would surely have’ fallen"],
    );
    check("For Ann Lee, it is “a mess”.", &["mixed | Ann Lee | it is “a mess”"]);
    check(
        "The Dockers’ Union puts the cost of the strike at $4m a day.",
        &["indirect | Dockers’ Union | the cost of the strike at $4m a day"],
    );
}

#[test]
fn what_is_put_after_according_to_is_not_said() {
    check(
        "According to Ann Lee, who left the board in May, the firm had assumed that it would win.",
        &["indirect | Ann Lee | the firm had assumed that it would win"],
    );
}

#[test]
fn single_marks_left_open_are_taken_up_by_the_next_paragraph() {
    check(
        "In a statement, Ann Lee said: 'We can confirm that the ship has been stopped.\n'We will say no more.'",
        &["direct | Ann Lee | We can confirm that the ship has been stopped. … We will say no more."],
    );
}

#[test]
fn two_who_spoke_together_speak_again() {
    check(
        "Ann Lee and Bo Ray appealed for “calm”. “There is room for all,” the two said.",
        &["direct | Ann Lee + Bo Ray | calm", "direct | Ann Lee + Bo Ray | There is room for all"],
    );
}

#[test]
fn the_other_one_answers() {
    check(
        "Ann Lee asked who had seen him.\n\n“Two people,” replied Bo Ray.\n\n“Living?”\n\n“One of them.”",
        &[
            "indirect | Ann Lee | who had seen him",
            "direct | Bo Ray | Two people",
            "direct | Ann Lee | Living?",
            "direct | Bo Ray | One of them.",
        ],
    );
}

#[test]
fn a_firm_is_called_by_the_name_that_follows() {
    check(
        "The firm at the centre of the dispute, Straits Holdings, said in an email that it was content.",
        &["indirect | Straits Holdings | it was content"],
    );
}

#[test]
fn an_office_is_held_by_who_was_named_with_it() {
    check(
        "The chief of Laguna Honda, Ann Lee, stayed. Asked if she would talk, the chief smiled.\n\n“With pleasure.”",
        &["direct | Ann Lee | With pleasure."],
    );
}

#[test]
fn what_stands_around_a_quotation() {
    check(
        "Ann Lee urged priests, nurses and farmers to “stop the dam.”",
        &["mixed | Ann Lee | priests, nurses and farmers to “stop the dam.”"],
    );
    check(
        "“It is late,” Ann Lee said. But “we will build the dam.”",
        &["direct | Ann Lee | It is late … we will build the dam."],
    );
}
