//! Passages in the styles of different newsrooms, and who says what in them, from the text to the speakers.

/// `expected` has one line for each quote: kind, speakers, content (pieces joined by " … ").
#[track_caller]
pub(super) fn check(text: &str, expected: &[&str]) {
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
fn who_is_described_at_length_is_still_the_subject() {
    check(
        "The senator representing Delta South, Anna Kovacs, said the bridge was safe.",
        &["indirect | Anna Kovacs | the bridge was safe"],
    );
    check(
        "Among them was Anna Kovacs, who runs the Creekside Inn and says the bridge is safe.",
        &["indirect | Anna Kovacs | the bridge is safe"],
    );
    check(
        "Anna Kovacs, who has called the plan “a trap,” told reporters that the bridge was safe.",
        &["mixed | Anna Kovacs | the plan “a trap,”", "indirect | Anna Kovacs | the bridge was safe"],
    );
    check(
        "The bank kept its rate on Thursday and its governor, Anna Kovacs, said the bridge was safe.",
        &["indirect | Anna Kovacs | the bridge was safe"],
    );
    check(
        "Anna Kovacs wrote in the daily Morning Post on Monday that the bridge was safe.",
        &["indirect | Anna Kovacs | the bridge was safe"],
    );
    check("Many people want to know what is being done.", &[]);
}

#[test]
fn a_new_paragraph_begins_a_quote_of_its_own_unless_the_last_was_left_open() {
    check(
        "“It is over,” said Anna Kovacs.\n\n“Nobody came.\n\n“Nobody will.”",
        &["direct | Anna Kovacs | It is over", "direct | Anna Kovacs | Nobody came. … Nobody will."],
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

#[test]
fn a_paraphrase_and_the_quotation_after_it_are_two() {
    check(
        "Anna Kovacs said the bridge was safe. “I crossed it myself this morning.”",
        &["indirect | Anna Kovacs | the bridge was safe", "direct | Anna Kovacs | I crossed it myself this morning."],
    );
}

#[test]
fn a_description_of_whom_one_has_just_read() {
    check(
        "Anna Kovacs said the bridge was safe. The 43-year-old electrician said she crossed it daily.",
        &["indirect | Anna Kovacs | the bridge was safe", "indirect | Anna Kovacs | she crossed it daily"],
    );
    check(
        "Peter Vogel said the bridge was safe.\n\n“I crossed it this morning,” the former trade minister said.",
        &["indirect | Peter Vogel | the bridge was safe", "direct | Peter Vogel | I crossed it this morning"],
    );
    check(
        "A farmer who lost his herd has accused the dam’s owners of “murder”.\n\nPeter Vogel, 61, said nobody had warned him.",
        &["mixed | Peter Vogel | the dam’s owners of “murder”", "indirect | Peter Vogel | nobody had warned him"],
    );
    check(
        "Anna Kovacs said the bridge was safe.\n\nA spokeswoman for the firm left early. She said work had ended.",
        &["indirect | Anna Kovacs | the bridge was safe", "indirect |  | work had ended"],
    );
}

#[test]
fn he_is_neither_whom_he_speaks_of_nor_who_asked_him() {
    check(
        "Peter Vogel blamed himself. “I should have told Luc Moreau at once,” he said.",
        &["direct | Peter Vogel | I should have told Luc Moreau at once"],
    );
    check(
        "Peter Vogel took the stand. Questioned by Luc Moreau, he admitted that the bridge was unsafe.",
        &["indirect | Peter Vogel | the bridge was unsafe"],
    );
}

#[test]
fn subjects_with_appositions() {
    check(
        "Peter Vogel, the Dutch leader, and his Danish counterpart, Anna Kovacs, told journalists that they would pay.",
        &["indirect | Peter Vogel + Anna Kovacs | they would pay"],
    );
    check(
        "The inquiry’s chair, retired judge Anna Kovacs, said she would report by June.",
        &["indirect | Anna Kovacs | she would report by June"],
    );
    check("Anna Kovacs KC said the bridge was safe.", &["indirect | Anna Kovacs | the bridge was safe"]);
}

#[test]
fn where_a_report_ends() {
    check(
        "Anna Kovacs, who pressed the bank to lower rates, declined to comment.",
        &["indirect | Anna Kovacs | the bank to lower rates"],
    );
    check(
        "Anna Kovacs said the bridge was “as safe as houses”, Reuters reported.",
        &["mixed | Anna Kovacs | the bridge was “as safe as houses”"],
    );
    check(
        "Anna Kovacs said the bridge was safe, even as the river rose.",
        &["indirect | Anna Kovacs | the bridge was safe"],
    );
    check(
        "Anna Kovacs said she had asked twice, in May and again last spring, and had been told to “toughen up”.",
        &["mixed | Anna Kovacs | she had asked twice, in May and again last spring, and had been told to “toughen up”"],
    );
    check("The bridge’s builder, Anna Kovacs, 61, has not commented publicly.", &[]);
}

#[test]
fn what_a_court_hears_is_of_nobody_that_the_words_name() {
    check(
        "The inquest heard that the ladder had not been checked.",
        &["indirect |  | the ladder had not been checked"],
    );
}

#[test]
fn who_is_quoted_by_others_speaks() {
    check(
        "Grace Wanjiru was quoted by a newspaper as saying that the road would open.",
        &["indirect | Grace Wanjiru | the road would open"],
    );
}

#[test]
fn nouns_report_too() {
    check(
        "Voters were tired of Peter Vogel’s claim that the road would open.",
        &["indirect | Peter Vogel | the road would open"],
    );
    check("In Grace Wanjiru’s view, the road will not open.", &["indirect | Grace Wanjiru | the road will not open"]);
}

#[test]
fn a_description_means_who_was_named_with_it() {
    check(
        "The coroner, Dr Grace Wanjiru, sat with Peter Vogel. The coroner said the road was unsafe.",
        &["indirect | Grace Wanjiru | the road was unsafe"],
    );
    check(
        "“I saw it,” said Anna Kovacs, a midwife from Ely. Peter Vogel left. The midwife said the road was unsafe.",
        &["direct | Anna Kovacs | I saw it", "indirect | Anna Kovacs | the road was unsafe"],
    );
}

#[test]
fn a_report_in_a_relative_clause_ends_before_the_main_verb() {
    check(
        "A woman who says she was attacked has told Peter Vogel that nobody came.",
        &["indirect |  | she was attacked", "indirect |  | nobody came"],
    );
    check(
        "It is a scheme which Anna Kovacs says is “a waste of money”.",
        &["mixed | Anna Kovacs | is “a waste of money”"],
    );
}

#[test]
fn of_two_verbs_before_a_colon_the_nearer_one_speaks() {
    check(
        "One of them said Peter Vogel told his staff on Sunday: “I will not go.”",
        &["direct | Peter Vogel | I will not go."],
    );
}

#[test]
fn a_question_between_leaves_the_turn() {
    check(
        "“I sold the boat,” says Anna Kovacs.\n\nDoes she miss it?\n\n“Every single morning of the year.”",
        &["direct | Anna Kovacs | I sold the boat", "direct | Anna Kovacs | Every single morning of the year."],
    );
}

#[test]
fn a_word_of_number_may_be_who_speaks() {
    check(
        "Villagers were angry. One described the road as “a joke”. Another said the road was unsafe.",
        &["mixed |  | the road as “a joke”", "indirect |  | the road was unsafe"],
    );
}

#[test]
fn what_is_not_said_is_no_quote() {
    check("Grace Wanjiru would not say whether the road was safe.", &[]);
    check("If Grace Wanjiru says it is safe, it is safe.", &[]);
}

#[test]
fn as_somebody_said() {
    check("As Grace Wanjiru said, the road is unsafe.", &["indirect | Grace Wanjiru | the road is unsafe"]);
}

#[test]
fn one_called_by_his_nation_was_named_before() {
    check(
        "Peter Vogel denied it. “I was in Rome,” the Norwegian told reporters.",
        &["direct | Peter Vogel | I was in Rome"],
    );
}

#[test]
fn a_newcomer_is_not_who_was_named_before() {
    check(
        "Grace Wanjiru left. A tailor and a plumber stayed. The plumber said the road was unsafe.",
        &["indirect |  | the road was unsafe"],
    );
}

#[test]
fn what_is_owned_is_no_verb() {
    check("“He was tall,” his wife Sandra Vogel said in a statement.", &["direct | Sandra Vogel | He was tall"]);
}

#[test]
fn an_answer_is_of_another_voice() {
    check(
        "“Did you call out?” asked Grace Wanjiru.\n\n“I did not, no.”",
        &["direct | Grace Wanjiru | Did you call out?", "direct |  | I did not, no."],
    );
}

#[test]
fn in_the_view_of_somebody() {
    check(
        "In the view of Grace Wanjiru, the road will become “a river”.",
        &["mixed | Grace Wanjiru | the road will become “a river”"],
    );
}

#[test]
fn in_talk_two_take_turns() {
    check(
        "Ann Lee met Bob Strang.\n\n“You lost,” said Lee.\n\n“That is untrue,” said Strang.\n\n“Look it up,” replied Lee.\n\n\
         “I have done that.”",
        &[
            "direct | Ann Lee | You lost",
            "direct | Bob Strang | That is untrue",
            "direct | Ann Lee | Look it up",
            "direct | Bob Strang | I have done that.",
        ],
    );
}

#[test]
fn the_parts_of_a_source() {
    check("The leaders of Japan and Ireland said the plan was safe.", &["indirect |  | the plan was safe"]);
    check(
        "The minister for roads and Highways, Peter Vogel, said the bridge was safe.",
        &["indirect | Peter Vogel | the bridge was safe"],
    );
    check(
        "According to Peter Vogel, the army launched a raid, adding that it ended late.",
        &["indirect | Peter Vogel | the army launched a raid, adding that it ended late"],
    );
    check(
        "The mayor went to York, on an invitation by Ann Lee, said Peter Vogel on Friday.",
        &["indirect | Peter Vogel | The mayor went to York, on an invitation by Ann Lee"],
    );
    check("A spokeswoman for the envoy Ann Lee said the road was safe.", &["indirect |  | the road was safe"]);
    check("Aides to Ann Lee said the road was safe.", &["indirect |  | the road was safe"]);
    check(
        "Anna Kovacs would meet him on Monday and Peter Vogel said that the bridge was safe.",
        &["indirect | Peter Vogel | the bridge was safe"],
    );
}

#[test]
fn what_leads_in_belongs_to_the_report() {
    check(
        "Peter Vogel said following this arrest, the search for the car will go on.",
        &["indirect | Peter Vogel | following this arrest, the search for the car will go on"],
    );
    check(
        "If the vote fails, then the law will stay, Peter Vogel said.",
        &["indirect | Peter Vogel | If the vote fails, then the law will stay"],
    );
    check(
        "Peter Vogel, an Oslo-based student, said most people stayed.",
        &["indirect | Peter Vogel | most people stayed"],
    );
    check(
        "Back in York, Peter Vogel said, the wells were dry.",
        &["indirect | Peter Vogel | Back in York … the wells were dry"],
    );
    check("Peter Vogel said this month’s rise was small.", &["indirect | Peter Vogel | this month’s rise was small"]);
    check("Peter Vogel answered the union by saying it was late.", &["indirect | Peter Vogel | it was late"]);
    check("When it rained, Peter Vogel continued to play.", &[]);
}

#[test]
fn the_makers_of_documents_speak() {
    check("Acme Bank data showed the road was unsafe.", &["indirect | Acme Bank | the road was unsafe"]);
    check(
        "A letter from the Acme Bank obtained by Peter Vogel says the road is unsafe.",
        &["indirect | Acme Bank | the road is unsafe"],
    );
    check("The book tells the story of a widow who dares to speak.", &[]);
}

#[test]
fn where_it_was_said_is_not_what_was_said() {
    check(
        "Peter Vogel told a July 14 news conference that the road was safe.",
        &["indirect | Peter Vogel | the road was safe"],
    );
    check(
        "Peter Vogel assured a group led by the mayor, Anna Kovacs, that nobody would be evicted.",
        &["indirect | Peter Vogel | nobody would be evicted"],
    );
    check("Peter Vogel is of the view that the road is safe.", &["indirect | Peter Vogel | the road is safe"]);
    check("Peter Vogel declared war on the council.", &[]);
    check("The economy shrank, the Acme Fund estimated on Tuesday.", &["indirect | Acme Fund | The economy shrank"]);
}

#[test]
fn who_leads_a_team_speaks_for_it() {
    check(
        "A team led by Anna Kovacs of the Acme Fund reports that the road is safe.",
        &["indirect | Anna Kovacs | the road is safe"],
    );
    check(
        "Grace Wanjiru left. Hyejin Park, who builds roads, was less sure. “I doubt it,” she said.",
        &["direct | Hyejin Park | I doubt it"],
    );
}
