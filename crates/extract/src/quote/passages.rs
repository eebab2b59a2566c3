//! Passages in the styles of different newsrooms, and who says what in them, from the text to the speakers.

/// `expected` has one line for each quote: kind, speakers, content (pieces joined by " … ").
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let analysis = crate::analyze(text, None);
    let found: Vec<String> = analysis
        .quotes
        .iter()
        .map(|q| {
            let speakers: Vec<&str> = q.speakers.iter().map(|s| &*analysis.entities[s.0 as usize].name).collect();
            let content: Vec<&str> = q.content.iter().map(|c| c.of(text)).collect();
            let kind = format!("{:?}", q.kind).to_lowercase();
            format!("{kind} | {} | {}", speakers.join(" + "), content.join(" … "))
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_quotation_without_a_cue_is_of_whom_the_sentence_before_is_about() {
    check(
        "Grace Wanjiru was unconvinced. “A minister who lies should go.”",
        &["direct | Grace Wanjiru | A minister who lies should go."],
    );
    check(
        "Asked whether he trusted them, Peter Vogel laughed. “Of course not.”",
        &["direct | Peter Vogel | Of course not."],
    );
    check(
        "Joan Tanner, who lost her brother in the flood, wept as she spoke.\n\n\"I want somebody to say sorry.\"",
        &["direct | Joan Tanner | I want somebody to say sorry."],
    );
    check(
        "Peter Vogel, whose members blocked the road, would not rule it out. “All is possible now.”",
        &["direct | Peter Vogel | All is possible now."],
    );
    check("The hall fell silent. “It is over now.”", &["direct |  | It is over now."]);
}

#[test]
fn a_quotation_left_open_goes_on_in_the_next_paragraph() {
    check(
        "\"We knew the river would rise.\r\n\r\n\"But nobody expected this,\" said Anna Kovacs, a baker.",
        &["direct | Anna Kovacs | We knew the river would rise. … But nobody expected this"],
    );
    check(
        "Priya Nair said: “This is chaos.\n\n“The country pays.\n\n“It will not wait.”",
        &["direct | Priya Nair | This is chaos. … The country pays. … It will not wait."],
    );
}

#[test]
fn what_is_put_in_does_not_hide_the_subject() {
    check(
        "Peter Vogel, speaking on television late on Thursday, said the bridge was safe.",
        &["indirect | Peter Vogel | the bridge was safe"],
    );
    check(
        "Anna Kovacs, who stayed behind because she feared for her dogs, said the bridge was safe.",
        &["indirect | Anna Kovacs | the bridge was safe"],
    );
    check(
        "“It is over,” Anna Kovacs, a former minister who has shuttled between them since Sept. 27, told reporters.",
        &["direct | Anna Kovacs | It is over"],
    );
    check("“It is over,” Peter Vogel, on the telephone, said.", &["direct | Peter Vogel | It is over"]);
    check(
        "A spokeswoman for the union, Anna Kovacs, said the bridge was safe.",
        &["indirect | Anna Kovacs | the bridge was safe"],
    );
}

#[test]
fn words_between_two_halves() {
    check(
        "“What we need now,” said Anna Kovacs, in Geneva, “is patience.” She then left.",
        &["direct | Anna Kovacs | What we need now … is patience."],
    );
    check(
        "Peter Vogel was more hopeful: “Both sides are tired,” he said, “and both need money.”",
        &["direct | Peter Vogel | Both sides are tired … and both need money."],
    );
    check(
        "It is unclear, says Anna Kovacs, how the fire began.",
        &["indirect | Anna Kovacs | It is unclear … how the fire began"],
    );
    check("It was, Anna Kovacs wrote, “a wasted year”.", &["mixed | Anna Kovacs | It was … a wasted year"]);
}

#[test]
fn any_verb_after_a_comma_inside_the_marks() {
    check("“We told you so many times,” mocked Peter Vogel.", &["direct | Peter Vogel | We told you so many times"]);
    check("“We told you so many times,” he deadpanned.", &["direct |  | We told you so many times"]);
    check("“Where will they live?” asks Anna Kovacs.", &["direct | Anna Kovacs | Where will they live?"]);
}

#[test]
fn a_report_of_a_report_is_the_outer_ones() {
    check(
        "Peter Vogel told a jury that the bridge was safe, two people who know him said.",
        &["indirect |  | Peter Vogel told a jury that the bridge was safe"],
    );
    check(
        "After Peter Vogel said the bridge was safe, the council opened it.",
        &["indirect | Peter Vogel | the bridge was safe"],
    );
}

#[test]
fn joint_speakers_go_on_together() {
    check(
        "Anna Kovacs and Peter Vogel wrote to the minister, saying the rise was wrong. “We cannot pay,” they wrote.",
        &[
            "indirect | Anna Kovacs + Peter Vogel | the rise was wrong",
            "direct | Anna Kovacs + Peter Vogel | We cannot pay",
        ],
    );
}

#[test]
fn deeds_are_no_words() {
    check("Council rejects stadium plan", &[]);
    check("Peter Vogel refused to leave and thanked the crews.", &[]);
    check("No group claimed responsibility, but Peter Vogel left.", &[]);
    check("Peter Vogel claimed his third victory in a race that drew thousands.", &[]);
}

#[test]
fn marks_and_lines_of_other_hands() {
    check(
        "‘I trusted him like a brother’: clerk tells court\n\n‘I trusted him like a brother,’ Anna Kovacs said.",
        &["direct | Anna Kovacs | I trusted him like a brother", "direct | Anna Kovacs | I trusted him like a brother"],
    );
    check("Luc Moreau told reporters: « Nous restons ». He left.", &["direct | Luc Moreau | Nous restons"]);
    check(
        "The river rose again on Tuesday, said\nAnna Kovacs, and the lower town must\nleave its houses. “It is very\nnear,” she said.",
        &["indirect | Anna Kovacs | The river rose again on Tuesday", "direct | Anna Kovacs | It is very\nnear"],
    );
    check("The treaty was described by Greenpeace as “the last chance”.", &["direct | Greenpeace | the last chance"]);
    check(
        "Mayor: 'We will rebuild every house'\n\n'We will rebuild every house,' Anna Kovacs said.",
        &["direct | Anna Kovacs | We will rebuild every house", "direct | Anna Kovacs | We will rebuild every house"],
    );
}
