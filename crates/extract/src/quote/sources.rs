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
