//! Whom a source names, from the text to the speakers.

use super::passages::check;

#[test]
fn who_has_no_name_keeps_none() {
    check(
        "Peter Vogel said the road was safe. An engineer who built it said it was not. “It floods,” he said.",
        &["indirect | Peter Vogel | the road was safe", "indirect |  | it was not", "direct |  | It floods"],
    );
}

#[test]
fn documents_speak_for_their_makers() {
    check(
        "A report published by Grace Wanjiru found that the road was unsafe.",
        &["indirect | Grace Wanjiru | the road was unsafe"],
    );
    check("A letter seen by Grace Wanjiru says the road is unsafe.", &["indirect |  | the road is unsafe"]);
}

#[test]
fn a_source_is_read_to_the_name_that_it_is_about() {
    check(
        "Ruth Okonjo left early. Okonjo cautions against hype: “Sponges are not people.”",
        &["direct | Ruth Okonjo | Sponges are not people."],
    );
    check(
        "The foreign minister of neighbouring Ghana, Joseph Okoro, who brokered the truce, said he would return.",
        &["indirect | Joseph Okoro | he would return"],
    );
    check(
        "Opposition leader and Green Party (GP) councillor Ann Lee alleged that the land had been sold.",
        &["indirect | Ann Lee | the land had been sold"],
    );
    check("According to Reuters news agency, the army has left.", &["indirect | Reuters | the army has left"]);
}

#[test]
fn a_source_after_its_words_may_have_brackets_and_a_country() {
    check(
        "Bo Ray left on Monday, said Ann Lee (李安), a nurse at the hospital, adding that it rained.",
        &["indirect | Ann Lee | Bo Ray left on Monday", "indirect | Ann Lee | it rained"],
    );
    check(
        "According to Afghan ambassador to Ghana Ann Lee, the road is safe.",
        &["indirect | Ann Lee | the road is safe"],
    );
}

#[test]
fn who_has_no_name_yet_has_the_last_one() {
    check(
        "Rain fell. Last week, the head of the union's press office, Ann Lee, said it rained.",
        &["indirect | Ann Lee | it rained"],
    );
    check(
        "Rain fell. The other guest on the stage, former mayor Ann Lee, said it rained.",
        &["indirect | Ann Lee | it rained"],
    );
    check("Residents of the town, including Ann Lee, said it rained.", &["indirect |  | it rained"]);
}

#[test]
fn a_post_may_lack_its_comma_and_a_state_have_a_stop() {
    check(
        "Rain fell. Ann Lee, spokesperson of the club explained that it rained.",
        &["indirect | Ann Lee | it rained"],
    );
    check("Rain fell. Ann Lee (D-Md.), chair of the panel, said that it rained.", &["indirect | Ann Lee | it rained"]);
}

#[test]
fn papers_and_agencies_speak_by_name() {
    check("The Haaretz newspaper says it rained.", &["indirect | Haaretz | it rained"]);
    check("Rain fell. The WHO says it rained.", &["indirect | WHO | it rained"]);
}

#[test]
fn what_stands_before_a_source_is_a_clause() {
    check("That would hurt the town, said Ann Lee, a nurse.", &["indirect | Ann Lee | That would hurt the town"]);
    check("That is a mess for the town, Ann Lee said.", &["indirect | Ann Lee | That is a mess for the town"]);
    check("A letter issued by Ann Lee, the mayor, on Monday, 2 May, said the act creates hope.", &[]);
    check("With most votes counted, the board can already conclude on a victory.", &[]);
}

#[test]
fn papers_read_and_state() {
    check("The money came too late, the statement also read.", &["indirect |  | The money came too late"]);
    check("The money came too late, states the release.", &["indirect |  | The money came too late"]);
    check("Ann Lee said that according to Ray it rained.", &["indirect | Ann Lee | according to Ray it rained"]);
}

#[test]
fn who_releases_a_statement_says_it() {
    check(
        "When Bo Ray died in May, Ann Lee released the following statement:\n\n“He was kind. We weep.”",
        &["direct | Ann Lee | He was kind. We weep."],
    );
}

#[test]
fn who_hosts_a_programme_speaks() {
    check(
        "Ann Lee, host of the “Good Evening,” suggested that it rained.",
        &["phrase |  | Good Evening", "indirect | Ann Lee | it rained"],
    );
    check("It was late, and according to Ann Lee, it rained.", &["indirect | Ann Lee | it rained"]);
    check(
        "When a clerk asked Bo Ray if it rained, Bo Ray laughed.\n\n“You tell me,” he said.",
        &["indirect |  | if it rained", "direct | Bo Ray | You tell me"],
    );
}

#[test]
fn what_is_done_may_be_the_subject() {
    check(
        "Copying parts of a book is theft, Ann Lee said.",
        &["indirect | Ann Lee | Copying parts of a book is theft"],
    );
    check("Speaking to those who were there, Ann Lee said it rained.", &["indirect | Ann Lee | it rained"]);
}

#[test]
fn all_in_a_list_speak() {
    check("Ann Lee, Bo Ray and Cora Day said it rained.", &["indirect | Ann Lee + Bo Ray + Cora Day | it rained"]);
    check(
        "In a joint note on Monday, Ann Lee, Bo Ray, and Cora Day said it rained.",
        &["indirect | Ann Lee + Bo Ray + Cora Day | it rained"],
    );
    check("Ghana, other African states and Peru said it rained.", &["indirect | Ghana + Peru | it rained"]);
    check("Ann Lee, a Kent nurse, and Cora Day said it rained.", &["indirect | Ann Lee + Cora Day | it rained"]);
    check("They met in York, Ghana, and officials said it rained.", &["indirect |  | it rained"]);
}

#[test]
fn adjectives_before_and_do_not_speak() {
    check("Ghanaian and Peruvian officials said it rained.", &["indirect |  | it rained"]);
    check("Ghana and its allies said it rained.", &["indirect | Ghana | it rained"]);
    check("UN and Ghanaian officials warned the dam may break.", &["indirect |  | the dam may break"]);
}

#[test]
fn whoever_is_told_may_have_a_name() {
    check(
        "During the talks, Ann Lee told her counterpart, Bo Kim, that it rained.",
        &["indirect | Ann Lee | it rained"],
    );
    check("Local media quote Ann Lee as saying it rained.", &["indirect | Ann Lee | it rained"]);
}
