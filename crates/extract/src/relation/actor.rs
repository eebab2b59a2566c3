//! Who acts in a clause: a verb's token goes in, out comes who stands before it, and whether that is so or only planned.

use super::bracket;
use super::force;
use super::ranked;
use super::stage::{Party, Stage, is_time, status};
use super::verbs;
use crate::analysis::{EntityKind, MentionKind, Status};
use crate::document::Tokens;
use crate::listed::{Listed, listed};
use crate::tag::Tag;

/// Who acts in a clause, or is acted on when it is passive.
#[derive(Clone, Debug)]
pub(crate) struct Actors {
    /// Indices of parties.
    pub(crate) parties: Vec<usize>,
    /// What the words before the verb say.
    pub(crate) status: Status,
    /// "was met", "founded by": the parties are acted on.
    pub(crate) passive: bool,
    /// Whether they stand before this very verb, not only before an earlier one.
    pub(crate) own: bool,
    /// "who", "which" stand between.
    pub(crate) relative: bool,
}

/// Words between who acts and the verb that make it a plan: "are set to meet".
const PLANS: &Listed = listed!(
    "about agreed aims asked due expected expects going hopes hoping intends invited likely planned planning plans \
     poised ready scheduled set supposed wanted wants",
);

/// What stands before a verb up to where who acts should end.
struct Before {
    /// The token before which who acts ends.
    at: usize,
    status: Status,
    infinitive: bool,
    passive: bool,
}

/// Reads "is expected to" and the like, backwards from the verb.
fn before(stage: &Stage<'_, '_>, v: usize, first: usize) -> Before {
    let mut out = Before { at: v, status: Status::Stated, infinitive: false, passive: false };
    let word = stage.page.word(v);
    let ends_ing = word.ends_with("ing");
    // "spoke by phone with"
    let then = v + 1 + particle(stage, v);
    // "stood by Bo Ray"
    let stays = listed!("stand stands stood").has(word);
    let by = !stays && stage.page.is(then, "by") && !stage.page.is_one_of(then + 1, listed!("phone telephone video"));
    // "Acme, founded in Lima in 1974 by Ann Lee"
    let made =
        v > first && stage.page.is(v - 1, ",") && stage.page.is_one_of(v, listed!("built created designed founded"));
    let by = by || made && super::agent::agent(stage, v + 1).is_some();
    let participle = word.ends_with("ed")
        || word.ends_with('t')
        || word.ends_with("en")
        || word.ends_with("wn")
        || word == "born"
        || by && !ends_ing
        || verbs::is_past(word);
    while out.at > first {
        let word = stage.page.word(out.at - 1);
        let tag = stage.page.document.tag(out.at - 1);
        let said = status(word);
        // "used to work for", "began to": it is so, or was; "declined to meet": it is not.
        let done = out.infinitive && listed!("began begun came continue continued continues helped managed used").has(word)
                || word == "went" && stage.page.is(out.at, "on")
                // "kept campaigning with"
                || out.at == v && ends_ing && listed!("began begun continue continued continues kept start started starts").has(word);
        let declined = out.infinitive && listed!("declined declining refused refusing failed failing").has(word);
        // "plans to meet", "Ann Lee and Bo Ray plan to meet"
        let several = || listed!("aim hope intend plan want").has(word) && tag == Tag::Verb;
        let planned = out.infinitive && (PLANS.has(word) || several());
        if done {
            out.status = Status::Stated;
        } else if declined {
            out.status = Status::Denied;
        } else if planned {
            out.status = out.status.max(Status::Planned);
        } else if let Some(s) = said {
            // "has not only held talks"
            let only = s == Status::Denied && stage.page.is_one_of(out.at, listed!("just only"));
            out.status = if only { out.status } else { out.status.max(s) };
            out.infinitive |= word == "to";
        } else if listed!("am is are was were be been being get gets got 're ’re").has(word) {
            // "was once married"
            let close = (out.at..v).all(|i| stage.page.document.tag(i) == Tag::Adverb || stage.page.is(i, "once"));
            out.passive |= participle && close;
        } else if !(tag == Tag::Auxiliary
            || tag == Tag::Adverb
            || word == "since" && out.at >= first + 2 && stage.page.is_one_of(out.at - 2, listed!("has have had"))
            || listed!("has have had 've ’ve each both jointly last once").has(word)
            // "went on to lead"
            || out.infinitive && word == "on" && stage.page.is(out.at.saturating_sub(2), "went")
            // "visited Lima on Monday to meet": it is not Lima that meets.
            || !out.infinitive && timed(stage, out.at, first))
        {
            break;
        }
        out.at -= 1;
    }
    // "a firm owned by Ann Lee"
    out.passive |= participle && by && out.at == v;
    out
}

/// "The court on Thursday upheld", "the party will today petition": when it is done, said before the verb at `at`.
fn timed(stage: &Stage<'_, '_>, at: usize, first: usize) -> bool {
    let on = |i: usize| stage.page.is(i, "on");
    let word = stage.page.word(at - 1);
    at > first + 1
        && (on(at - 1) && is_time(stage.page.word(at))
            || (on(at - 2) || matches!(word, "today" | "yesterday" | "later")) && is_time(word))
}

/// One for the particle of a verb, "set up by", or none.
fn particle(stage: &Stage<'_, '_>, v: usize) -> usize {
    usize::from(stage.page.is(v + 1, "up"))
}

/// Who acts in the clause of the verb at `v`; `last` is who acted in the clause before, in the same sentence.
pub(crate) fn actors(stage: &Stage<'_, '_>, v: usize, first: usize, last: Option<&Actors>) -> Option<Actors> {
    let Before { at, status, infinitive, passive } = before(stage, v, first);

    let participle = stage.page.word(v).ends_with(['d', 'n', 'g']) && at == v;
    // "Born in Lima, Ann Lee joined Acme"
    if v == first && participle {
        let passive = !stage.page.word(v).ends_with('g');
        return bracket::fronted(stage, v).map(|p| Actors {
            parties: vec![p],
            status,
            passive,
            own: true,
            relative: false,
        });
    }
    // "Zelenskiy, who met Putin": the relative stands for what it follows.
    let relative = at > first && matches!(stage.page.word(at - 1), "who" | "which");
    let base = at - usize::from(relative);
    let own = |parties: Vec<usize>| {
        // "if Ann Lee joins Acme", "asked whether Ann Lee had joined Acme": neither done nor planned.
        let doubt = |&p: &usize| {
            let before = stage.parties[p].phrase.start.checked_sub(1);
            before.is_some_and(|b| stage.page.is_one_of(b, listed!("if If nor unless Unless whether Whether")))
        };
        // "demanded that Ann Lee testify"
        let wished = |&p: &usize| {
            let that = stage.parties[p].phrase.start.checked_sub(1).filter(|&t| stage.page.is(t, "that"));
            let asks = listed!(
                "ask asked demand demanded demands insist insisted insists propose proposed proposes recommended requested"
            );
            that.is_some_and(|t| t > first && stage.page.is_one_of(t - 1, asks))
        };
        let status = if parties.iter().any(wished) { status.max(Status::Planned) } else { status };
        (!parties.iter().any(doubt)).then_some(Actors { parties, status, passive, own: true, relative })
    };
    // "with the two presidents accusing each other"
    let absolute = stage.page.word(v).ends_with("ing");
    // "works for the group founded by Ann Lee": said of the nearest, whatever its preposition.
    let reduced = at == v && passive && stage.page.is(v + 1 + particle(stage, v), "by");
    let free = |p: &usize| match linked(stage, &stage.parties[*p]) {
        None => true,
        // "a firm in Ohio owned by Ann Lee"
        Some("at" | "from" | "in" | "near") if reduced && stage.parties[*p].kind == EntityKind::Place => {
            stage.page.is(at.wrapping_sub(1), ",")
        }
        // "a team from Acme, led by Ann Lee"
        Some(word) if reduced => word != "of" && !stage.page.is_one_of(v, listed!("headed led")),
        Some("with") => absolute || relative,
        // "The choice of Ann Lee, who left", "the flat of his friend Ann Lee who left", not "a friend of Ann Lee who left"
        Some("of") => {
            let party = &stage.parties[*p];
            let alone = party.phrase.start == party.tokens.start && !stage.page.is(base.wrapping_sub(1), ",");
            relative && !alone && party.kind == EntityKind::Person
        }
        Some(_) => relative,
    };
    // "Acme, a fund that owns half of Bolt"
    if base > first
        && stage.page.is(base - 1, "that")
        && let Some(party) = described(stage, base - 1, first)
    {
        return own(vec![party]);
    }
    // "Ann Lee, who chaired the board and who left", "whose brother died and who left": the same one again.
    if relative && let Some(party) = again(stage, base, first) {
        return own(vec![party]);
    }
    // "Ann Lee, a Democrat who leads the council"
    if relative && let Some(party) = described(stage, base, first) {
        return own(vec![party]);
    }
    if infinitive && let Some(actors) = ranked::actors(stage, at, first, last) {
        return Some(Actors { passive, ..actors });
    }
    // "Joe Doe, 19, who": the age says no more.
    let digits = |i: usize| stage.page.word(i).bytes().all(|b| b.is_ascii_digit());
    let age = base > first + 3 && stage.page.is(base - 1, ",") && digits(base - 2) && stage.page.is(base - 3, ",");
    let base = if age { base - 2 } else { base };
    // "Ann Lee, who calls it “a flop,” told"
    let marked = base > first + 2 && matches!(stage.page.word(base - 1), "”" | "\"") && stage.page.is(base - 2, ",");
    let base = base - usize::from(marked);
    // "Ann Lee — who leads the council — left"
    let comma = base > first + 1
        && (stage.page.is(base - 1, ",") || relative && stage.page.is_one_of(base - 1, listed!("- – —")));
    // "Ann Lee, who leads the council, accused Bo Ray"
    let set_in = comma && !relative && !(absolute && at == v);
    // "Ann Lee, whose brother, Bo Ray, joined Acme": the verb that "whose" waits for is the brother's.
    let owned = stage.until(base).or_else(|| if set_in { stage.until(base - 1) } else { None });
    let owned = owned.filter(|&p| stage.page.is(stage.parties[p].phrase.start, "whose"));
    if let Some(party) = owned.filter(|_| set_in) {
        return own(vec![party]);
    }
    if set_in && let Some(party) = bracket::head(stage, base - 1, first) {
        return own(stage.joined_before(party));
    }
    // "met Bo Ray, thanked Di Lee and left": not the one before the comma.
    let in_list = comma && !relative && at == v && !passive && last.is_some_and(|l| l.own) && in_list(stage, v);
    // "met Bo Ray, accusing him of": the same.
    let set_out = comma && !relative && absolute && at == v && last.is_some();
    let until = stage.until(base).or_else(|| if comma { stage.until(base - 1) } else { None });
    // "visited Lima to meet Bo Ray": not Lima meets him; but "asked Acme to pay Bo Ray".
    // "turned to the press to attack Bo Ray": nor does the press.
    let beside = |p: usize| {
        matches!(linked(stage, &stage.parties[p]), Some("against" | "at" | "into" | "through" | "to" | "via" | "with"))
    };
    let purpose = |p: usize| infinitive && at + 1 == v && last.is_some() && (is_left(stage, p, first) || beside(p));
    // "The trial of Ann Lee, accused of robbing Bo Ray, began": not his.
    let robbed = |p: usize| set_in && !passive && stage.until(base) != Some(p) && super::held::is_object(stage, p);
    let until = until
        .filter(|&p| !set_out && !in_list && !purpose(p) && !robbed(p) && (relative || !in_relative(stage, p, first)));
    if let Some(party) = until.filter(|&p| !stage.owns(&stage.parties[p])) {
        // "Ann Lee of Stockholm University accused Bo Ray"
        let who = relative && stage.page.is(at - 1, "who");
        if let Some(whose) = member(stage, party).filter(|_| !relative || who) {
            return own(vec![whose]);
        }
        // "a fellow at the Lim Institute who led": not the institute; but "Lima, who beat Bath".
        if who && !comma && matches!(stage.parties[party].kind, EntityKind::Organisation | EntityKind::Place) {
            return None;
        }
        let all = if relative { vec![party] } else { stage.joined_before(party) };
        return all.iter().all(free).then_some(all).and_then(own);
    }
    // "Russian troops captured Kherson"
    let force = || {
        let noun = base.checked_sub(1)?;
        let owner = stage.called(noun).or_else(|| stage.called(noun - usize::from(noun > first)));
        owner.filter(|&p| !relative && force::is_force(stage, &stage.parties[p]))
    };
    if let Some(party) = force().filter(free) {
        return own(vec![party]);
    }
    // "a firm founded by Ann Lee", "an engineer trained at the University of Chile"
    let led = stage.page.is_one_of(v + 1 + particle(stage, v), listed!("at by from in near with"));
    if at == v
        && led
        && stage.page.word(v).ends_with(['d', 'n', 't'])
        && let Some(party) = described(stage, v, first)
    {
        return own(vec![party]);
    }
    if let Some((party, aim)) = force::aim(stage, at, first).filter(|_| infinitive) {
        // "the decision not to sue"
        let status = if status == Status::Denied { status } else { aim };
        return Some(Actors { parties: vec![party], status, passive, own: true, relative });
    }
    // "arrived in Riyadh and met Putin", "flew out to meet him", ", accusing Kyiv of": as for the verb before.
    let meanwhile = absolute && at == v && v > first && is_adjunct(stage, v, first, last);
    if meanwhile && v == first + 1 {
        // "After buying Acme, the firm will grow, Ann Lee said": hers is another clause.
        let comma = stage.page.sentence(v).iter().find(|&i| i > v && stage.page.is(i, ","))?;
        let who = bracket::fronted(stage, v).filter(|&p| stage.parties[p].phrase.start == comma + 1)?;
        return own(vec![who]);
    }
    let goes_on = at > first && stage.page.is_one_of(at - 1, listed!("and , but")) || infinitive || meanwhile;
    let last = last.filter(|_| goes_on)?;
    // "jailed Ann Lee after attacking Bo Ray": which of the two did it is not said.
    let from = last.parties.iter().map(|&p| stage.parties[p].phrase.end).max().unwrap_or(v);
    let mut between = stage.within(Tokens::new(from.min(v), v)).iter();
    if meanwhile && between.any(|p| matches!(p.kind, EntityKind::Person | EntityKind::Organisation)) {
        return None;
    }
    // "power to murder him": the noun's infinitive is nobody's deed.
    let of_noun = infinitive && at > first && {
        let before = at - 1;
        stage.page.document.tag(before) == Tag::Noun
            && !is_time(stage.page.word(before))
            && stage.page.name_index_at(before).is_none()
    };
    let opens = infinitive || !stage.page.is(at - 1, ",") || stage.page.word(v).ends_with("ing");
    let clear = at > first && !of_noun && (opens || in_list);
    // "declined to run after meeting Bo Ray": that was not declined.
    let before = if meanwhile && last.status == Status::Denied { Status::Stated } else { last.status };
    clear.then(|| Actors { own: false, passive, status: status.max(before), ..last.clone() })
}

/// Verbs of going and leaving: what follows is what for, "visited Lima to meet".
const GOES: &Listed = listed!(
    "arrived came depart departed departs flew flies fly go goes going gone head headed heading heads leave leaves leaving left \
     quit quits return returned returns sailed tour toured travel traveled traveling travelled travelling travels visit \
     visited visiting visits went",
);

/// Whether the party is where one goes or what one leaves by the verb before it.
fn is_left(stage: &Stage<'_, '_>, party: usize, first: usize) -> bool {
    let start = stage.parties[party].phrase.start;
    let before = |k: usize| start.checked_sub(k).filter(|&i| i >= first);
    let verb = |i: usize| stage.page.is_one_of(i, GOES);
    // "flew to Lima to meet Bo Ray"
    let link = before(1).is_some_and(|i| stage.page.is_one_of(i, listed!("at from in to with")));
    let place = stage.parties[party].kind == EntityKind::Place;
    before(1).is_some_and(verb) || link && place && before(2).is_some_and(verb)
}

/// "met Bo Ray, thanked Di Lee and left": whether the verb at `v` is one of several of one subject.
fn in_list(stage: &Stage<'_, '_>, v: usize) -> bool {
    let word = stage.page.word(v);
    let past = word.ends_with("ed") || verbs::is_past(word);
    let mut later = (v + 1..stage.page.sentence(v).end.min(v + 30)).filter(|&i| stage.page.is(i, "and"));
    past && stage.object(v + 1).is_some() && later.any(|i| stage.page.is_verb(i + 1))
}

/// "left after marrying Bo Ray": whether the gerund at `v` tells when or how the deed of its clause was done.
fn is_adjunct(stage: &Stage<'_, '_>, v: usize, first: usize, last: Option<&Actors>) -> bool {
    let link = stage.page.word(v - 1);
    // "were beaten by visiting Acme"
    let agent = link == "by" && last.is_some_and(|l| l.passive);
    // "said that after meeting Bo Ray, Di Lee left": hers, who comes after.
    let mut before = (first.max(v.saturating_sub(6))..v).rev().take_while(|&i| !stage.page.is_verb(i));
    let known = || link == "for" && v > first + 1 && stage.page.is_one_of(v - 2, listed!("famous known"));
    (known() || listed!("after before besides by since upon when while").has_in_any_case(link))
        && !agent
        && !before.any(|i| stage.page.is(i, "that"))
}

/// "Ann Lee, who left and who returned": of whom the "who" after an "and" at token `at` is said again.
pub(crate) fn again(stage: &Stage<'_, '_>, at: usize, first: usize) -> Option<usize> {
    let and = at.checked_sub(1).filter(|&a| a > first && stage.page.is(a, "and"))?;
    let who = (first + 1..and).rev().find(|&i| matches!(stage.page.word(i), "who" | "whose"))?;
    let comma = who.checked_sub(1).filter(|&c| stage.page.is(c, ","));
    let party = stage.until(who).or_else(|| stage.until(comma?)).or_else(|| described(stage, who, first))?;
    Some(member(stage, party).unwrap_or(party)).filter(|&p| !stage.owns(&stage.parties[p]))
}

/// "Okafor Partners, a Columbus firm founded by": whom the description that ends before a participle is said of.
pub(crate) fn described(stage: &Stage<'_, '_>, participle: usize, first: usize) -> Option<usize> {
    let mut at = participle;
    while at > first && participle - at < 8 && (stage.page.is_modifier(at - 1) || stage.page.is_hyphen(at - 1)) {
        at -= 1;
    }
    let article = at.checked_sub(1).filter(|&a| a > first && at < participle && is_article(stage.page.word(a)))?;
    let comma = article.checked_sub(1).filter(|&c| stage.page.is(c, ","))?;
    // "Ann Lee, 52, a former miner whose wife"
    let digits = |i: usize| stage.page.word(i).bytes().all(|b| b.is_ascii_digit());
    let age = comma.checked_sub(2).filter(|&c| c > first && stage.page.is(c, ",") && digits(comma - 1));
    let ended = |comma: usize| stage.until(comma).or_else(|| stage.until(comma + 1)).or_else(|| stage.called(comma));
    let party = ended(comma).or_else(|| ended(age?)).filter(|&p| !stage.owns(&stage.parties[p]))?;
    // "the head of Acme, a firm that": said of the firm, which is no party of its own.
    let inner = stage.page.name_at(comma - 1).is_some_and(|n| n.kind == EntityKind::Organisation);
    let thing = stage.parties[party].kind == EntityKind::Person && inner && stage.page.office(participle - 1).is_none();
    (!thing).then_some(party)
}

/// "Ann Lee of Stockholm University": the person to whom a body or place is added.
fn member(stage: &Stage<'_, '_>, party: usize) -> Option<usize> {
    let added = &stage.parties[party];
    let link = added.phrase.start.checked_sub(1)?;
    let of = stage.page.is_one_of(link, listed!("of from at"));
    let person = stage.until(link).filter(|_| of)?;
    let holder = &stage.parties[person];
    let named = holder.kind == EntityKind::Person && holder.mention == MentionKind::Name;
    (named && linked(stage, holder).is_none()).then_some(person)
}

/// "The man who shot Ann Lee was arrested": she is what is done in the relative clause.
fn in_relative(stage: &Stage<'_, '_>, party: usize, first: usize) -> bool {
    let Some(verb) = stage.parties[party].phrase.start.checked_sub(1).filter(|&v| v > first) else { return false };
    let who = |i: usize| stage.page.is(i, "who");
    let done = stage.page.is_verb(verb) && verbs::get(stage.page.word(verb)).next().is_some();
    done && (first.max(verb.saturating_sub(3))..verb).any(who)
}

fn is_article(word: &str) -> bool {
    matches!(word, "a" | "an" | "the")
}

/// The preposition before a party: "the mayor of Kyiv said": Kyiv does not act.
fn linked<'a>(stage: &Stage<'_, 'a>, party: &Party) -> Option<&'a str> {
    let first = stage.page.sentence(party.tokens.start).start;
    let before = party.phrase.start.checked_sub(1).filter(|&b| b >= first)?;
    let word = stage.page.word(before);
    // "residents of Bath, Ohio, sued": nor does what the place is in.
    if word == "," && party.kind == EntityKind::Place && stage.page.is(party.phrase.end, ",") {
        let inner = stage.until(before).map(|p| &stage.parties[p]).filter(|p| p.kind == EntityKind::Place)?;
        return linked(stage, inner);
    }
    // "the government of Chile" is Chile for its deeds.
    let ruled = word == "of"
        && before > first
        && (stage.page.is_one_of(before - 1, listed!("government governments"))
            // "The leaders of Peru and Chile"; not "gang leaders of Peru", "the leaders of Hamas".
            || before > first + 1
                && stage.page.is_one_of(before - 1, listed!("leaders ministers presidents"))
                && stage.page.is_one_of(before - 2, listed!("The defence defense finance foreign prime the"))
                && crate::lexicon::country(party.span.of(stage.page.document.text)).is_some());
    let opens = ruled || listed!("that as since after before while than until once").has_in_any_case(word);
    (stage.page.document.tag(before) == Tag::Adposition && !opens).then_some(word)
}

/// Who acts by the verb nearest before token `i` in its sentence: whose "in a letter to Ramdeen" or "after a telephone
/// call with Whitcomb" it is. "left while talking to aides after": of a participle, who acts by the verb before it.
pub(crate) fn nearest(stage: &Stage<'_, '_>, i: usize) -> Option<Actors> {
    clause(stage, i).filter(|a| !a.passive)
}

/// The same, or who is acted on when nobody is said to act.
pub(crate) fn clause(stage: &Stage<'_, '_>, i: usize) -> Option<Actors> {
    let first = stage.page.sentence(i).start;
    let is_verb = |v: &usize| stage.page.is_verb(*v) && stage.page.name_index_at(*v).is_none();
    let mut verbs = (first.max(i.saturating_sub(12))..i).rev().filter(is_verb);
    let last = verbs.next()?;
    let while_at = last > first && stage.page.is_one_of(last - 1, listed!("while when after before"));
    let aside = while_at && stage.page.word(last).ends_with("ing");
    let (verb, found) = if aside {
        verbs.find_map(|v| Some((v, Some(actors(stage, v, first, None)?))))?
    } else {
        (last, actors(stage, last, first, None))
    };
    let clear = (verb..i).all(|k| !matches!(stage.page.word(k), ";" | ":" | "“" | "\"" | "that" | "who" | "which"));
    // "an offer made by Ann Lee in a letter to": who did it.
    let Before { status, passive, .. } = before(stage, verb, first);
    let agent = super::agent::agent(stage, verb + 1).filter(|_| passive);
    let done = agent.map(|p| Actors { parties: vec![p], status, passive: false, own: true, relative: false });
    done.or(found).filter(|_| clear)
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn no_more_than_is_said_of_the_first() {
        check("[P:Ann Lee] agreed that a pact is vital to defeat [O:Bolt] .", "");
        check("[P:Ann Lee] said the law was late and met [P:Bo Ray] .", "");
        check("[P:Ann Lee] was late and met [P:Bo Ray] .", "Ann Lee -met> Bo Ray");
    }

    #[test]
    fn what_comes_before_and_after() {
        check("[P:Ann Lee] left [L:Peru] after marrying [P:Bo Ray] .", "Ann Lee -left> Peru; Ann Lee -married> Bo Ray");
        check("Before joining [O:Acme] , [P:Ann Lee] led [O:Bolt] .", "Ann Lee -joined> Acme; Ann Lee -led> Bolt");
        check("[P:Ann Lee] declined to run after joining [O:Acme] .", "Ann Lee -joined> Acme");
        check("[P:Ann Lee] said that after meeting [P:Bo Ray] , [P:Di Day] slept .", "");
        check("After buying [O:Acme] , the firm will grow , [P:Ann Lee] said .", "");
        check("[P:Ann Lee] jailed [P:Bo Ray] after attacking [O:Acme] .", "Ann Lee -convicted> Bo Ray");
    }

    #[test]
    fn whose_goal_it_is() {
        check("The judge visited [L:Peru] on Monday to meet [P:Bo Ray] .", "");
        check(
            "[P:Ann Lee] asked [L:Peru] to release [P:Bo Ray] .",
            "Ann Lee -asked> Peru; Peru -to free> Bo Ray (planned)",
        );
        check("[P:Ann Lee] went on to lead [O:Acme] .", "Ann Lee -led> Acme");
        check(
            "[P:Ann Lee] turned to [O:Acme] to attack [P:Bo Ray] .",
            "Ann Lee -turned to> Acme; Ann Lee -to attack> Bo Ray (planned)",
        );
        check("[P:Ann Lee] went to meet [P:Bo Ray] .", "Ann Lee -to meet> Bo Ray (planned)");
        check("[P:Ann Lee] went on Monday to meet [P:Bo Ray] .", "Ann Lee -to meet> Bo Ray (planned)");
    }

    #[test]
    fn by_no_one() {
        check("[P:Ann Lee] spoke by phone with [P:Bo Ray] .", "Ann Lee -spoke with> Bo Ray");
        check("[P:Ann Lee] spoke after a meeting with [P:Bo Ray] .", "Ann Lee -met> Bo Ray");
        check("[P:Ann Lee] kept campaigning with [P:Bo Ray] .", "Ann Lee -campaigned with> Bo Ray");
    }

    #[test]
    fn between_dashes() {
        check("[P:Ann Lee] — who met [P:Bo Ray] — left .", "Ann Lee -met> Bo Ray");
        check("[P:Ann Lee] gave the well-known [P:Bo Ray] , who met [P:Di Day] , tea .", "Bo Ray -met> Di Day");
    }

    #[test]
    fn what_is_no_fact() {
        check("Neither [P:Ann Lee] nor [P:Bo Ray] met [P:Di Day] .", "");
        check("[P:Ann Lee] praised the aides who left and met [P:Bo Ray] .", "");
        check("It will rain if [P:Ann Lee] joined [O:Acme] .", "");
        check("Few asked whether [P:Ann Lee] had joined [O:Acme] .", "");
        check("[P:Ann Lee] can't join [O:Acme] .", "Ann Lee -joined> Acme (denied)");
        check("[P:Ann Lee] continues to oppose [O:Acme] .", "Ann Lee -opposed> Acme");
        check("[P:Ann Lee] was standing by [P:Bo Ray] .", "");
    }

    #[test]
    fn who_is_somebody() {
        check("a fellow at the [O:Lim Institute] who led [O:Acme] left .", "");
        check("[L:Lima] , who beat [L:Bath] , left .", "Lima -beat> Bath");
    }
}
