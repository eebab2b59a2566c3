//! Ways of the world's press to say who said what, from the text to the speakers.

use super::passages::check;

#[test]
fn a_clause_of_what_is_said_may_have_something_before_it() {
    for lead in ["after her years at sea", "since moving to Ely in May", "as part of the works", "in recent years"] {
        check(
            &format!("Ann Lee said {lead}, the town had built two dams."),
            &[&format!("indirect | Ann Lee | {lead}, the town had built two dams")],
        );
    }
    check("Ann Lee said in a statement, the dam was old.", &["indirect | Ann Lee | the dam was old"]);
    check("On her part, Ann Lee said, the dam was old.", &["indirect | Ann Lee | the dam was old"]);
    check("But as Ann Lee noted, the dam was old.", &["indirect | Ann Lee | the dam was old"]);
    check("All told, the dam was old.", &[]);
    check("After Ann Lee testified, the crowd left the hall.", &[]);
    check("It will report on its work in May, while the town builds the dam.", &[]);
}

#[test]
fn a_dash_may_stand_where_a_comma_does() {
    check(
        "In Ely —Ann Lee said— the dam was seen from 41 towns.",
        &["indirect | Ann Lee | In Ely … the dam was seen from 41 towns"],
    );
    check(
        "Ann Lee says that – in her private life – she is a diver.",
        &["indirect | Ann Lee | in her private life – she is a diver"],
    );
    check(
        "Ann Lee pointed out that —according to figures— floods doubled in May.",
        &["indirect | Ann Lee | according to figures— floods doubled in May"],
    );
}

#[test]
fn according_to_somebody_with_and_without_a_mark() {
    check("According to Ann Lee, a local nurse, the drug works.", &["indirect | Ann Lee | the drug works"]);
    check("According to Ann Lee the dam was sold in May.", &["indirect | Ann Lee | the dam was sold in May"]);
    check("According to Ann Lee: “The dam is old and dry.”", &["direct | Ann Lee | The dam is old and dry."]);
    check(
        "The dam leaks because, according to Ann Lee, the town would not pay.",
        &["indirect | Ann Lee | the town would not pay"],
    );
    check(
        "But, according to the poll, 38 percent of farmers have no view, so the dam may go.",
        &["indirect |  | 38 percent of farmers have no view, so the dam may go"],
    );
}

#[test]
fn times_are_no_part_of_who_speaks() {
    check("Late last year the Ely Union said the dam was old.", &["indirect | Ely Union | the dam was old"]);
    check("The Ely Court on 3 January ruled that the dam was old.", &["indirect | Ely Court | the dam was old"]);
    check("It ended on June 3 and Peru says it was a success.", &["indirect | Peru | it was a success"]);
}

#[test]
fn who_speaks_is_not_in_a_clause_that_leads_up() {
    check(
        "Shortly after Bo Ray left the hall, Ann Lee sent out a letter saying the dam was old.",
        &["indirect | Ann Lee | the dam was old"],
    );
    check("Ann Lee responded by saying that the dam was old.", &["indirect | Ann Lee | the dam was old"]);
    check("“The dam is old,” said Under Secretary Ann Lee.", &["direct | Ann Lee | The dam is old"]);
    check("Firms in Ely, such as Acme, Bolt and Cork, say the dam is old.", &["indirect |  | the dam is old"]);
    check("About a third, 36 percent, say the dam is old.", &["indirect |  | the dam is old"]);
    check("The two also called for a “quiet end” to the strike.", &["mixed |  | a “quiet end” to the strike"]);
}

#[test]
fn where_what_is_said_ends_and_goes_on() {
    check("Ann Lee noted that the dam was “old”, reported the Ely Post.", &["mixed | Ann Lee | the dam was “old”"]);
    check("Seeing the dam, Ann Lee said, made her weep.", &["indirect | Ann Lee | Seeing the dam … made her weep"]);
    check(
        "By selling the dam, Ann Lee said, the town saves money.",
        &["indirect | Ann Lee | By selling the dam … the town saves money"],
    );
    check(
        "Ann Lee expressed shock and sorrow at the loss of the old ferry.",
        &["indirect | Ann Lee | shock and sorrow at the loss of the old ferry"],
    );
    check("Ann Lee asked that the dam be shut.", &["indirect | Ann Lee | the dam be shut"]);
    check("Anger is a force Ann Lee said could help the farmers.", &["indirect | Ann Lee | could help the farmers"]);
}

#[test]
fn where_it_is_said_and_of_what() {
    check("Ann Lee said of the fall, “I slept all day.”", &["direct | Ann Lee | I slept all day."]);
    check(
        "Ann Lee said in the spring, when the dam broke, “I slept all day.”",
        &["direct | Ann Lee | I slept all day."],
    );
    check(
        "The dam is the best in Ghana, Ann Lee said here on Friday.",
        &["indirect | Ann Lee | The dam is the best in Ghana"],
    );
    check("And that, Ann Lee said, was in the works.", &["indirect | Ann Lee | that … was in the works"]);
    check("A man surnamed Quix said the dam was old.", &["indirect | Quix | the dam was old"]);
    check("Ann Lee from the Ely River Watch, says they are late.", &["indirect | Ann Lee | they are late"]);
    check("Ann Lee took to Twitter to say that the dam was old.", &["indirect | Ann Lee | the dam was old"]);
}

#[test]
fn what_stands_before_a_colon() {
    check(
        "Bolt chief on Ann Lee: ‘She will never sell it’\n\nBolt chief Bo Ray said it rained. “She will never sell it,” Ray said.",
        &[
            "direct | Bo Ray | She will never sell it",
            "indirect | Bo Ray | it rained",
            "direct | Bo Ray | She will never sell it",
        ],
    );
    check("Here is the question: “Do you like the dam in Ely?”", &["phrase |  | Do you like the dam in Ely?"]);
}

#[test]
fn who_is_called_by_an_office() {
    check(
        "Ann Lee, curator of the Ely Museum, met Bo Ray. The curator of the Ely Museum said it was late.",
        &["indirect | Ann Lee | it was late"],
    );
    check(
        "Prime Minister Ann Lee opened the dam. Bo Ray wept. “It is late,” the PM added.",
        &["direct | Ann Lee | It is late"],
    );
    check(
        "The Ely superintendent of police (SP) Ann Lee said it was late. The SP added that it was dark.",
        &["indirect | Ann Lee | it was late", "indirect | Ann Lee | it was dark"],
    );
    check("FBI director Ann Lee left. The FBI said it was late.", &["indirect | FBI | it was late"]);
}

#[test]
fn he_is_not_who_only_might_be_she() {
    check(
        "Xoa Quix won the race, beating Yma Roux in the town that made her name. Quix left. He said it was late.",
        &["indirect | Xoa Quix | it was late"],
    );
    check(
        "“It is late,” said Mona Karim Al Rashid. “It is dark,” said Karim Al Rashid.",
        &["direct | Mona Karim Al Rashid | It is late", "direct | Mona Karim Al Rashid | It is dark"],
    );
}

#[test]
fn capitals_are_no_pronouns() {
    check("The river is low, said the US ambassador Ann Lee.", &["indirect | Ann Lee | The river is low"]);
    check(
        "The river is low, according to the US-backed River Watch Network.",
        &["indirect | River Watch Network | The river is low"],
    );
}

#[test]
fn what_stands_around_a_story_is_no_part_of_it() {
    check(
        "BATH, May 2 (AP): Boats may go “no faster” than swans, Ann Lee said.",
        &["mixed | Ann Lee | Boats may go “no faster” than swans"],
    );
    check(
        "“It is hard,” Ann Lee told Reuters. “It will be harder next year.” - Reuters",
        &["direct | Ann Lee | It is hard … It will be harder next year."],
    );
}

#[test]
fn where_somebody_speaks_is_no_part_of_who_does() {
    check("Ann Lee in a statement on Monday said that the dam was old.", &["indirect | Ann Lee | the dam was old"]);
    check(
        "The boats were kept in the old Ely harbour and Ann Lee said they were late.",
        &["indirect | Ann Lee | they were late"],
    );
    check("Bo Ray left after media reports alleging that the dam was old.", &["indirect |  | the dam was old"]);
    check(
        "The dam has been sold to a firm in York, media reports said citing the town.",
        &["indirect |  | The dam has been sold to a firm in York"],
    );
    check(
        "Ann Lee told the Post that having seen it, she was glad.",
        &["indirect | Ann Lee | having seen it, she was glad"],
    );
}

#[test]
fn a_question_put_in_and_a_comma_left_out() {
    check("Ann Lee, asked if the dam was old, said it was.", &["indirect | Ann Lee | it was"]);
    check("Dr Ann Lee, a lecturer at Ely University said the dam was old.", &["indirect | Ann Lee | the dam was old"]);
    check(
        "In a talk on “River Hour,” co-host Ann Lee asked Bo Ray how he would sell it.",
        &["phrase |  | River Hour", "indirect | Ann Lee | how he would sell it"],
    );
    check("“It is late,” law expert Ann Lee tweeted on Monday.", &["direct | Ann Lee | It is late"]);
}

#[test]
fn what_looks_like_these_ways_and_is_none() {
    for text in [
        "As fans chanted in the stands, Bo Ray scored.",
        "As she recalled in court, tears ran down her face.",
        "By the time he complained, the deal was done.",
        "The more he complained, the more the crowd laughed.",
        "But as the two argued, the deal fell through.",
        "The dam is old (as the Post noted, the town has two dams), but it works.",
        "Bo Ray of Ely, warned that the dam was old, sold his house.",
        "The report took a year to say what everybody knew.",
        "Ann Lee asked that day if it would rain.",
        "Met Office forecasts warn of rain.",
        "Shares added in early trade, the market was calm.",
    ] {
        check(text, &[]);
    }
    check("A lot of “bad blood,” Ann Lee said.", &["mixed | Ann Lee | A lot of “bad blood,”"]);
    check(
        "Ann Lee denied the charges and insists the vote was fair.",
        &["indirect | Ann Lee | the charges", "indirect | Ann Lee | the vote was fair"],
    );
    check("Ann Lee has written two reports arguing that the dam is old.", &["indirect | Ann Lee | the dam is old"]);
    check("One poster countered by asking: “Is the dam old?”", &["direct |  | Is the dam old?"]);
    check("Bo Ray, US ambassador to the UN, left. “It is late,” the UN said.", &["direct | UN | It is late"]);
}

#[test]
fn who_was_heard_last_speaks_on_though_another_was_spoken_of() {
    check(
        "Bo Ray won over the small crowds, Ed Fox said.\n“He was very good,” he said.",
        &["indirect | Ed Fox | Bo Ray won over the small crowds", "direct | Ed Fox | He was very good"],
    );
    check(
        "“Five came,” said Bo Fox. John Ray’s seat is safe, but he said he would sell it.",
        &["direct | Bo Fox | Five came", "indirect | John Ray | he would sell it"],
    );
    check(
        "A third have a poor view of Bo Ray, the doctor said.",
        &["indirect |  | A third have a poor view of Bo Ray"],
    );
    check("Bo Ray, the doctor, left. “It is late,” the doctor said.", &["direct | Bo Ray | It is late"]);
}

#[test]
fn a_clause_inverted_before_a_name_and_what_that_is() {
    check(
        "The town lacks friends in Peru, which it has lost, said Ann Lee, head of the Ely Museum.",
        &["indirect | Ann Lee | The town lacks friends in Peru, which it has lost"],
    );
}

#[test]
fn what_one_said_ends_where_the_sentence_goes_on() {
    check("Ann Lee said, “We will see,” when asked if she would sell.", &["direct | Ann Lee | We will see"]);
    check("The crowd chanted “Send it back,” and “Mend the dam.”", &["mixed |  | “Send it back,” and “Mend the dam.”"]);
    check("Ann Lee, host of the show “Good Day,” left.", &["phrase |  | Good Day"]);
    check(
        "Ann Lee accuses Bo Ray of “theft” and Ed Fox says he is “lost at sea.”",
        &["mixed | Ann Lee | Bo Ray of “theft”", "mixed | Ed Fox | he is “lost at sea.”"],
    );
    check(
        "Ann Lee accuses Bo Ray of “theft” and “fraud” in the sale.",
        &["mixed | Ann Lee | Bo Ray of “theft” and “fraud” in the sale"],
    );
}

#[test]
fn words_between_a_verb_and_what_is_said() {
    check(
        "Ann Lee predicted at the most recent Ely debate that farms would fail.",
        &["indirect | Ann Lee | farms would fail"],
    );
    check("Ann Lee said on her Ely feed that farms had failed.", &["indirect | Ann Lee | farms had failed"]);
    check("The ministry informed clinics to ensure that beds are free.", &[]);
    check("Another point raised by the specialist is that beds are free.", &[]);
}

#[test]
fn nouns_and_verbs_that_judge() {
    check("Ann Lee’s most striking claim is that the dam is old.", &["indirect | Ann Lee | the dam is old"]);
    check("The most striking claim is that the dam is old.", &[]);
    check("Ann Lee’s claim was that of a child.", &[]);
    check("Ann Lee’s claim is that the dam is old, but Bo Ray rejects it.", &["indirect | Ann Lee | the dam is old"]);
    check(
        "Ann Lee dismissed the Ely and Bath reports that she had lied.",
        &["indirect | Ann Lee | the Ely and Bath reports that she had lied"],
    );
    check("As the army attacked, villagers fled.", &[]);
    check("According to Ann Lee, 34 and a nurse, it is shut.", &["indirect | Ann Lee | it is shut"]);
    check("Bo Ray misread the statement, “The dam is safe.”", &["phrase |  | The dam is safe."]);
    check("Ann Lee played down the flood as “a little rain.”", &["mixed | Ann Lee | the flood as “a little rain.”"]);
    check("Ann Lee played down the flood of last May.", &[]);
    check("The town is worried that the dam may break.", &["indirect |  | the dam may break"]);
    check("As the race began, Bo Ray was a clerk in a firm.", &[]);
    check("Bo Ray wrote a check to a group helping those in need.", &[]);
    check(
        "But, according to the poll, 46 percent of farmers — and 31 percent of all — remain unsure, so it may go.",
        &["indirect |  | 46 percent of farmers — and 31 percent of all — remain unsure, so it may go"],
    );
}

#[test]
fn the_author_and_what_is_only_shown() {
    check(
        "“It is a game,” Ann Lee said.\nSo I asked her then if she would sell it.",
        &["direct | Ann Lee | It is a game", "indirect |  | if she would sell it"],
    );
    check(
        "After the flood, Ann Lee issued a statement, “Last night, the dam was lost. We will mend it.”",
        &["direct | Ann Lee | Last night, the dam was lost. We will mend it."],
    );
    check("The town released a letter, “We Are One,” on Monday.", &["phrase |  | We Are One"]);
    check(
        "Talk show host Ann Lee, who has been ill, on Friday declared the dam was a threat.",
        &["indirect | Ann Lee | the dam was a threat"],
    );
    check("Papers from May show the dam was old.", &["indirect |  | the dam was old"]);
}

#[test]
fn what_is_judged_may_be_told_about_before_the_judgement() {
    check(
        "Ann Lee called the dam, which was planned in Peru, a “major task.”",
        &["mixed | Ann Lee | the dam, which was planned in Peru, a “major task.”"],
    );
    check(
        "Ann Lee recalled the owner, Bo Ray, whom she helped, as “a great man.”",
        &["mixed | Ann Lee | the owner, Bo Ray, whom she helped, as “a great man.”"],
    );
    check("Ann Lee highlighted that the dam was old.", &["indirect | Ann Lee | the dam was old"]);
    check("As for the envoy, she indicated that the dam was old.", &["indirect |  | the dam was old"]);
    check("The dam, she underlined, is old.", &["indirect |  | The dam … is old"]);
    check(
        "Responding to a question about the dam, Ann Lee said that it was old.",
        &["indirect | Ann Lee | it was old"],
    );
}

#[test]
fn a_headline_names_what_somebody_spoke_of() {
    let below = "\nThe town met.\nIt sat late.\n“We voted on the Ely Town Hall,” Ann Lee said.";
    check(
        &format!("Council backs ‘Ely Town Hall’{below}"),
        &["phrase |  | Ely Town Hall", "direct | Ann Lee | We voted on the Ely Town Hall"],
    );
    check(
        &format!("‘We voted on the Ely Town Hall’: council{below}"),
        &["direct | Ann Lee | We voted on the Ely Town Hall", "direct | Ann Lee | We voted on the Ely Town Hall"],
    );
}

#[test]
fn who_spoke_last_speaks_again_whoever_he_spoke_of() {
    check(
        "Ann Lee, a Ray supporter, said it would help both Bo Ray and Ed Fox.\n\n“It is late,” she said.",
        &["indirect | Ann Lee | it would help both Bo Ray and Ed Fox", "direct | Ann Lee | It is late"],
    );
    check(
        "Max Hill said that John Ray had sold the dam. “He was late,” he said.",
        &["indirect | Max Hill | John Ray had sold the dam", "direct | Max Hill | He was late"],
    );
    check(
        "Max Hill said the dam was old. John Ray disagreed. “It is new,” he said.",
        &["indirect | Max Hill | the dam was old", "direct | John Ray | It is new"],
    );
}

#[test]
fn he_is_not_whom_he_tells() {
    check(
        "Max Hill met John Ray at the dam. Ray signed a bill in May.\n\n“It is late,” he told Ray.",
        &["direct | Max Hill | It is late"],
    );
    check(
        "Max Hill spoke first. John Ray was late. Asked about it, Hill smiled.\n\n“He slept all day,” he said of Ray.",
        &["direct | Max Hill | He slept all day"],
    );
    check(
        "Max Hill (D-Ohio), head of the Ely Museum, did not fault John Ray’s plan, but he did call for new boats.",
        &["indirect | Max Hill | John Ray’s plan", "indirect | Max Hill | new boats"],
    );
}

#[test]
fn a_tycoon_is_whom_one_has_just_read_of() {
    check(
        "Max Hill said it rained.\n\n“It is late,” the billionaire property tycoon told the Post.",
        &["indirect | Max Hill | it rained", "direct | Max Hill | It is late"],
    );
    check(
        "Max Hill said it rained. “It is late,” the Green Party front-runner added.",
        &["indirect | Max Hill | it rained", "direct |  | It is late"],
    );
}

#[test]
fn a_quotation_may_go_on_after_and_or_but() {
    check(
        "Gifts are checked with care, Ann Lee said, but “we do not ask what they earn in a year.”",
        &["mixed | Ann Lee | Gifts are checked with care … but “we do not ask what they earn in a year.”"],
    );
    check("Boats came. Then, “the dam is safer with a wall.”", &["phrase |  | the dam is safer with a wall."]);
    check(
        "The dam is old, Ann Lee said, and “The Wall,” a play, opened late.",
        &["indirect | Ann Lee | The dam is old", "phrase |  | The Wall"],
    );
}

#[test]
fn will_is_a_name_too() {
    check(
        "“It is a hard model,” said Will Hope, a teacher in Ely. “It costs the town a lot.”",
        &["direct | Will Hope | It is a hard model … It costs the town a lot."],
    );
}

#[test]
fn who_is_named_behind_the_marks_speaks_whatever_is_put_in() {
    for put_in in [
        "head of Ely Watch, a club that mends dams, and a former judge",
        "now 81 and retired in Ely, Mass.",
        "a mother of two who works in Ely, Mass.",
        "commander of Joint Force - Safe Road",
    ] {
        check(
            &format!("“It is far too late,” Ann Lee, {put_in}, said on Monday."),
            &["direct | Ann Lee | It is far too late"],
        );
    }
}
