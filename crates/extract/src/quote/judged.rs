//! Orders and judgements, and reports whose verb stands where one does not look for it; from the text to the speakers.

use super::passages::check;

#[test]
fn somebody_is_told_or_asked_to_do_something() {
    check("Ann Lee told the council to mend the dam.", &["indirect | Ann Lee | the council to mend the dam"]);
    check("Ann Lee asked him not to leave York.", &["indirect | Ann Lee | him not to leave York"]);
    check("Ann Lee tells fans at a rally to “stay calm”.", &["mixed | Ann Lee | to “stay calm”"]);
    check("Two men, who asked not to be named, said the dam was old.", &["indirect |  | the dam was old"]);
}

#[test]
fn what_is_judged_may_be_of_a_day_or_have_a_name_behind_it() {
    check(
        "Ann Lee condemned Friday's test as “reckless” and a “threat” to peace.",
        &["mixed | Ann Lee | Friday's test as “reckless” and a “threat” to peace"],
    );
    check(
        "Ann Lee accused a former minister, Bo Ray, of lying to her.",
        &["indirect | Ann Lee | a former minister, Bo Ray, of lying to her"],
    );
    check("Ann Lee likened the dam to “a bad tooth”.", &["mixed | Ann Lee | the dam to “a bad tooth”"]);
    check("Ann Lee announced the raid at a press conference.", &["indirect | Ann Lee | the raid"]);
    check("In Ann Lee’s eyes, the dam is “safe”.", &["mixed | Ann Lee | the dam is “safe”"]);
}

#[test]
fn several_may_speak_after_their_words() {
    check("The dam is old, say experts.", &["indirect |  | The dam is old"]);
    check(
        "The dam is old, speakers said during an event on dams and what cities can do.",
        &["indirect |  | The dam is old"],
    );
}

#[test]
fn a_clause_before_a_vow_is_not_what_is_vowed() {
    check("A day after the dam broke, Ann Lee vowed to rebuild it.", &["indirect | Ann Lee | to rebuild it"]);
}

#[test]
fn who_is_quoted_as_saying_may_follow() {
    check(
        "“We want an inquiry into this,” Ann Lee was quoted as saying.",
        &["direct | Ann Lee | We want an inquiry into this"],
    );
}

#[test]
fn marks_that_stand_for_others() {
    check(
        "Ann Lee said; “In this town there is one bridge.”",
        &["direct | Ann Lee | In this town there is one bridge."],
    );
    check(
        "In the book Ann Lee wrote, “There are few who make history,” She also left a flag.",
        &["direct | Ann Lee | There are few who make history"],
    );
    check(
        "Ann Lee told NBC’s “Today” on Monday that the dam was old.",
        &["phrase |  | Today", "indirect | Ann Lee | the dam was old"],
    );
}

#[test]
fn subjects_that_open_with_even() {
    check("Even Ghana, its only ally, said the dam was old.", &["indirect | Ghana | the dam was old"]);
}

#[test]
fn documents_speak_for_who_made_them_and_not_for_where_their_authors_work() {
    check(
        "A study published last year by Leeds University found that the dam was old.",
        &["indirect | Leeds University | the dam was old"],
    );
    check(
        "The study’s senior author, Ann Lee from Leeds University, said the dam was old.",
        &["indirect | Ann Lee | the dam was old"],
    );
}

#[test]
fn a_body_with_a_nation_is_nobody_who_was_named_before() {
    check(
        "Thandiwe Mokoena spoke first. The French defence ministry said the dam was old.",
        &["indirect | French defence ministry | the dam was old"],
    );
}

#[test]
fn what_comes_before_although_is_said() {
    check(
        "According to Bo Ray, the two old ministers shook hands before leaving, although nobody took pictures.",
        &["indirect | Bo Ray | the two old ministers shook hands before leaving, although nobody took pictures"],
    );
}

#[test]
fn two_with_their_offices() {
    check(
        "The captain, Bo Ray, and goalkeeper Ann Lee said the dam was old. “We laughed,” the players wrote.",
        &["indirect | Bo Ray + Ann Lee | the dam was old", "direct | Bo Ray + Ann Lee | We laughed"],
    );
    check(
        "In York, where the winger grew up, his brother, Karl Lee, said the dam was old.",
        &["indirect | Karl Lee | the dam was old"],
    );
}

#[test]
fn what_something_is_called_is_no_saying() {
    check("Ann Lee sold a work called “Blue Hour” at Ely.", &["phrase |  | Blue Hour"]);
    check("Ann Lee attacked what she called “a mess”.", &["direct | Ann Lee | a mess"]);
    check("Two men came. Another called it “theatre”.", &["mixed |  | it “theatre”"]);
}

#[test]
fn states_of_mind() {
    check("Ann Lee is confident that the dam will hold.", &["indirect | Ann Lee | the dam will hold"]);
    check("Ann Lee is not sure that the dam will hold.", &[]);
    check("It is certain that the dam will hold.", &[]);
}

#[test]
fn who_speaks_within_a_clause() {
    check("The dam, which the mayor, Ann Lee, has described as “a toy”, broke.", &["direct | Ann Lee | a toy"]);
    check("For Ann Lee, the dam is “a toy”.", &["mixed | Ann Lee | the dam is “a toy”"]);
    check("It was, Ann Lee said later, like “a bad dream”.", &["mixed | Ann Lee | It was … like “a bad dream”"]);
    check(
        "Another farmer, Ann Lee, says the salt, silting and loss of land are risks.",
        &["indirect | Ann Lee | the salt, silting and loss of land are risks"],
    );
    check(
        "The Ely superintendent of police (SP) Ann Lee said the dam was old.",
        &["indirect | Ann Lee | the dam was old"],
    );
}

#[test]
fn who_is_next_to_a_quotation() {
    let first = "“It was late,” said Ann Lee.";
    check(
        &format!("{first} Her neighbour nodded. “We all saw it.”"),
        &["direct | Ann Lee | It was late", "direct |  | We all saw it."],
    );
    check(
        &format!("{first} Her husband, Bo Lee, laughed. “We all saw it.”"),
        &["direct | Ann Lee | It was late", "direct | Bo Lee | We all saw it."],
    );
    check("Ann Lee arrived on Monday and Bo Ray said it was late.", &["indirect | Bo Ray | it was late"]);
}

#[test]
fn habits_of_speech() {
    check("Ann Lee used to say that debt was weather.", &["indirect | Ann Lee | debt was weather"]);
    check("He was, in the words of his sister Ann Ray, “a gentle man”.", &["mixed | Ann Ray | He was … a gentle man"]);
}

#[test]
fn who_is_told_ends_before_what() {
    check(
        "Ann Lee told MPs growth would be “slower than last year”.",
        &["mixed | Ann Lee | growth would be “slower than last year”"],
    );
}

#[test]
fn what_is_shown_and_what_is_titled_is_not_said() {
    check("A sign at the gate says “No visitors”.", &["phrase |  | No visitors"]);
    check("The graffiti, which reads “Go home”, was old.", &["phrase |  | Go home"]);
    check("The group, which calls itself “Free Hull”, is small.", &["phrase |  | Free Hull"]);
    check(
        "In a post headed “Enough”, Ann Lee said she was leaving.",
        &["phrase |  | Enough", "indirect | Ann Lee | she was leaving"],
    );
    check("Ann Lee said the word “never” four times.", &["phrase |  | never"]);
}

#[test]
fn two_quotations_of_two() {
    check(
        "“We have a deal,” wrote Bo Ray; “God help us,” replied Ann Lee.",
        &["direct | Bo Ray | We have a deal", "direct | Ann Lee | God help us"],
    );
}

#[test]
fn statements_and_judges() {
    check("“He died in peace,” read a statement from his family.", &["direct |  | He died in peace"]);
    check("Bo Ray had “no case to answer”, the judge ruled.", &["mixed |  | Bo Ray had “no case to answer”"]);
    check("Ann Lee ruled out a role for the state.", &[]);
}

#[test]
fn who_is_described_by_land_state_or_world_body() {
    check(
        "Senator Ann Lee said she would vote no. The Ohio Republican said it was late.",
        &["indirect | Ann Lee | she would vote no", "indirect | Ann Lee | it was late"],
    );
    check(
        "The French president, Luc Moreau, left. Ann Lee stayed. The French leader said it was late.",
        &["indirect | Luc Moreau | it was late"],
    );
    check(
        "The World Health Organization said it was late. The UN agency said it was dark.",
        &["indirect | World Health Organization | it was late", "indirect | World Health Organization | it was dark"],
    );
}

#[test]
fn what_somebody_agrees_or_hopes_to_do_is_said() {
    check("Both unions hope to end the strike on Friday.", &["indirect |  | to end the strike on Friday"]);
    check(
        "Ann Lee agreed to cut taxes, including the one on fuel.",
        &["indirect | Ann Lee | to cut taxes, including the one on fuel"],
    );
    // What is hoped lacks the noun that the clause belongs to.
    check("Ann Lee listed the points she hopes to see in the treaty.", &[]);
    check("It is a ruling which Ann Lee has agreed to accept.", &[]);
}

#[test]
fn a_day_may_be_what_is_spoken_of_and_some_verbs_are_nouns_and_adjectives() {
    check("Ann Lee noted that Monday was a holiday.", &["indirect | Ann Lee | Monday was a holiday"]);
    check("Ann Lee said that week she would go.", &["indirect | Ann Lee | she would go"]);
    check("Ann Lee won ten swing states that have suffered intensely.", &[]);
    check("Ann Lee leads by 475 pledged delegates who will vote on Friday.", &[]);
    check("Ann Lee denied the charges through her lawyer.", &["indirect | Ann Lee | the charges"]);
}

#[test]
fn what_a_headline_has_before_its_colon_says_what_follows() {
    check(
        "Ann Lee: The dam is not safe\n\nThe mayor, Ann Lee, said on Monday it would be mended.",
        &["indirect | Ann Lee | The dam is not safe", "indirect | Ann Lee | it would be mended"],
    );
    check("Report: The dam is not safe\n\nIt rained in York.", &["indirect |  | The dam is not safe"]);
    // A name that says nothing below only tells what it is about.
    check("Ann Lee: A life for the river\n\nIt rained in York.", &[]);
    check("York mayoral poll: Parties go to court on Monday\n\nIt rained in York.", &[]);
}

#[test]
fn what_is_cited_described_or_defended_at_some_length_was_told() {
    check(
        "Ann Lee cited the high cost of the bridge, including its paint.",
        &["indirect | Ann Lee | the high cost of the bridge, including its paint"],
    );
    check(
        "Ann Lee defended her plan to sell the bridge in an interview with the Post.",
        &["indirect | Ann Lee | her plan to sell the bridge"],
    );
    check("Ann Lee did not mention the high cost of the bridge.", &[]);
    check("Ann Lee will talk about the high cost of the bridge.", &[]);
    check("Ann Lee declared a state of emergency in the town.", &[]);
    check("Ann Lee cited a report by the bank of the town.", &[]);
    check("Ann Lee called off their April sale.", &[]);
    check(
        "The bridge is to be sold, the Post said, citing people close to the talks.",
        &["indirect | Post | The bridge is to be sold"],
    );
}

#[test]
fn the_speaker_may_stand_between_the_noun_and_its_verb() {
    check(
        "Ann Lee went through rules which she said had helped the town.",
        &["indirect | Ann Lee | had helped the town"],
    );
    check("A ban that Ann Lee said would hurt was dropped.", &["indirect | Ann Lee | would hurt"]);
}

#[test]
fn what_a_clause_before_the_main_one_reports_is_of_whom_that_one_is_about() {
    check("Noting that the dam is old, Ann Lee left the hall.", &["indirect | Ann Lee | the dam is old"]);
    check("While saying that the dam is old, Ann Lee left the hall.", &["indirect | Ann Lee | the dam is old"]);
    check("As voters left, Ann Lee wept, saying that it was late.", &["indirect | Ann Lee | it was late"]);
    check(
        "And while Ann Lee said the dam was old, some experts built on it.",
        &["indirect | Ann Lee | the dam was old"],
    );
    check("Assuming that the dam is old, Ann Lee left the hall.", &[]);
}

#[test]
fn who_is_said_to_speak_may_report_more() {
    check(
        "“It is late,” said Ann Lee, who added that the dam was old.",
        &["direct | Ann Lee | It is late", "indirect | Ann Lee | the dam was old"],
    );
    check("Ann Lee made it clear that the dam was old.", &["indirect | Ann Lee | the dam was old"]);
    check("Ann Lee’s argued that the dam is old.", &[]);
    check("She’s argued that the dam is old.", &["indirect |  | the dam is old"]);
    check("Ann Lee and Bo Ray have both argued that it rained.", &["indirect | Ann Lee + Bo Ray | it rained"]);
}

#[test]
fn neither_a_dateline_nor_a_question_is_said() {
    check("YORK (Reuters) - The dam is old, according to Ann Lee.", &["indirect | Ann Lee | The dam is old"]);
    check("When asked about the dam, Ann Lee said: “No.”", &["direct | Ann Lee | No."]);
    check(
        "When she reached the dam, Ann Lee said, it had burst.",
        &["indirect | Ann Lee | When she reached the dam … it had burst"],
    );
}

#[test]
fn where_a_report_ends_before_what_is_told_of_it() {
    check(
        "Ann Lee said the dam was “in a poor state” and called for repairs.",
        &["mixed | Ann Lee | the dam was “in a poor state”", "indirect | Ann Lee | repairs"],
    );
    check(
        "Ann Lee suggested that Bo Ray had been lazy, which his lawyer has denied.",
        &["indirect | Ann Lee | Bo Ray had been lazy"],
    );
    check(
        "Ann Lee said she would never sell the dam, drawing laughter from the hall.",
        &["indirect | Ann Lee | she would never sell the dam"],
    );
    check(
        "Ann Lee, who said that her rival, Bo Ray, had “robbed” the town, left.",
        &["mixed | Ann Lee | her rival, Bo Ray, had “robbed” the town"],
    );
    check("Ann Lee vowed not to sell the dam.", &["indirect | Ann Lee | not to sell the dam"]);
}

#[test]
fn reports_with_something_between_their_parts() {
    check("The town has a dam, which critics say could break.", &["indirect |  | could break"]);
    check("Economists at Acme estimate that the dam is old.", &["indirect |  | the dam is old"]);
    check(
        "Ann Lee told her rival, Bo Ray, during a long meeting in York that the dam was old.",
        &["indirect | Ann Lee | the dam was old"],
    );
    check(
        "“On behalf of us all, welcome home,” a mission controller radioed as they landed.",
        &["direct |  | On behalf of us all, welcome home"],
    );
    check(
        "“It is late,” said Ann Lee, a farmer in York who said she would vote no.",
        &["direct | Ann Lee | It is late", "indirect | Ann Lee | she would vote no"],
    );
    check("The town met Ann Lee, who has promised to sell the dam.", &["indirect | Ann Lee | to sell the dam"]);
}
