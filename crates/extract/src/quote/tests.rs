//! Sentences and the attributions to be found in them.

use super::frames;
use crate::analysis::QuoteKind;
use crate::document::Document;

/// `expected` has one line for each frame: kind, source, cue, content (pieces joined by " … ").
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let document = Document::new(text);
    let found: Vec<String> = frames(&document, &[])
        .iter()
        .map(|f| {
            let kind = match f.kind {
                QuoteKind::Direct => "direct",
                QuoteKind::Mixed => "mixed",
                QuoteKind::Indirect => "indirect",
                QuoteKind::Phrase => "phrase",
            };
            let part = |s: Option<crate::Span>| s.map_or("-", |s| s.of(text));
            let content: Vec<&str> = f.content.iter().map(|c| c.of(text)).collect();
            format!("{kind} | {} | {} | {}", part(f.source), part(f.cue), content.join(" … "))
        })
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn what_is_judged_and_what_is_only_named() {
    check("The magazine 'Rolling Stone' and the 'odd' hall are old.", &["phrase | - | - | odd"]);
    check("Lee promised help and vowed that it would last.", &["indirect | Lee | vowed | it would last"]);
    check(
        "He accused Lee, a clerk who left in May, of “lying about it.”",
        &["mixed | He | accused | Lee, a clerk who left in May, of “lying about it.”"],
    );
    check("He dismissed that as “a joke.”", &["mixed | He | dismissed | that as “a joke.”"]);
    check("She questioned Secretary Ann Lee.", &[]);
}

#[test]
fn quotations_before_their_verb() {
    check("“We will win,” Ann Lee said.", &["direct | Ann Lee | said | We will win"]);
    check(
        "“We will win,” said Ann Lee, the mayor of York.",
        &["direct | Ann Lee, the mayor of York | said | We will win"],
    );
    check("'We will win,' said Lee on Monday.", &["direct | Lee | said | We will win"]);
    check("''We will win,'' the company said in a statement.", &["direct | the company | said | We will win"]);
    check("“Will it hold?” Lee asked.", &["direct | Lee | asked | Will it hold?"]);
    check("“It is over”, he told reporters.", &["direct | he | told | It is over"]);
    check("“It is over,” added Lee, who lives nearby.", &["direct | Lee, who lives nearby | added | It is over"]);
}

#[test]
fn quotations_after_their_verb() {
    check("Lee said: “We will win.”", &["direct | Lee | said | We will win."]);
    check("On Friday, the minister said, “We will win.”", &["direct | the minister | said | We will win."]);
    check("Lee: “We will win.”", &["direct | Lee | : | We will win."]);
    check("The minister was blunt: “We will win.”", &["direct | The minister | : | We will win."]);
}

#[test]
fn interrupted_quotations_are_one() {
    check("“We hope,” he said, “to win.”", &["direct | he | said | We hope … to win."]);
    check("“We will win,” Lee said. “It is time.”", &["direct | Lee | said | We will win … It is time."]);
    check(
        "“First,” said KLM; and, later, “Second and last of all of them.”",
        &["direct | KLM | said | First", "direct | KLM | said | Second and last of all of them."],
    );
}

#[test]
fn quotations_over_paragraphs() {
    check("Lee wrote:\n“We will go on.\n“And on.”", &["direct | Lee | wrote | We will go on. … And on."]);
    check(
        "“We will win,” Lee said.\n“It is time.”",
        &["direct | Lee | said | We will win", "direct | Lee | said | It is time."],
    );
}

#[test]
fn a_paragraph_after_a_paraphrase_is_a_quote_of_its_own() {
    check(
        "Lee said the plan had failed.\n“It is time to go.”",
        &["indirect | Lee | said | the plan had failed", "direct | Lee | said | It is time to go."],
    );
    check(
        "Lee said the plan had failed. “It is time to go.”",
        &["indirect | Lee | said | the plan had failed", "direct | Lee | said | It is time to go."],
    );
}

#[test]
fn paraphrase_with_quoted_words() {
    check(
        "The plan would “cost jobs,” given the prices, Lee said on a call with reporters.",
        &["mixed | Lee | said | The plan would “cost jobs,” given the prices"],
    );
    check(
        "Lee told reporters that Kim “will be there” but did not say more.",
        &["mixed | Lee | told | Kim “will be there”"],
    );
    check("The mayor said it was \"a shame”.", &["mixed | The mayor | said | it was \"a shame”"]);
}

#[test]
fn indirect_speech() {
    check("Lee said the plan would fail.", &["indirect | Lee | said | the plan would fail"]);
    check("Lee said on Monday his house had burned down.", &["indirect | Lee | said | his house had burned down"]);
    check(
        "Two officials said last week that the bridge was unsafe.",
        &["indirect | Two officials | said | the bridge was unsafe"],
    );
    check("The bridge is unsafe, officials said.", &["indirect | officials | said | The bridge is unsafe"]);
    check(
        "The army left the town on Sunday, according to state radio.",
        &["indirect | state radio | according to | The army left the town on Sunday"],
    );
    check("According to Lee, the army left.", &["indirect | Lee | According to | the army left"]);
    check(
        "A spokesman for the firm denied that it had paid.",
        &["indirect | A spokesman for the firm | denied | it had paid"],
    );
}

#[test]
fn two_verbs_of_one_subject() {
    check(
        "Lee said last week that the bid was dead and suggested York should look elsewhere — two old demands of the north.",
        &["indirect | Lee | said | the bid was dead", "indirect | Lee | suggested | York should look elsewhere"],
    );
    check(
        "Lee said the bid was dead, adding that York would look elsewhere.",
        &["indirect | Lee | said | the bid was dead", "indirect | Lee | adding | York would look elsewhere"],
    );
}

#[test]
fn a_report_inside_a_report_is_left_to_its_speaker() {
    check("Lee said he hoped to win the seat.", &["indirect | Lee | said | he hoped to win the seat"]);
}

#[test]
fn words_that_nobody_says_are_phrases() {
    check(
        "Lee didn’t answer a question about whether York must give up a “large part” of its land.",
        &["phrase | - | - | large part"],
    );
    check("The so-called “green zone” is closed.", &["phrase | - | - | green zone"]);
    check("Reports: 'secret' deal struck", &["phrase | - | - | secret"]);
}

#[test]
fn verbs_that_report_nothing() {
    check("France called an emergency meeting of the union.", &[]);
    check("The trains of the United States are slow.", &[]);
    check("Lee said nothing.", &[]);
    check("", &[]);
    check("“", &[]);
    check("“ ,” he said.", &[]);
}

#[test]
fn long_texts_without_a_stop_take_linear_time() {
    for piece in ["said ", "he said, ", "“", "'a ", "said that and said ", "a, according to b, ", "— said: “a” "]
    {
        let text = piece.repeat(200_000 / piece.len());
        let document = Document::new(&text);
        let start = frames(&document, &[]).len();
        assert!(start <= document.tokens.len());
    }
}

#[test]
fn a_clause_after_that_whose_first_word_looks_like_a_verb() {
    check(
        "Officials said that sometimes a trade is fair.",
        &["indirect | Officials | said | sometimes a trade is fair"],
    );
    check("Lee said on Monday that states can do so.", &["indirect | Lee | said | states can do so"]);
    check("Lee warned that taxpayer money could be lost.", &["indirect | Lee | warned | taxpayer money could be lost"]);
    check("He volunteered for that program because he could.", &[]);
}

#[test]
fn that_comes_late_after_those_who_are_told() {
    let old = ["indirect | Lee | told | it was old"];
    check("Lee told a crowded hall at a hotel in York that it was old.", &old);
    check("Lee told a hall in Salem, New Hampshire on Monday that it was old.", &old);
    check("Lee informed the director Bo Ray that it was old.", &["indirect | Lee | informed | it was old"]);
    check("Lee told a story with teenagers that were late.", &[]);
}

#[test]
fn what_is_felt_about_what() {
    check("Lee expressed concern that it would fall.", &["indirect | Lee | expressed | it would fall"]);
    check("Lee expressed concern at the fall.", &["indirect | Lee | expressed | concern at the fall"]);
    check(
        "Lee praised Ray for cutting taxes and paring rules.",
        &["indirect | Lee | praised | Ray for cutting taxes and paring rules"],
    );
}

#[test]
fn whose_words_and_to_whom() {
    check("As reported by Acme News, the river is low.", &["indirect | Acme News | reported | the river is low"]);
    check(
        "Sources close to Ann Lee insist she will go.",
        &["indirect | Sources close to Ann Lee | insist | she will go"],
    );
    check("Workers here said they were cold.", &["indirect | Workers | said | they were cold"]);
    check("According to an earlier report, it is low.", &["indirect | an earlier report | According to | it is low"]);
    check("Lee was responding to reports that it is low.", &[]);
    check("Lee urged voters via Acme to “look for it.”", &["mixed | Lee | urged | voters via Acme to “look for it.”"]);
    check("Lee had written just a few years earlier, “It is low.”", &["direct | Lee | written | It is low."]);
}

#[test]
fn numbers_before_the_subject() {
    check("Police said at least 20 people fell.", &["indirect | Police | said | at least 20 people fell"]);
    check("Officials say as many as two people fell.", &["indirect | Officials | say | as many as two people fell"]);
    check("Officials say about two percent are ill.", &["indirect | Officials | say | about two percent are ill"]);
    check("Officials said up to 20 people fell.", &["indirect | Officials | said | up to 20 people fell"]);
    check("Lee said about two years ago that it fell.", &["indirect | Lee | said | it fell"]);
}

#[test]
fn the_verb_may_stand_in_the_marks() {
    check("Lee claimed the “river is dry”.", &["mixed | Lee | claimed | the “river is dry”"]);
    check("Lee labeled it “a trap.”", &["mixed | Lee | labeled | it “a trap.”"]);
    check("Lee claimed the “Golden Duck”.", &["phrase | - | - | Golden Duck"]);
}

#[test]
fn subjects_beside_what_is_none_of_them() {
    check("The WHO, which met in May, said it was old.", &["indirect | The WHO | said | it was old"]);
    check("The union got the papers after a court said it must.", &["indirect | a court | said | it must"]);
    check(
        "A statement after the meeting said it was old.",
        &["indirect | A statement after the meeting | said | it was old"],
    );
    check(
        "It was old, said Ann Lee (D-Ohio), chair of the panel.",
        &["indirect | Ann Lee (D-Ohio), chair of the panel | said | It was old"],
    );
    check("Otherwise, Lee said, it may fall.", &["indirect | Lee | said | it may fall"]);
    check("A poll shows the Reds leading the Blues.", &["indirect | A poll | shows | the Reds leading the Blues"]);
    check("A poll showed a lead for the Reds.", &["indirect | A poll | showed | a lead for the Reds"]);
    check("Lee showed a film about the Reds.", &[]);
    check(
        "The survey showed that half would stay, while a few would go.",
        &["indirect | The survey | showed | half would stay, while a few would go"],
    );
}

#[test]
fn a_report_ends_before_the_next_one() {
    check(
        "Officials said the bridge was safe and residents said it was not.",
        &["indirect | Officials | said | the bridge was safe", "indirect | residents | said | it was not"],
    );
    // One report of two subjects.
    check(
        "Officials said that buses and trams will stop.",
        &["indirect | Officials | said | buses and trams will stop"],
    );
    check(
        "Lee, who backed Kim in May and said she would come, ultimately did not show up.",
        &["indirect | who | said | she would come"],
    );
}

#[test]
fn when_somebody_was_asked_is_no_part_of_the_answer() {
    check(
        "When Lee was asked if the bridge would open, she laughed and said, “We will have to see.”",
        &["direct | she | said | We will have to see."],
    );
    check(
        "When the bridge opens, Lee said, “trams will cross it every hour.”",
        &["mixed | Lee | said | When the bridge opens … trams will cross it every hour."],
    );
}

#[test]
fn clauses_after_clauses_inside_their_subjects() {
    check("Lee said one of the plans she saw was old.", &["indirect | Lee | said | one of the plans she saw was old"]);
    check("Lee said having the gates shut is a help.", &["indirect | Lee | said | having the gates shut is a help"]);
    check("Lee said eight others were hurt.", &["indirect | Lee | said | eight others were hurt"]);
    check(
        "He denied all the charges, which Lee says were invented.",
        &["indirect | He | denied | all the charges", "indirect | Lee | says | were invented"],
    );
}

#[test]
fn what_is_vowed_may_stand_in_marks() {
    check("Lee vowed to “mend the old bridge in May.”", &["mixed | Lee | vowed | to “mend the old bridge in May.”"]);
}

#[test]
fn words_that_only_look_like_reports() {
    check("Kim, of the Green Society, a leftist think tank, and Lee, a pollster, applauded.", &[]);
    check(
        "A group that claimed responsibility for the attack said it was over.",
        &["indirect | A group that claimed responsibility for the attack | said | it was over"],
    );
    check("The state gas firm Acme has agreed to sell.", &["indirect | The state gas firm Acme | agreed | to sell"]);
}

#[test]
fn of_a_thing_and_who_thinks_of_it_only_the_latter() {
    check("It is a plan some believe he could copy.", &["indirect | some | believe | he could copy"]);
    check("A plan and some critics say it is late.", &["indirect | A plan and some critics | say | it is late"]);
}
