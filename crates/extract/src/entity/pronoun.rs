//! Pronouns to the people and organisations that they stand for; none rather than a guess.

use super::draft::Draft;
use super::gender::agree;
use super::office::Class;
use super::phrase::{is_owner_pronoun, is_possessive};
use super::scene::{Ref, Scene};
use crate::analysis::{EntityKind, Rule};
use crate::case;
use crate::lexicon::Gender;
use crate::listed::{Listed, listed};
use crate::quote;
use crate::span::Span;
use crate::tag::Tag;

/// What a pronoun is in its clause, for what that says about whom it may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    /// "he"
    Subject,
    /// "Asked about Lee, he": a subject whose sentence only leads up to it, by now
    Lead,
    /// "him": never who acts in the same clause
    Object,
    /// "his"
    Owner,
    /// "himself": always who acts in the same clause
    Reflexive,
}

/// Sentences back that "he" may reach.
const NEAR: usize = 3;
/// Sentences back that it may reach when only one person there fits.
const FAR: usize = 8;

/// The draft that the pronoun at token `i` stands for.
pub(crate) fn resolve(scene: &Scene<'_, '_, '_>, drafts: &[Draft], i: usize) -> Option<(usize, Rule)> {
    let word = case::small(scene.page.word(i));
    let own =
        |i: usize| matches!(scene.page.document.tag(i), Tag::Noun | Tag::ProperNoun | Tag::Adjective | Tag::Number);
    match word.as_str() {
        "i" | "me" | "my" | "mine" | "myself" => first_person(scene, drafts, i, EntityKind::Person),
        "we" | "us" | "our" | "ours" | "ourselves" if !scene.page.is(i, "US") => {
            first_person(scene, drafts, i, EntityKind::Organisation)
        }
        "he" => person(scene, drafts, i, Gender::Male, subject(scene, i)),
        "him" => person(scene, drafts, i, Gender::Male, Case::Object),
        "his" => person(scene, drafts, i, Gender::Male, Case::Owner),
        "himself" => person(scene, drafts, i, Gender::Male, Case::Reflexive),
        "she" => person(scene, drafts, i, Gender::Female, subject(scene, i)),
        "her" if own(i + 1) => person(scene, drafts, i, Gender::Female, Case::Owner),
        "her" => person(scene, drafts, i, Gender::Female, Case::Object),
        "hers" => person(scene, drafts, i, Gender::Female, Case::Owner),
        "herself" => person(scene, drafts, i, Gender::Female, Case::Reflexive),
        "its" => leads_to_thing(scene, i).or_else(|| thing(scene, i)).or_else(|| last_organisation(scene, i)),
        "itself" => thing(scene, i),
        "it" if reporting_thing(scene, drafts, i).is_some() => reporting_thing(scene, drafts, i),
        "it" => thing(scene, i).filter(|_| is_source(scene, i)).or_else(|| speaking_thing(scene, i)),
        _ => None,
    }
}

/// The gender that a pronoun shows.
pub(crate) fn gender(word: &str) -> Option<Gender> {
    if listed!("he him his himself").has_in_any_case(word) {
        Some(Gender::Male)
    } else {
        listed!("she her hers herself").has_in_any_case(word).then_some(Gender::Female)
    }
}

/// True for words that [`resolve`] may know something about; cheap.
pub(crate) fn is_pronoun(word: &str) -> bool {
    PRONOUNS.has_in_any_case(word)
}

const PRONOUNS: &Listed = listed!(
    "he her hers herself him himself his i it its itself me mine my myself our ours ourselves she their theirs them \
     they us we your",
);

/// “I think the goal,” she told reporters: whoever speaks.
fn first_person(scene: &Scene<'_, '_, '_>, drafts: &[Draft], i: usize, kind: EntityKind) -> Option<(usize, Rule)> {
    let frame = scene.spoken_at(scene.page.document.tokens[i].span)?;
    let speaker = scene.speaker(frame).filter(|&d| drafts[d].kind == kind)?;
    Some((speaker, Rule("speaker-i")))
}

fn person(scene: &Scene<'_, '_, '_>, drafts: &[Draft], i: usize, gender: Gender, case: Case) -> Option<(usize, Rule)> {
    let here = scene.page.document.sentence_of(i);
    let span = scene.page.document.tokens[i].span;
    if scene.spoken_at(span).is_some() && is_of_kin(scene, i, gender) {
        return None;
    }
    if is_of_stranger(scene, i) {
        return None;
    }
    // A speaker does not call himself "he" within his own marks.
    let not = scene.spoken_at(span).and_then(|f| scene.speaker(f));
    // "Ann Lee, his daughter,"
    let kin = case == Case::Owner && scene.page.office(i + 1).is_some_and(|o| o.class == Class::Kin);
    let apposed = |r: &Ref| kin && r.tokens.end + 1 == i && scene.page.is(i - 1, ",");
    // "Lee should resign, he said": nobody speaks of himself by name.
    let source = source_of(scene, i);
    let mut told = source.map_or_else(Vec::new, |f| scene.named_in(f));
    // "he told Lee", "he said of Lee"
    if let Some(cue) = source.and_then(|f| scene.frames[f].cue) {
        let end = scene.page.document.tokens_in(cue).end;
        let title = scene.page.is(end, "of") || scene.page.office(end).is_some();
        let reach = end + usize::from(title || crate::lexicon::honorific(scene.page.word(end)).is_some());
        let near = |r: &&Ref| r.tokens.start <= reach && !is_possessive(scene.page.word(r.tokens.end));
        let mut next = scene.after().take_while(near).filter(|r| r.tokens.start >= end && r.sentence == here);
        told.extend(next.next().map(|r| r.draft));
    }
    let fits = |r: &&Ref| {
        r.kind == EntityKind::Person
            && Some(r.draft) != not
            && !told.contains(&r.draft)
            && !apposed(r)
            && agree(drafts[r.draft].gender, Some(gender))
            && !(matches!(case, Case::Subject | Case::Lead) && aside(scene, r, i))
            && !(case == Case::Lead && r.sentence == here && is_questioned(scene, i))
            && here - r.sentence <= FAR
    };
    let actor = scene.before(i).find(|r| r.subject && r.sentence == here).map(|r| r.draft);
    if case == Case::Reflexive {
        return actor.filter(|&a| scene.before(i).any(|r| fits(&r) && r.draft == a)).map(|a| (a, Rule("reflexive")));
    }
    if let Some(d) = led_to(scene, drafts, i, gender).filter(|_| not.is_none()) {
        return Some((d, Rule("leads-to-subject")));
    }
    // "Witkoff said he and Waltz will be": in what is reported, "he" is the one who reports.
    if case != Case::Object && not.is_none() {
        let reporter = scene.reported_at(span).and_then(|f| scene.speaker(f));
        // A reporter of whom nothing shows the gender is not "he" beside one who is known to be a man.
        let shown = |d: usize| drafts[d].gender.is_some();
        let other = scene.before(i).any(|r| fits(&r) && shown(r.draft) && here - r.sentence <= 1);
        let reporter = reporter.filter(|&d| shown(d) || !other);
        let told_by = reporter.filter(|&d| scene.before(i).any(|r| fits(&r) && r.draft == d && r.sentence == here));
        if told_by.is_some() {
            return told_by.map(|d| (d, Rule("reporter-he")));
        }
    }
    let candidates: Vec<&Ref> = scene.before(i).filter(fits).collect();
    // "“Lee warned me,” the engineer said. He left.": whom the article speaks of comes before whom somebody speaks of.
    let outside = |r: &&&Ref| scene.spoken_at(scene.page.document.span(r.tokens)).is_none();
    let first: Vec<&Ref> =
        if scene.spoken_at(span).is_none() { candidates.iter().filter(outside).copied().collect() } else { Vec::new() };
    if matches!(case, Case::Subject | Case::Lead) && of_nobody(scene, i, &first) {
        return None;
    }
    // Family that is set after a name is mostly that of somebody just named.
    if let Some(r) = first.iter().find(|r| kin && r.sentence == here && scene.page.is(i - 1, ",")) {
        return Some((r.draft, Rule("near-person")));
    }
    // "Ann Lee met Di Ray and her aide": hers who stands right before.
    let joined = case == Case::Owner && i > 0 && scene.page.is(i - 1, "and") && holds_office(scene, i + 1);
    if let Some(r) = first.iter().find(|r| joined && r.tokens.end + 1 == i && !is_owned(scene, r)) {
        return Some((r.draft, Rule("near-person")));
    }
    if let Some(d) = speaks_again(scene, i, &first).filter(|_| case == Case::Subject) {
        return Some((d, Rule("speaks-again")));
    }
    let near = nearest(drafts, &first, here, gender, case, actor);
    if let Some(d) = near.or_else(|| nearest(drafts, &candidates, here, gender, case, actor)) {
        return Some((d, Rule("near-person")));
    }
    let only = candidates.first()?.draft;
    candidates.iter().all(|r| r.draft == only).then_some((only, Rule("only-person")))
}

/// "A gunman who blamed them for making him ill": whether a sentence that names nobody yet begins with somebody without a name.
fn is_of_stranger(scene: &Scene<'_, '_, '_>, i: usize) -> bool {
    let page = scene.page;
    let start = page.sentence(i).start;
    let who = (start + 1..i.min(start + 5)).find(|&k| page.is(k, "who"));
    let noun = who.filter(|&w| page.office(w - 1).is_some() && page.is_one_of(start, listed!("A An Another One")));
    noun.is_some() && !(start..i).any(|k| page.is_person(k))
}

/// "“My husband called. He was late”": whether a relative of whoever speaks was told of last, and nobody by name since.
fn is_of_kin(scene: &Scene<'_, '_, '_>, i: usize, gender: Gender) -> bool {
    let page = scene.page;
    let kin = |k: usize| {
        let office = page.office(k).filter(|o| o.class == Class::Kin && agree(o.gender, Some(gender)));
        office.is_some() && page.is_one_of(k - 1, listed!("My my Our our"))
    };
    let mut back = (i.saturating_sub(40).max(1)..i).rev();
    let told = |k: &usize| (kin(*k) || page.is_person(*k)) && scene.spoken_at(page.document.tokens[*k].span).is_some();
    back.find(told).is_some_and(|k| !page.is_person(k) && page.name_at(k + 1).is_none())
}

/// "her aide" at token `i`; not "her deputy took over", "her own aide".
fn holds_office(scene: &Scene<'_, '_, '_>, i: usize) -> bool {
    let noun = (i..i + 2).find(|&k| scene.page.office(k).is_some());
    noun.is_some_and(|n| !scene.page.is_verb(n + 1)) && !scene.page.is(i, "own")
}

/// "his wife Ann Lee", "by Ann Lee": what is joined to her is another's.
fn is_owned(scene: &Scene<'_, '_, '_>, r: &Ref) -> bool {
    let owner = |k: usize| is_owner_pronoun(scene.page.word(k)) || scene.page.is(k, "by");
    let first = scene.page.sentence(r.tokens.start).start;
    (first.max(r.tokens.start.saturating_sub(4))..r.tokens.start).any(owner)
}

/// "Asked whether he would march, the student Mateo Cruz shrugged.": a participle that opens a sentence has the subject
/// of the clause that follows for its own, and so mostly has the pronoun inside it.
fn led_to(scene: &Scene<'_, '_, '_>, drafts: &[Draft], i: usize, gender: Gender) -> Option<usize> {
    let sentence = scene.page.sentence(i);
    let first = scene.page.word(sentence.start);
    let leads = matches!(first, "Asked" | "Pressed" | "Questioned");
    if !leads || (sentence.start..i).any(|k| scene.page.is(k, ",")) {
        return None;
    }
    let comma = (i..sentence.end.min(sentence.start + 25)).find(|&k| scene.page.is(k, ","))?;
    // By name: a pronoun there refers back, and so does the one here.
    let next = scene.after().find(|r| r.tokens.start > i)?;
    let subject = next.tokens.start > comma && next.tokens.start <= comma + 7 && next.subject;
    let fits = next.kind == EntityKind::Person && agree(drafts[next.draft].gender, Some(gender));
    (subject && fits).then_some(next.draft)
}

/// "A former apprentice remembers her. “She shouted,” he says.": who speaks again after somebody without a name spoke,
/// and nobody with a name was referred to since, has no name.
fn of_nobody(scene: &Scene<'_, '_, '_>, i: usize, named: &[&Ref]) -> bool {
    let document = scene.page.document;
    let span = document.tokens[i].span;
    if !is_source(scene, i) {
        return false;
    }
    let at = scene.frames.partition_point(|f| f.content[0].start < span.start);
    // Who spoke last under more than a pronoun.
    let spoke = |s: &Span| s.end <= span.start && gender(s.of(document.text)).is_none();
    let mut earlier = scene.frames[at.saturating_sub(6)..(at + 1).min(scene.frames.len())].iter().rev();
    let Some(source) = earlier.find_map(|f| f.source.filter(spoke)) else { return false };
    let tokens = document.tokens_in(source);
    quote::nameless(document, source)
        && quote::of_gender(document, source, scene.page.word(i))
        && document.paragraph_of(i) - document.paragraph_of(tokens.start) <= 1
        // Nobody with a name since, nor in "a spokeswoman for the rebels, Ann Lee,".
        && named.first().is_none_or(|r| r.tokens.start < tokens.start)
}

/// "“It was late,” said Lee. They saw Ray's body. The door was shut, he added.": who spoke last speaks again, when since
/// then nobody else has acted, and the others are only owners of something, or no more than told about in these very
/// words ("They looked after Ray, he said"), or the verb itself says that one goes on.
fn speaks_again(scene: &Scene<'_, '_, '_>, i: usize, named: &[&Ref]) -> Option<usize> {
    let document = scene.page.document;
    let span = document.tokens[i].span;
    let at = source_of(scene, i)?;
    let here = document.sentence_of(i);
    let adds = scene.frames[at].cue.is_some_and(|c| matches!(c.of(document.text), "added" | "adds" | "continued"));
    let mut earlier = (at.saturating_sub(6)..at + 1).rev();
    let last = earlier.find(|&f| scene.frames[f].source.is_some_and(|s| s.end <= span.start))?;
    // "Lee asked whether it would rain. “It may,” he said.": not who asked.
    if scene.frames[last].cue.is_some_and(|c| matches!(c.of(document.text), "asked" | "asks")) {
        return None;
    }
    let source = scene.frames[last].source?;
    let speaker = scene.speaker(last)?;
    let since = named.iter().take_while(|r| document.tokens[r.tokens.start].span.start > source.end);
    let mut others = since.filter(|r| r.draft != speaker);
    let within = |f: usize, r: &Ref| scene.frames[f].content.iter().any(|c| c.contains(document.span(r.tokens)));
    let told = |r: &Ref| within(at, r);
    // Not "Lee's fate is unclear, but he said".
    let owns = |r: &Ref| super::phrase::is_possessive(scene.page.word(r.tokens.end)) && r.sentence != here;
    // "Lee said that Ray had left. “He was late,” he said."
    let idle = |r: &&Ref| within(last, r) || !r.subject && (adds || told(r) || owns(r));
    let near = document.paragraph_of(i) - document.paragraph_of(document.tokens_in(source).start) <= 1;
    let fits = named.iter().any(|r| r.draft == speaker);
    (near && fits && others.all(idle)).then_some(speaker)
}

/// "Asked whether Lee had been invited, he": who answers is not whom the question is about.
fn is_questioned(scene: &Scene<'_, '_, '_>, i: usize) -> bool {
    scene.page.is_one_of(scene.page.sentence(i).start, listed!("Asked Pressed Questioned Quizzed"))
}

/// Of those that a pronoun may mean, the nearest first, the one that it most likely means.
fn nearest(
    drafts: &[Draft],
    candidates: &[&Ref],
    here: usize,
    gender: Gender,
    case: Case,
    actor: Option<usize>,
) -> Option<usize> {
    let known = |r: &&&Ref| drafts[r.draft].gender == Some(gender);
    // "He studied with Thomsen. With Thomsen, he went on": rather who acted before than who is only named here.
    if matches!(case, Case::Subject | Case::Lead | Case::Owner)
        && let Some(r) = acted(candidates, here, known)
    {
        return Some(r.draft);
    }
    for distance in 0..=NEAR {
        let tier: Vec<&&Ref> = candidates.iter().filter(|r| here - r.sentence == distance).collect();
        let allowed = |r: &&&Ref| distance > 0 || case != Case::Object || Some(r.draft) != actor;
        let tier: Vec<&&Ref> = tier.into_iter().filter(allowed).collect();
        let sure: Vec<&&Ref> = tier.iter().copied().filter(known).collect();
        // "Lee, a Ray supporter, said": who acts, though nothing shows the gender, comes before who is only named.
        let opens = tier.last().is_some_and(|r| r.subject);
        let only_named = distance > 0 && case == Case::Subject && opens && !sure.iter().any(|r| r.subject);
        let tier = if sure.is_empty() || only_named { tier } else { sure };
        // Candidates run backwards: in this sentence the nearest one, in an earlier one the first, and subjects first.
        let pick = |subject: bool| {
            let mut fitting = tier.iter().filter(|r| r.subject || !subject);
            if distance == 0 { fitting.next() } else { fitting.next_back() }
        };
        if let Some(r) = pick(case != Case::Object).or_else(|| pick(false)) {
            return Some(r.draft);
        }
    }
    None
}

/// What "he" is: right after a comma it may follow a clause that only leads up to it.
fn subject(scene: &Scene<'_, '_, '_>, i: usize) -> Case {
    let start = scene.page.sentence(i).start;
    let leads = scene.page.word(start).ends_with("ed") || scene.page.word(start).ends_with("ing");
    if i > start && leads && scene.page.is(i - 1, ",") { Case::Lead } else { Case::Subject }
}

/// Who cannot be "he": "“I told Lee,” he said", "Asked by Lee, he said".
fn aside(scene: &Scene<'_, '_, '_>, r: &Ref, i: usize) -> bool {
    let document = scene.page.document;
    let span = document.tokens[i].span;
    let at = scene.spoken_at(document.span(r.tokens)).and_then(|f| scene.frames[f].source);
    if at == Some(span) {
        return true;
    }
    if r.sentence != document.sentence_of(i) {
        return false;
    }
    let start = scene.page.sentence(i).start;
    let by = (start + 1..r.tokens.start).rev().take(6).find(|&k| scene.page.word(k).eq_ignore_ascii_case("by"));
    by.is_some_and(|by| by <= start + 4 && (r.tokens.end..i).any(|k| scene.page.is(k, ",")))
}

/// Who acted in this sentence, or else in the one before, when that shows the gender.
fn acted<'r>(candidates: &[&'r Ref], here: usize, known: impl Fn(&&&Ref) -> bool) -> Option<&'r Ref> {
    let subjects = |distance: usize| candidates.iter().filter(move |r| r.subject && here - r.sentence == distance);
    if subjects(0).next().is_some() {
        return None;
    }
    subjects(1).rfind(known).copied()
}

/// "Moscow's full-scale invasion of its neighbour", "Scientology said its website": who acts or owns just before.
fn thing(scene: &Scene<'_, '_, '_>, i: usize) -> Option<(usize, Rule)> {
    let here = scene.page.document.sentence_of(i);
    let is_thing = |r: &Ref| matches!(r.kind, EntityKind::Organisation | EntityKind::Place);
    for r in scene.before(i).take_while(|r| r.sentence == here) {
        let owner = super::phrase::is_possessive(scene.page.word(r.tokens.end)) && i - r.tokens.end < 8;
        if owner && is_thing(r) {
            return Some((r.draft, Rule("owner-its")));
        }
        if r.subject {
            return is_thing(r).then_some((r.draft, Rule("subject-its")));
        }
    }
    None
}

/// "The company grew. Tim Cook, its chief executive": the only organisation of the sentence before, when it acted there
/// and this sentence names none.
fn last_organisation(scene: &Scene<'_, '_, '_>, i: usize) -> Option<(usize, Rule)> {
    let here = scene.page.document.sentence_of(i);
    let is_thing = |r: &&Ref| matches!(r.kind, EntityKind::Organisation | EntityKind::Place);
    let near = || scene.before(i).take_while(|r| here - r.sentence <= 1).filter(is_thing);
    let last = near().find(|r| r.kind == EntityKind::Organisation && r.subject && here - r.sentence == 1)?;
    // "its president": of the body that acted, whatever else was named.
    let post = scene.page.office(i + 1).is_some_and(|o| o.class == Class::Office);
    (post || near().all(|r| r.draft == last.draft)).then_some((last.draft, Rule("last-organisation")))
}

/// "In a letter signed by its chairman, Bo Ray, the Forum said": what a phrase with "in" that opens a sentence calls
/// "its" is the subject that follows, when nothing before it in the sentence could be meant.
fn leads_to_thing(scene: &Scene<'_, '_, '_>, i: usize) -> Option<(usize, Rule)> {
    let sentence = scene.page.sentence(i);
    let opens = scene.page.is_one_of(sentence.start, listed!("In At With Through"));
    let is_thing = |r: &&Ref| matches!(r.kind, EntityKind::Organisation | EntityKind::Place);
    let here = scene.page.document.sentence_of(i);
    if !opens {
        return None;
    }
    let next = scene.after().filter(|r| r.tokens.start > i).find(is_thing)?;
    let mut before = scene.before(i).take_while(|r| r.sentence == here);
    if before.any(|r| r.draft != next.draft && (is_thing(&r) || r.subject)) {
        return None;
    }
    let before = next.tokens.start - 1;
    let comma = before - usize::from(scene.page.word(before).eq_ignore_ascii_case("the"));
    let subject = next.subject && next.sentence == here && scene.page.is(comma, ",");
    subject.then_some((next.draft, Rule("leads-to-subject")))
}

/// "North Korea stated it would attack": in what is reported, "it" is the organisation or country that reports.
fn reporting_thing(scene: &Scene<'_, '_, '_>, drafts: &[Draft], i: usize) -> Option<(usize, Rule)> {
    let span = scene.page.document.tokens[i].span;
    let frame = scene.reported_at(span).filter(|_| scene.spoken_at(span).is_none())?;
    let begins = scene.frames[frame].content.iter().any(|c| c.start <= span.start && span.start - c.start < 8);
    let speaker = scene.speaker(frame).filter(|_| begins)?;
    let thing = matches!(drafts[speaker].kind, EntityKind::Organisation | EntityKind::Place);
    let before = scene.before(i).any(|r| r.draft == speaker && r.sentence == scene.page.document.sentence_of(i));
    (thing && before).then_some((speaker, Rule("reporter-it")))
}

fn is_source(scene: &Scene<'_, '_, '_>, i: usize) -> bool {
    source_of(scene, i).is_some()
}

/// The frame whose source is the pronoun at token `i` and nothing else.
fn source_of(scene: &Scene<'_, '_, '_>, i: usize) -> Option<usize> {
    let span = scene.page.document.tokens[i].span;
    // Frames stand in order of their contents, and a source is near its content.
    let at = scene.frames.partition_point(|f| f.content[0].start < span.start);
    (at.saturating_sub(3)..(at + 3).min(scene.frames.len())).find(|&f| scene.frames[f].source == Some(span))
}

/// "It said", of the organisation that the sentence before was about.
fn speaking_thing(scene: &Scene<'_, '_, '_>, i: usize) -> Option<(usize, Rule)> {
    if !is_source(scene, i) {
        return None;
    }
    let here = scene.page.document.sentence_of(i);
    let mut subjects = scene.before(i).filter(|r| r.subject && here - r.sentence == 1);
    let first = subjects.next_back()?;
    (first.kind == EntityKind::Organisation).then_some((first.draft, Rule("subject-it")))
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::check_mentions as check;

    #[test]
    fn he_is_somebody_without_a_name() {
        check("[P:Peter Fox] left . “ My husband called . He was late , ” said [P:Ann Lee] .", "Ann Lee=My");
        check("[P:Peter Fox] left . A gunman who blamed them for making him ill came .", "");
        check("[P:Peter Fox] left . They blamed him .", "Peter Fox=him");
    }

    #[test]
    fn he_is_who_was_just_spoken_of() {
        check("[P:Pete Hegseth] left . He was tired .", "Pete Hegseth=He");
        check("[P:Tammy Bruce] left . He was tired .", "");
    }

    #[test]
    fn who_is_joined_to_what_is_hers_owns_it() {
        check("[P:Peter Fox] met [P:Paul Day] and his wife .", "Paul Day=his");
        check("[P:Peter Fox] came with his brother [P:Paul Day] and his lawyer .", "Peter Fox=his|his");
        check("[P:Peter Fox] sacked [P:Paul Day] and his deputy took over .", "Peter Fox=his");
        check("Mr [P:Fox] met Mrs [P:Day] and his aides .", "Fox=his");
    }

    #[test]
    fn who_acts_on_a_day_acts() {
        check("[P:Bo Ray] sat . [P:Xu Fen] on Monday left his house .", "Xu Fen=his");
    }

    #[test]
    fn what_leads_up_to_a_subject_is_about_it() {
        check("[P:Peter Amaya] spoke . Asked whether he would come , [P:Paul Cruz] shrugged .", "Paul Cruz=he");
        check("[P:Peter Amaya] spoke . Asked whether he would come , [P:Ann Lee] shrugged .", "Peter Amaya=he");
    }

    #[test]
    fn who_speaks_is_not_whom_the_source_names_beside() {
        check("“I slept,” said [P:Ann Lee] , who once met [P:Bo Ray] .", "Ann Lee=I");
        check("“I slept,” said [P:Ann Lee] , an envoy under [P:Bo Ray] .", "Ann Lee=I");
        check("“I slept,” said an adviser to [P:Bo Ray] .", "");
        check("“I slept,” said a [P:Ray] adviser .", "");
    }

    #[test]
    fn its_may_stand_before_the_name() {
        check("In a letter signed by its chairman , [P:Bo Ray] , the [O:Oil Forum] said no .", "Oil Forum=its");
        check("In a letter to [O:Acme] its chairman , [P:Bo Ray] , said [O:Bolt] fell .", "");
    }

    #[test]
    fn nobody_is_his_own_family() {
        check("[P:Bo Ray] left with [P:Lane Ray] , his daughter , today .", "Bo Ray=his");
    }

    #[test]
    fn him_is_not_who_acts() {
        check("[P:Trump] phoned [P:Volodymyr Zelenskiy] to inform him .", "Volodymyr Zelenskiy=him");
    }

    #[test]
    fn nobody_speaks_of_himself_by_name() {
        let spoke = "[P:Karl Ray] , a tenant , wept . [P:Peter Lee] slept .";
        check(&format!("{spoke} [P:Lee] should go , he said ."), "Karl Ray=he");
        check(&format!("{spoke} The town should pay , he said ."), "Peter Lee=he");
    }

    #[test]
    fn who_spoke_goes_on_when_others_only_own() {
        let spoke = "It was late , said [P:Karl Ray] , a tenant . They saw [P:Peter Lee]'s hat .";
        check(&format!("{spoke} The door was shut , he added ."), "Karl Ray=he");
        check(
            "It was late , said [P:Karl Ray] , a tenant . They looked after [P:Peter Lee] , he said .",
            "Karl Ray=he",
        );
    }

    #[test]
    fn no_one_far_away() {
        let far = format!("[P:Pete Hegseth] left . {} He slept .", "It rained . ".repeat(20));
        check(&far, "");
    }
}
