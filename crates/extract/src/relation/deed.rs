//! Ties by nouns: "a telephone call between Trump and Putin", "Moscow's invasion of its neighbour", "held talks with".

use super::actor::{self, Actors};
use super::bracket;
use super::deeds::{self, Deed};
use super::mutual;
use super::stage::{self, Party, Stage, is_time};
use crate::analysis::{EntityId, EntityKind, Relation, RelationKind, Status};
use crate::lexicon;
use crate::listed::{Listed, listed};
use crate::span::Span;
use crate::tag::Tag;

/// Ties by all nouns for deeds, whoever does them.
pub(crate) fn find(stage: &Stage<'_, '_>) -> Vec<Relation> {
    let mut out = Vec::new();
    let nouns = stage.page.document.forms.mark(|word| !deeds::of(word).is_empty());
    for i in (0..stage.page.document.tokens.len()).filter(|&i| nouns.has(i)) {
        let word = stage.page.word(i);
        if stage.page.name_index_at(i).is_some() {
            continue;
        }
        for deed in deeds::of(word) {
            // A verb in the third person looks like the plural.
            if deed.noun.len() < word.len() && stage.page.document.tag(i) != Tag::Noun {
                continue;
            }
            let link = link(stage, i, deed);
            let found = mutual::between(stage, i, link, deed)
                .or_else(|| from_to(stage, i, link, deed))
                .or_else(|| mutual::together(stage, i, link, deed))
                .or_else(|| mutual::hyphened(stage, i, deed))
                .or_else(|| mutual::theirs(stage, i, link, deed));
            out.extend(found.into_iter().flatten());
        }
        if listed!("meeting summit talks conference").has(word) {
            out.extend(called(stage, i));
        }
    }
    out
}

/// Where the word stands that leads to the other one: past where and when it was, "talks in Lima on Monday with".
fn link(stage: &Stage<'_, '_>, noun: usize, deed: &Deed) -> usize {
    let mut at = noun + 1;
    for _ in 0..2 {
        let word = stage.page.word(at);
        let place = stage.from(at + 1).map(|p| &stage.parties[p]).filter(|p| p.kind == EntityKind::Place);
        let part = word == "in" && stage.page.is(at + 1, "the");
        let part = part && stage.page.is_one_of(at + 2, listed!("afternoon day evening morning"));
        let place = place.filter(|p| matches!(word, "in" | "at") && !stage.owns(p));
        let on = usize::from(word == "on");
        at = match place {
            _ if deed.links(word) && (word != "on" || !is_time(stage.page.word(at + 1))) => break,
            Some(place) => place.phrase.end,
            None if part => at + 3,
            None if is_time(stage.page.word(at + on)) => at + on + 1,
            None => break,
        };
    }
    at
}

/// "Moscow's invasion of B", "Russian attacks on B", "A held talks with B"
fn from_to(stage: &Stage<'_, '_>, noun: usize, link: usize, deed: &Deed) -> Option<Vec<Relation>> {
    let target = deed.links(stage.page.word(link)).then(|| stage.object(link + 1)).flatten()?;
    if stage.owns(&stage.parties[target]) || stage.modifies(&stage.parties[target]) {
        return None;
    }
    let travels = deed.label == "travels to";
    if travels && stage.parties[target].kind != EntityKind::Place {
        return None;
    }
    let start = phrase_start(stage, noun);
    let mut agents: Vec<(EntityId, Span)> = Vec::new();
    let mut status = status(stage, noun, deed);
    if let Some(owner) = doer(stage, noun, start, deed) {
        // "would run along Peru's border with Chile"
        status = if deed.lasts() { Status::Stated } else { status };
        agents.push((owner.0, Span::new(owner.1, stage.page.document.tokens[noun].span.end)));
    } else if OWNED.has(deed.noun) {
        return None;
    } else {
        // "discussed relations with Peru"
        let verbs = match deed.label {
            "relationship with" => listed!("had has have maintained"),
            "backed" => GAINS,
            _ => LIGHT,
        };
        let held = holders(stage, start, verbs);
        status = held.as_ref().map_or(status, |a| status.max(a.status));
        let actors = held.map(|a| a.parties).or_else(|| around(stage, start, deed))?;
        agents.extend(actors.iter().map(|&a| (stage.parties[a].entity, stage.parties[a].span)));
    }
    // "won the endorsement of Ann Lee", "endorsements from Ann Lee": hers.
    let gained =
        deed.label == "backed" && (stage.page.is(link, "from") || start > 0 && stage.page.is_one_of(start - 1, GAINS));
    let mut out = Vec::new();
    for target in stage.acted_on(target) {
        for &(agent, words) in &agents {
            let b = &stage.parties[target];
            let (from, to) = if gained { (b.entity, agent) } else { (agent, b.entity) };
            out.extend(tie(from, to, deed, words.cover(b.span), status));
        }
    }
    Some(out)
}

pub(super) fn tie(a: EntityId, b: EntityId, deed: &Deed, evidence: Span, status: Status) -> Option<Relation> {
    let label = if status == Status::Planned { deed.planned } else { deed.label }.to_owned();
    let kind = if deed.label == "travels to" { RelationKind::Location } else { RelationKind::Event };
    (a != b).then(|| Relation { status, ..stage::tied(a, label, b, evidence, (kind, "deed")) })
}

/// Where the noun's phrase begins, its article included.
pub(super) fn phrase_start(stage: &Stage<'_, '_>, noun: usize) -> usize {
    let first = stage.page.sentence(noun).start;
    let mut start = noun;
    while start > first {
        let before = start - 1;
        let part = stage.page.is_modifier(before)
            || stage.page.is_hyphen(before)
            || stage.page.document.tag(before) == Tag::Number
            // "a £38million move"
            || stage.page.word(before).starts_with(|c: char| c.is_ascii_digit() || matches!(c, '£' | '$' | '€'));
        if stage.page.name_index_at(before).is_some() || !part {
            break;
        }
        start = before;
    }
    let article = start > first && stage.page.is_one_of(start - 1, listed!("a an the A An The"));
    start - usize::from(article)
}

/// What a body does whose name stands right before it.
const OF_BODIES: &Listed =
    listed!("aid audit bailout ban embargo funding grant investigation invasion loan probe sanctions siege takeover");

/// Who does the deed, by a possessive or as a people's or country's adjective before the noun.
fn doer(stage: &Stage<'_, '_>, noun: usize, start: usize, deed: &Deed) -> Option<(EntityId, u32)> {
    let first = stage.page.sentence(noun).start;
    let before = start.checked_sub(1).filter(|&b| b >= first)?;
    let ends_at = |i: usize| stage.parties.partition_point(|p| p.tokens.end <= i).checked_sub(1);
    let word = stage.page.word(before);
    let possessive = crate::entity::phrase::is_possessive(word);
    let party: &Party = &stage.parties[ends_at(if possessive { before } else { start })?];
    let adjacent = party.tokens.end == if possessive { before } else { start };
    let pronoun = listed!("his her its").has_in_any_case(word);
    match party.kind {
        _ if !adjacent => None,
        // "the Russian invasion of Ukraine", where Russia is not named
        EntityKind::Group => {
            let people = lexicon::demonym(&stage.entity(party.entity).name).map(|_| party.entity);
            stage.country_of(party.entity).or(people).map(|c| (c, party.span.start))
        }
        // "India deals with Pakistan in its own way"
        _ if possessive || pronoun || party.kind == EntityKind::Place && !stage.page.is(noun, "deals") => {
            Some((party.entity, party.span.start))
        }
        // "the FBI investigation into Bolt"; not "a High Court case", "a Twitter feud", "a Fox interview": only where it was.
        EntityKind::Organisation if OF_BODIES.has(deed.noun) => Some((party.entity, party.span.start)),
        _ => None,
    }
}

/// What is done only by whose it is: "halted exports to" and "attended a speech to" say otherwise.
pub(super) const OWNED: &Listed = listed!("exports imports speech speeches");

/// Verbs that only say that the deed of the noun after them is done.
const LIGHT: &Listed = listed!(
    "announced attended backed began begin boosted brought called carried complete completed completes \
     conducted conducting declared demanded demanding demands denied expressed file filed files \
     finalised finalized had has have held hold holding holds impose imposed imposes imposing issued kept launch \
     launched launches launching led lodged made maintained make makes making mounted offered open opened opens \
     ordered paid pay pays presented reached resumed sealed secured sends sent sign signed signs staged \
     start started starting struck submitted voiced wage waged wages wrote",
);

/// Verbs by which one has what another gives.
const GAINS: &Listed = listed!("earned gained got had has have landed received secured touted win winning wins won");

/// "A held", "A has had": who acts by one of these verbs, which ends just before the phrase.
pub(super) fn holders(stage: &Stage<'_, '_>, start: usize, verbs: &Listed) -> Option<Actors> {
    let verb = start.checked_sub(1).filter(|&v| stage.page.is_one_of(v, verbs))?;
    let own = actor::actors(stage, verb, stage.page.sentence(verb).start, None).filter(|a| !a.passive);
    // "Ann Lee arrived in Lima and held talks with"
    own.or_else(|| actor::nearest(stage, verb).filter(|_| verb > 0 && stage.page.is(verb - 1, "and")))
}

/// "He flew in after a telephone call with Whitcomb", "She said in a letter to Stites": who acts in the clause around.
fn around(stage: &Stage<'_, '_>, start: usize, deed: &Deed) -> Option<Vec<usize>> {
    let before = start.checked_sub(1).filter(|_| deed.noun != "relations")?;
    let links = listed!("after at before during following in on over");
    // "is in Lima for talks with", but not "called for talks with", "thanked Peru for talks with"
    let led = |p: usize| {
        stage.page.is_one_of(stage.parties[p].phrase.start.wrapping_sub(1), listed!("at in left to visited"))
    };
    let place = || stage.until(before).is_some_and(led);
    let opens = links.has(stage.page.word(before))
        || deed.label == "backed" && stage.page.is(before, "including")
        || (deed.mutual() || deed.label == "travels to") && stage.page.is(before, "for") && place();
    let opens = opens && stage.page.sentence(start).contains(before);
    // "In a letter to Ray, Lee said": who acts comes after.
    if before == stage.page.sentence(start).start
        && stage.page.is_one_of(before, listed!("In On After During Following"))
    {
        // Not "Following the killing of Ed Fox, Bo Ray called for", "On the invasion of Peru, Bo Ray said".
        let own = match stage.page.word(before) {
            "In" | "During" => !deed.links("of") && !deed.links("on"),
            "On" => deed.label == "travels to",
            _ => deed.meets() || deed.label == "travels to",
        };
        return own.then(|| bracket::fronted(stage, before)).flatten().map(|p| vec![p]);
    }
    opens.then(|| actor::nearest(stage, before)).flatten().map(|a| a.parties)
}

/// Whether the words around the noun make it a plan: "pave the way for a meeting", "possible talks", "will hold talks".
pub(super) fn status(stage: &Stage<'_, '_>, noun: usize, deed: &Deed) -> Status {
    const PLANS: &Listed = listed!(
        "way planned possible potential upcoming future proposed arrange arranging organise organize organising \
         organizing prepare preparing plans plan planning expected scheduled will would could seek seeking proposes \
         hopes",
    );
    let first = stage.page.sentence(noun).start.max(noun.saturating_sub(8));
    // "to end the dispute between": what lasts is so.
    let plan = |i: usize| {
        PLANS.has_in_any_case(stage.page.word(i))
            || !deed.lasts() && stage.page.is(i, "to") && stage.page.document.tag(i) == Tag::Particle
    };
    // "“I will vote for her,” he said in an interview with": what is said is another clause.
    // But "a possible “historic” summit", "There will be, aides said, a summit".
    let said =
        |i: usize| stage.page.is_one_of(i, listed!("” \" ’ '' said says told added")) && !stage.page.is(i + 1, ",");
    let first = (first..phrase_start(stage, noun).saturating_sub(1)).rfind(|&i| said(i)).unwrap_or(first);
    if (first..noun).any(plan) { Status::Planned } else { Status::Stated }
}

/// "France called an emergency meeting of European Union countries and the UK"
fn called(stage: &Stage<'_, '_>, noun: usize) -> Vec<Relation> {
    let start = phrase_start(stage, noun);
    let first = stage.page.sentence(noun).start;
    let Some(verb) = start.checked_sub(1).filter(|&v| v > first) else { return Vec::new() };
    let calls = listed!("called calls convened convenes hosted hosts organised organized summoned chaired")
        .has(stage.page.word(verb));
    let Some(caller) = stage.until(verb).filter(|_| calls) else { return Vec::new() };
    if !stage.page.is_one_of(noun + 1, listed!("of with between for")) {
        return Vec::new();
    }
    let mut out = Vec::new();
    let mut at = noun + 2;
    while let Some(party) = stage.from(at) {
        let (a, b) = (&stage.parties[caller], &stage.parties[party]);
        at = b.phrase.end;
        // "European Union countries", "EU foreign ministers"
        while stage.page.is_modifier(at) {
            at += 1;
        }
        if a.entity != b.entity {
            out.push((b.entity, b.span.end, at));
        }
        at += usize::from(stage.page.is(at, ","));
        at += usize::from(stage.page.is(at, "and"));
        if at == out.last().map_or(at, |o| o.2) {
            break;
        }
    }
    let from = &stage.parties[caller];
    // One call, one meeting: the words up to the last of those called prove it for each.
    let Some(end) = out.last().map(|o| o.1) else { return Vec::new() };
    let tie = |&(target, _, _): &(EntityId, u32, usize)| {
        let how = (RelationKind::Event, "meeting-called");
        stage::tied(from.entity, "calls meeting with".to_owned(), target, Span::new(from.span.start, end), how)
    };
    out.iter().map(tie).collect()
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn of_a_people_and_of_two() {
        check("The [G:Russian] invasion of [L:Ukraine] went on .", "Russian -invaded> Ukraine");
        check("[P:Ann Lee] and [P:Bo Ray] praised their second meeting .", "Ann Lee -met> Bo Ray");
        check("The aides of [P:Ann Lee] and [P:Bo Ray] praised their second meeting .", "");
    }

    #[test]
    fn backing_is_gained() {
        check("[P:Ann Lee] won the endorsement of [P:Bo Ray] .", "Bo Ray -backed> Ann Lee");
        check(
            "[P:Ann Lee] has endorsements from [P:Bo Ray] and [P:Di Day] .",
            "Bo Ray -backed> Ann Lee; Di Day -backed> Ann Lee",
        );
        check("[P:Ann Lee]'s endorsement of [P:Bo Ray] came late .", "Ann Lee -backed> Bo Ray");
    }

    #[test]
    fn from_one_to_another() {
        check(
            "the war in [L:Ukraine] since [L:Moscow]'s full-scale invasion of its neighbour .",
            "Moscow -invaded> Ukraine",
        );
        check("[G:Russian] attacks on [L:Ukraine] hurt [L:Russia] .", "Russia -attacked> Ukraine");
        check("[P:Trump] held talks with [P:Putin] .", "Trump -held talks with> Putin");
        check("[P:Ann Lee] , who had ties to the [O:Mob] , left .", "Ann Lee -ties to> Mob");
        check("[P:Trump] talks with [P:Putin]'s aide .", "");
        check(
            "Speaking about her character in an interview with [O:Akwaaba], [P:Ann Lee] describes her as a strong woman .",
            "Ann Lee -interviewed by> Akwaaba",
        );
    }

    #[test]
    fn who_acts_in_the_clause_around() {
        check("[P:Ann Lee] flew in after a telephone call with [P:Bo Ray] .", "Ann Lee -phone call with> Bo Ray");
        check("[P:Ann Lee] said in a letter to [P:Bo Ray] that it rained .", "Ann Lee -wrote to> Bo Ray");
        check("The aide said in a letter to [P:Bo Ray] that it rained .", "");
        check("In a letter to [P:Bo Ray] , [P:Ann Lee] said that it rained .", "Ann Lee -wrote to> Bo Ray");
        check("In a letter to [P:Bo Ray] , the aide said that it rained .", "");
        check("[O:Acme] has opened an inquiry into [O:Bolt] .", "Acme -investigates> Bolt");
        check("[P:Ann Lee] demanded an apology from [O:Bolt] .", "Ann Lee -demands apology from> Bolt");
    }

    #[test]
    fn a_body_before_the_noun() {
        check("The [O:FBI] investigation into [O:Bolt] began .", "FBI -investigates> Bolt");
        check("In a [O:White House] meeting with [O:Bolt] it rained .", "");
        check("[P:Ann Lee]'s attempted killing of [P:Bo Ray] failed .", "");
        check("[P:Ann Lee] held a long meeting in the morning with [P:Bo Ray] .", "Ann Lee -met> Bo Ray");
    }

    #[test]
    fn as_for_the_verb_before() {
        check(
            "[P:Ann Lee] arrived in [L:Lima] for a day-long trip and held talks with [P:Bo Ray] .",
            "Ann Lee -travels to> Lima; Ann Lee -held talks with> Bo Ray",
        );
        check("[P:Ann Lee] said it rained and held talks with [P:Bo Ray] .", "");
    }

    #[test]
    fn past_where_and_when() {
        check(
            "[P:Ann Lee] held talks in [L:Lima] on Monday with [P:Bo Ray] .",
            "Ann Lee -held talks in> Lima; Ann Lee -held talks with> Bo Ray",
        );
        check("[P:Ann Lee] had breakfast Monday with [P:Bo Ray] .", "Ann Lee -met> Bo Ray");
        check(
            "[P:Ann Lee] attended talks in [L:Lima] and slept with [P:Bo Ray] near .",
            "Ann Lee -attended talks in> Lima",
        );
    }

    #[test]
    fn who_holds_them() {
        check(
            "[P:Ann Lee] , who lives in [L:Lima] , held talks with [P:Bo Ray] .",
            "Ann Lee -lives in> Lima; Ann Lee -held talks with> Bo Ray",
        );
        check("Heirs in [L:Lima] filed a suit against [P:Bo Ray] .", "");
        check("[P:Ann Lee] did not hold talks with [P:Bo Ray] .", "Ann Lee -held talks with> Bo Ray (denied)");
        check(
            "[P:Ann Lee] met aides in the flat of a friend , [P:Di Day] , who had ties to the [O:Mob] .",
            "Di Day -ties to> Mob",
        );
        check("Aides met in the flat of his friend [P:Di Day] who had ties to the [O:Mob] .", "Di Day -ties to> Mob");
        check("A friend of [P:Di Day] who had ties to the [O:Mob] left .", "");
        check("[L:Peru] has not only held talks with [L:Chile] .", "Peru -held talks with> Chile");
        check("[L:Peru] severed relations with [L:Chile] .", "Peru -severed relations with> Chile");
        check("[L:Peru] discussed relations with [L:Chile] .", "");
        check("[L:Peru] has close relations with [L:Chile] .", "Peru -relationship with> Chile");
    }

    #[test]
    fn more_than_one() {
        check("[P:Ann Lee] held several meetings with [P:Bo Ray] .", "Ann Lee -met> Bo Ray");
        check("Few know why [O:Acme] visits to [L:Peru] rose .", "");
        check("[L:Peru] deals with [L:Chile] in its own way .", "");
        check("[P:Ann Lee] reached deals with [O:Bolt] .", "Ann Lee -agreed with> Bolt");
    }

    #[test]
    fn done_or_to_be_done() {
        check(
            "“I will vote for her ,” [P:Ann Lee] said in an interview with [O:Acme News] .",
            "Ann Lee -interviewed by> Acme News",
        );
        check("He tried to end the dispute between [L:Peru] and [L:Chile] .", "Peru -in dispute with> Chile");
        check("[P:Ann Lee]'s visit to [L:Lima] was a success .", "Ann Lee -travels to> Lima");
        check(
            "[P:Ann Lee] will fly to [L:Lima] for talks with [P:Bo Ray] .",
            "Ann Lee -to travel to> Lima (planned); Ann Lee -to hold talks with> Bo Ray (planned)",
        );
        check("[P:Ann Lee] called for talks with [P:Bo Ray] .", "");
        check("On a visit to [L:Lima] , [P:Ann Lee] said so .", "Ann Lee -travels to> Lima");
    }

    #[test]
    fn what_lasts_may_be_to_come() {
        let planned = "Peru -tariffs on> Chile (planned)";
        check("[L:Peru] will impose tariffs on [L:Chile] next month .", planned);
        check(
            "Aides fear a possible conflict between [L:Peru] and [L:Chile] .",
            "Peru -in conflict with> Chile (planned)",
        );
        check("Fires would reach [L:Peru]'s border with [L:Chile] .", "Peru -borders> Chile");
        let summit = "Ann Lee -to meet> Bo Ray (planned)";
        check("Aides plan a “historic” summit between [P:Ann Lee] and [P:Bo Ray] .", summit);
        check("There will be , aides said , a summit between [P:Ann Lee] and [P:Bo Ray] .", summit);
    }

    #[test]
    fn who_only_speaks_of_it() {
        check("Following the killing of [P:Ed Fox] , [P:Bo Ray] called for calm .", "");
        check("On the invasion of [L:Peru] , [P:Bo Ray] said so .", "");
        check("In a filing with [O:Acme] , [P:Bo Ray] said so .", "Bo Ray -files with> Acme");
        check("After talks with [P:Ed Fox] , [P:Bo Ray] called for calm .", "Bo Ray -held talks with> Ed Fox");
        check("[P:Bo Ray] thanked [L:Peru] for talks with [L:Chile] .", "Bo Ray -thanked> Peru");
        check("[P:Bo Ray] condemned [L:Peru] for strikes on [L:Chile] .", "Bo Ray -condemned> Peru");
    }

    #[test]
    fn what_one_trades() {
        check("[L:Malaysia]'s palm oil exports to [L:China] fell .", "Malaysia -exports to> China");
        check("[L:Malaysia] halted exports to [L:China] .", "Malaysia -halted exports to> China");
    }

    #[test]
    fn of_whom_something_is_owned() {
        check("Talks between [P:Ann Lee] and [L:Peru] 's party failed .", "");
    }

    #[test]
    fn one_calls_the_others() {
        check(
            "[L:France] called an emergency meeting of [O:European Union] countries and the [L:UK] on Monday .",
            "France -calls meeting with> European Union; France -calls meeting with> UK",
        );
    }
}
