//! Ties by verbs of no list: "Iran rejected the European Union", "clashed with Ann Lee". The verb itself is the label.

use super::actor::Actors;
use super::agent::agent;
use super::deeds;
use super::relative::where_it_was;
use super::stage::{Stage, stated};
use crate::analysis::{EntityKind, MentionKind, Relation, RelationKind, Status};
use crate::case;
use crate::entity::office::{self, Class};
use crate::listed::{Listed, listed};
use crate::tag::Tag;

/// Ties between who acts and who is acted on by the verb at `v`.
pub(crate) fn tied(stage: &Stage<'_, '_>, v: usize, actors: &Actors) -> Vec<Relation> {
    let word = stage.page.word(v);
    let small = case::is_small(word);
    // "NASA astronauts Ann Lee and Bo Ray" is no verb.
    let people = word.strip_suffix('s').is_some_and(|one| office::get(one).is_some_and(|o| o.class == Class::Work));
    // "leaves a wife, Ann Lee"
    let widow = word == "leaves" && stage.page.office(v + 2).is_some_and(|o| o.class == Class::Kin);
    if people && stage.page.is_person(v + 1) || widow {
        return Vec::new();
    }
    // "called Bo Ray a liar", "called Bo Ray to thank him"
    let calls = || {
        let end = stage.object(v + 1).filter(|_| word.starts_with("call")).map(|o| stage.parties[o].phrase.end);
        end.is_some_and(|e| stage.page.is_one_of(e, listed!("a an the to “ ‘ \" '")))
    };
    if stage.page.document.tag(v) != Tag::Verb || !small || !actors.own && word.ends_with("ing") {
        return Vec::new();
    }
    if WEAK.has(word) && !calls() {
        // "wrote a book about Bo Ray"
        let of_book = by_thing(stage, v, actors).filter(|_| word == "wrote");
        return of_book.map_or_else(Vec::new, |(object, label)| ties(stage, actors, object, &label));
    }
    // Whom, and where the words end that say what is done.
    let (object, end) = if actors.passive {
        (agent(stage, v + 1), v + 1)
    } else {
        // "lashed out at Ann Lee"
        let particle = stage.page.is_one_of(v + 1, listed!("back out")) && stage.page.is(v + 2, "at");
        // "distanced herself from Bo Ray"
        let herself = stage.page.is_one_of(v + 1, listed!("herself himself itself themselves"));
        let at = v + 1 + usize::from(particle || herself);
        let link = stage.page.word(at);
        // "relies on Acme", "bids for Bolt"; of a place only where it is done.
        let aimed = listed!("on for about into over").has(link);
        // "prayed in Lima"
        let linked = if herself {
            listed!("from to with").has(link)
        } else {
            aimed || listed!("with against to from at in alongside under").has(link)
        };
        let end = if linked { at + 1 } else { v + 1 };
        // "is running for governor of Ohio"
        let post = link == "for" && stage.page.office(end).is_some() && stage.page.is_one_of(end + 1, listed!("in of"));
        let end = end + 2 * usize::from(post);
        let is_person = |p: usize| stage.parties[p].kind == EntityKind::Person;
        let fits = |o: &usize| match stage.parties[*o].kind {
            EntityKind::Person => link != "in" && (link != "at" || !GAZES.has(word)),
            EntityKind::Place if link == "in" => !VAGUE.has(word) && actors.parties.iter().all(|&p| is_person(p)),
            EntityKind::Place => link != "at" && (!aimed || post),
            _ => !listed!("at in").has(link) && (link != "under" || !actors.passive),
        };
        // "reported Bo Ray's resignation" is nothing done to him.
        let told = listed!("confirmed disclosed reported reports revealed").has(word);
        let judged = |o: &usize| !linked && JUDGING.has(word) && super::part::matter(stage, *o).is_some();
        let acted = |o: &usize| stage.free(*o) || !linked && !told && super::part::fate(stage, *o) || judged(o);
        (stage.object(end).filter(fits).filter(acted), end)
    };
    // "flew on to mainland China": what only goes on from an earlier verb is done to no place.
    let object = object.filter(|&o| actors.own || stage.parties[o].kind != EntityKind::Place);
    let words = || (v..end).map(|i| stage.page.word(i)).collect::<Vec<_>>().join(" ");
    let label = |o: usize| match super::part::matter(stage, o) {
        Some(matter) => [word, matter, "of"].join(" "),
        None => words(),
    };
    let direct = || object.filter(|&o| ends_clause(stage, o)).map(|o| (o, label(o)));
    let found = contest(stage, v).or_else(direct).or_else(|| alleged(stage, v)).or_else(|| by_thing(stage, v, actors));
    let Some((object, label)) = found else {
        return Vec::new();
    };
    ties(stage, actors, object, &label)
}

/// Ties of those who act to those joined to `object`.
pub(super) fn ties(stage: &Stage<'_, '_>, actors: &Actors, object: usize, label: &str) -> Vec<Relation> {
    let mut out = Vec::new();
    // "if Ann Lee wins Ohio" is no "to wins".
    let form = match label.split(' ').next().unwrap_or_default().as_bytes() {
        [.., b'e', b'd'] | [.., b'i', b'n', b'g'] => true,
        [.., before, b's'] => *before != b's',
        _ => false,
    };
    let plan = actors.status == Status::Planned && !form;
    let label = if plan { ["to", label].join(" ") } else { label.to_owned() };
    for object in stage.acted_on(object) {
        for &actor in &actors.parties {
            let (a, b) = if actors.passive { (object, actor) } else { (actor, object) };
            let (a, b) = (&stage.parties[a], &stage.parties[b]);
            // "held rallies in Lima and with Ann Lee"
            if label.ends_with(" in") && b.kind != EntityKind::Place {
                continue;
            }
            let group = |k: EntityKind| matches!(k, EntityKind::Group | EntityKind::Event | EntityKind::Other);
            let pronouns = a.mention == MentionKind::Pronoun && b.mention == MentionKind::Pronoun;
            // "attended the World Cup"
            let went = b.kind == EntityKind::Event && AT_EVENTS.has(label.rsplit(' ').next().unwrap_or_default());
            if group(a.kind) || group(b.kind) && !went || a.entity == b.entity || pronouns {
                continue;
            }
            out.push(Relation { status: actors.status, ..stated(a, &label, b, RelationKind::Event, "plain-verb") });
        }
    }
    out
}

/// What one does at an event.
const AT_EVENTS: &Listed = listed!(
    "attend attended attending attends boycott boycotted boycotting entered organised organized skip skipped skipping skips win \
     winning wins won",
);

/// "sold Ann Lee to Acme", "signed her from Bolt": to or from whom it goes.
pub(crate) fn passed_on(stage: &Stage<'_, '_>, v: usize, actors: &Actors) -> Option<Vec<Relation>> {
    let word = stage.page.word(v);
    let thing = stage.from(v + 1).filter(|_| !actors.passive)?;
    let link = stage.parties[thing].phrase.end;
    let verb = |list: &[&str]| list.iter().any(|l| word.starts_with(l));
    let fits = match stage.page.word(link) {
        "to" => verb(&[
            "award", "donat", "gave", "giv", "hand", "lend", "lent", "loan", "sell", "sends", "sent", "sold",
            "transfer",
        ]),
        "from" => verb(&["acquir", "bought", "buy", "sign", "tak", "took"]),
        "with" => verb(&["replac"]),
        _ => false,
    };
    let other = stage.object(link + 1).filter(|&o| fits && stage.free(o) && ends_clause(stage, o))?;
    Some(ties(stage, actors, other, &[word, stage.page.word(link)].join(" ")))
}

/// "alleged that Bolt had lied": whom an accusation in a clause is about.
fn alleged(stage: &Stage<'_, '_>, v: usize) -> Option<(usize, String)> {
    let alleges = stage.page.is_one_of(v, listed!("allege alleged alleges alleging charged charges"));
    let object = stage.object(v + 2).filter(|_| alleges && stage.page.is(v + 1, "that"))?;
    stage.free(object).then(|| (object, "accused".to_owned()))
}

/// What one does at somebody to no effect.
const GAZES: &Listed = listed!(
    "gaze gazed gazes glance glanced glances laugh laughed laughs look looked looking looks peer peered peers smile smiled \
     smiles stare stared stares",
);

/// What one does "in" what is no place where one is.
const VAGUE: &Listed = listed!(
    "ahead bought delight delighted heard involved lag lags lead leading leads led resulted specialised specialized specializes succeed \
     succeeded trail trailed trailing trails",
);

/// "won the Ohio primary", "won the Republican primary in Ohio": where.
fn contest(stage: &Stage<'_, '_>, v: usize) -> Option<(usize, String)> {
    let won = stage.page.is_one_of(v, listed!("lost loses win winning wins won"));
    let end = if won { stage.page.sentence(v).end.min(v + 7) } else { v + 1 };
    let part = |i: &usize| stage.page.is_modifier(*i) || stage.page.is_one_of(*i, listed!("the her his its 's ’s"));
    let contest = listed!("caucus caucuses contest election primaries primary runoff");
    let noun = (v + 1..end).take_while(part).last().filter(|&n| stage.page.is_one_of(n, contest))?;
    let place = |o: &usize| stage.parties[*o].kind == EntityKind::Place;
    let before = (v + 1..noun).filter_map(|i| stage.from(i)).find(place);
    // "won the primary on Tuesday in Ohio"
    let time = |i: &usize| super::stage::is_time(stage.page.word(*i)) || stage.page.is(*i, "on");
    let link = (noun + 1..noun + 4).find(|i| !time(i)).filter(|&i| stage.page.is(i, "in"));
    let in_place = || stage.object(link? + 1).filter(|&o| stage.free(o)).filter(place);
    Some((before.or_else(in_place)?, [stage.page.word(v), stage.page.word(noun), "in"].join(" ")))
}

/// "held a rally in Ohio", "Lima, where Ann Lee met Bo Ray": that it was there.
pub(crate) fn there(stage: &Stage<'_, '_>, v: usize, actors: &Actors) -> Option<Vec<Relation>> {
    if let Some((place, label)) = event(stage, v).filter(|_| !actors.passive) {
        return Some(ties(stage, actors, place, &label));
    }
    const THERE: &Listed = listed!(
        "attended began campaigned competed fought grew held holding joined launched led lost made met opened played served \
         signed spoke stayed studied taught trained won worked",
    );
    let verb = !actors.passive && stage.page.is_one_of(v, THERE);
    let place = where_it_was(stage, actors).filter(|&p| verb && stage.parties[p].kind == EntityKind::Place)?;
    Some(ties(stage, actors, place, &[stage.page.word(v), "in"].join(" ")))
}

/// "held a rally in Ohio", "opened a factory in Peru": where.
fn event(stage: &Stage<'_, '_>, v: usize) -> Option<(usize, String)> {
    let article = usize::from(stage.page.is_one_of(v + 1, listed!("a an another her his its the their")));
    let free = |i: &usize| stage.page.is_modifier(*i) && stage.page.name_index_at(*i).is_none();
    let noun = (v + 1 + article..v + 6).take_while(free).last().filter(|&n| stage.page.is_one_of(n, EVENTS))?;
    if !stage.page.is_one_of(v, HOLDS) {
        return None;
    }
    // "a fundraiser for Ann Lee in Lima"
    let whom = stage.object(noun + 2).filter(|_| stage.page.is(noun + 1, "for"));
    let at = whom.map_or(noun + 1, |w| stage.parties[w].phrase.end);
    // "visited survivors at a sports hall in Lima"
    let hall = stage.page.is(at, "at") && stage.page.is_one_of(at + 1, listed!("a the"));
    let hall = (at + 2..at + 6).take_while(free).last().filter(|&h| hall && stage.page.is(h + 1, "in"));
    let at = hall.map_or(at, |h| h + 1);
    let place = stage.object(at + 1).filter(|_| stage.page.is_one_of(at, listed!("at in outside")))?;
    // What a body has somewhere, `site` knows.
    let has = stage.page.is_one_of(v, listed!("has opened opens"));
    let fits = !has && stage.free(place) && stage.parties[place].kind == EntityKind::Place;
    fits.then(|| (place, [stage.page.word(v), stage.page.word(noun), "in"].join(" ")))
}

/// What one does there.
const HOLDS: &Listed = listed!(
    "address addressed attend attended attending attends build building builds built deliver delivered delivering gave give gives \
     giving headline headlined hold holding holds held host hosted hosting hosts join joined led open opened opening opens plan \
     planned plans staged toured visit visited visiting visits",
);

/// What is held, built or attended somewhere by those who then are there.
const EVENTS: &Listed = listed!(
    "base branch camp ceremony church clinic concert conference debate embassy event events factory families festival forum \
     fundraiser funeral headquarters hospital hotel library match meeting mine mosque office offices patients plant plants \
     prison protest rally rallies refinery refugees residents school service shop site speech store stores summit survivors \
     talks town troops victims vigil warehouse wedding wounded",
);

/// "rejected an offer from Acme", "supplies engines to Acme": to whom the thing in between ties.
fn by_thing(stage: &Stage<'_, '_>, v: usize, actors: &Actors) -> Option<(usize, String)> {
    let word = |i: usize| stage.page.word(i);
    let counts = stage.page.document.tag(v + 1) == Tag::Number && stage.page.is_modifier(v + 2);
    let article = usize::from(counts || stage.page.is_one_of(v + 1, listed!("a an the its his her their")));
    let from = amount_end(stage, v + 1 + article);
    // "raised £6,200 for Acme", "paid Acme" being direct
    if from > v + 1 + article && stage.page.is_one_of(from, listed!("for from to")) {
        let object = stage.object(from + 1).filter(|&o| stage.free(o) && ends_clause(stage, o));
        let thing = object.filter(|&o| stage.parties[o].kind != EntityKind::Place);
        return thing.map(|o| (o, [word(v), "money", word(from)].join(" ")));
    }
    // "represents 410 workers at Acme"
    let stands = word(v).starts_with("represent") || word(v).starts_with("employ");
    let counted = |i: &usize| stage.page.is_modifier(*i) || stage.page.document.tag(*i) == Tag::Number;
    if let Some(noun) = (v + 1..v + 6).take_while(counted).last().filter(|_| stands && stage.from(v + 1).is_none()) {
        let linked = stage.page.is_one_of(noun + 1, listed!("at in of from"));
        let object = stage.object(noun + 2).filter(|&o| linked && stage.free(o));
        return object.map(|o| (o, [word(v), word(noun), word(noun + 1)].join(" ")));
    }
    // "an $11.4 billion takeover offer": after a sum the tagger takes the noun for a verb.
    let sum = from > v + 1 + article;
    let noun_of_sum = |i: usize| sum && i > from && matches!(stage.page.document.tag(i), Tag::Noun | Tag::Verb);
    let link = |i: usize| stage.page.is_one_of(i, listed!("against behind from to with"));
    let part = |i: usize| stage.page.is_modifier(i) || noun_of_sum(i) && link(i + 1);
    let free = |i: &usize| part(*i) && stage.page.name_index_at(*i).is_none();
    let noun = (from..from + 4).take_while(free).last().filter(|_| !actors.passive)?;
    let plain = (stage.page.document.tag(noun) == Tag::Noun || noun_of_sum(noun))
        && !super::stage::is_time(word(noun))
        // "asked the man from Acme"
        && stage.page.office(noun).is_none()
        && !word(noun).ends_with("ing")
        // "got 51 percent to her"
        && !stage.page.is_one_of(noun, listed!("likes line lot percent percentage points times votes way"));
    let link = word(noun + 1);
    // "fired rockets at Peru"
    let shot = link == "at"
        && listed!("bombs drones missile missiles mortars rocket rockets shells shots stones").has(word(noun));
    // "threw his support behind Ann Lee"
    let whose = stage.page.is_one_of(v + 1, listed!("his her its their"));
    let behind = link == "behind" && listed!("backing money support weight").has(word(noun));
    let odd = shot || behind;
    // "raised concerns about Acme", "makes chips for Acme", "shot a video of Bo Ray"
    let about = listed!("about for of on over").has(link);
    let linked =
        plain && (odd || about || listed!("against from to with").has(link)) && (whose || stage.from(v + 1).is_none());
    let object =
        linked.then(|| stage.object(noun + 2)).flatten().filter(|&o| stage.free(o) && ends_clause(stage, o))?;
    let kind = stage.parties[object].kind;
    let person = kind == EntityKind::Person;
    if about && !person && (kind == EntityKind::Place || matches!(link, "of" | "on")) {
        return None;
    }
    // "ended a deal with Acme" is no deal.
    let cut = listed!("abandoned broke canceled cancelled cut ended ends quit scrapped severed suspended terminated")
        .has(word(v));
    let owned = super::deed::OWNED.has(word(noun));
    let known = !cut && !owned && deeds::of(word(noun)).iter().any(|d| d.links(link));
    (!known).then(|| (object, [word(v), word(noun), link].join(" ")))
}

/// Where a sum that begins at token `i` ends: past "$11.4 billion", "more than £6,200"; `i` itself when there is none.
pub(super) fn amount_end(stage: &Stage<'_, '_>, i: usize) -> usize {
    let word = |k: usize| stage.page.word(k);
    let about = |w: &str| listed!("about almost an another around nearly over some").has(w);
    let more = stage.page.is_one_of(i, listed!("more less at")) && matches!(word(i + 1), "than" | "least");
    let from = i + if more { 2 } else { usize::from(about(word(i))) };
    let currency =
        |w: &str| w.contains(['$', '£', '€', '¥', '₦', '₹']) || listed!("AUD CAD EUR GBP NGN QR Rs Rs. USD").has(w);
    let part = |k: &usize| {
        let w = word(*k);
        currency(w) || w.starts_with(|c: char| c.is_ascii_digit()) || listed!("million billion trillion m bn").has(w)
    };
    let end = (from..from + 5).take_while(part).last().map_or(i, |l| l + 1);
    let money =
        (from..end).any(|k| currency(word(k))) || stage.page.is_one_of(end, listed!("dollars euros pounds rupees"));
    if money { end + usize::from(stage.page.is_one_of(end, listed!("dollars euros pounds rupees"))) } else { i }
}

/// True when the object is that of the verb, not what a further verb is said of: "insisted Putin had lied".
pub(super) fn ends_clause(stage: &Stage<'_, '_>, object: usize) -> bool {
    let next = stage.parties[object].phrase.end;
    !stage.page.is_verb(next) || stage.page.is(next + 1, "by")
}

/// Verbs that judge what somebody does.
const JUDGING: &Listed = listed!(
    "blasted challenged challenges decried disputed disputes hailed lauded mocked questioned questions rejected rejects \
     ridiculed touted welcomed welcomes",
);

/// Verbs that say little about the one after them, or take what was said.
const WEAK: &Listed = listed!(
    "according added adds am announced are argued assume assumed assumes back be became become been being believe \
     believed believes call called calling calls came chief come comes consider considered considers did do does \
     doing done expect expected expects feel fellow felt following found gave get give given gives giving go goes going got had has have having \
     including is know let made make makes means named need needs prompting put said saw say saying says see seeing \
     seem seems seen sees state survived tell telling tells think thinks thought told took want wanted wants was were wrote",
);

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn what_one_attends_and_judges() {
        check("[P:Ann Lee] attended the [E:World Cup] .", "Ann Lee -attended> World Cup");
        check("[P:Ann Lee] recalled the [E:World Cup] .", "");
        check("[P:Ann Lee] questioned [P:Bo Ray]'s plan .", "Ann Lee -questioned plan of> Bo Ray");
        check("[P:Ann Lee] is accused by many of bribing [P:Bo Ray] .", "Ann Lee -accused of bribing> Bo Ray");
    }

    #[test]
    fn what_is_done_to_what_befalls_one() {
        check("[O:Acme] upheld the conviction of [P:Bo Ray] .", "Acme -upheld conviction of> Bo Ray");
        check("[P:Ann Lee] was charged with spying for [L:Peru] .", "Ann Lee -charged with spying for> Peru");
        check("The trial of [P:Ann Lee] , accused of robbing [P:Bo Ray] , began in [L:Lima] .", "");
        check("[L:Peru]'s parliament elected [P:Ann Lee] .", "Peru -elected> Ann Lee");
        check(
            "[P:Ann Lee] received a delegation from [O:Acme] led by [P:Bo Ray] .",
            "Ann Lee -received delegation from> Acme",
        );
    }

    #[test]
    fn what_one_runs_for_and_writes() {
        check(
            "[P:Ann Lee] , who is running for governor of [L:Ohio] , left .",
            "Ann Lee -running for governor of> Ohio",
        );
        check("[P:Ann Lee] wrote three books about [P:Bo Ray] .", "Ann Lee -wrote books about> Bo Ray");
        check("[P:Ann Lee] distanced herself from [P:Bo Ray] .", "Ann Lee -distanced herself from> Bo Ray");
        check("[P:Ann Lee] called [P:Bo Ray] a liar .", "Ann Lee -called> Bo Ray");
        check("[P:Ann Lee] called [P:Bo Ray] on Monday .", "");
        check("[P:Ann Lee] is best known for leading [O:Acme] .", "Ann Lee -led> Acme");
        check("[P:Ann Lee] was jailed for life for robbing [P:Bo Ray] .", "Ann Lee -jailed for robbing> Bo Ray");
        check("[P:Ann Lee] was found dead in [L:Lima] .", "Ann Lee -found dead in> Lima");
        check("[G:Russian] troops captured [L:Lima] in [L:Peru] .", "Russian -captured> Lima; Lima -located in> Peru");
        check("[P:Ann Lee] lost 2-0 to [P:Bo Ray] .", "Ann Lee -lost to> Bo Ray");
    }

    #[test]
    fn told_of_is_not_done_to() {
        check("The [O:Daily Planet] reported [P:Ann Lee]'s resignation .", "");
        check("[P:Ann Lee] rejected [P:Bo Ray]'s resignation .", "Ann Lee -rejected> Bo Ray");
    }

    #[test]
    fn a_verb_of_no_list() {
        check("[O:Acme] rescued [O:Bolt] on Monday .", "Acme -rescued> Bolt");
        check("[O:Acme] was rescued by [O:Bolt] on Monday .", "Bolt -rescued> Acme");
        check("[P:Ann Lee] clashed with [P:Bo Ray] .", "Ann Lee -clashed with> Bo Ray");
    }

    #[test]
    fn by_a_thing_in_between() {
        check("[O:Acme] rejected an offer from [O:Bolt] on Monday .", "Acme -rejected offer from> Bolt");
        check("[O:Acme] supplied new engines to [O:Bolt] .", "Acme -supplied engines to> Bolt");
        check("[O:Acme] cut the price on Monday .", "");
        check("[P:Ann Lee] raised new concerns about [O:Bolt] .", "Ann Lee -raised concerns about> Bolt");
        check("[P:Ann Lee] shot a video of [P:Bo Ray] .", "Ann Lee -shot video of> Bo Ray");
        check("[P:Ann Lee] walked the streets of [L:Lima] and posted notes on [O:Acme] .", "");
    }

    #[test]
    fn who_is_passed_on() {
        check("[O:Acme] sold [O:Bolt] to [O:Cy Corp] .", "Acme -sold> Bolt; Acme -sold to> Cy Corp");
        check("[O:Acme] voted to close [O:Bolt] .", "Acme -to close> Bolt (planned)");
        check("[O:Acme] alleged that [O:Bolt] had lied .", "Acme -accused> Bolt");
        check("[O:Acme] , which represents 410 nurses at [O:Bolt] , left .", "Acme -represents nurses at> Bolt");
        check("[O:Acme] on Monday rescued [O:Bolt] .", "Acme -rescued> Bolt");
    }

    #[test]
    fn where_it_is_held() {
        check("[P:Ann Lee] held a rally in [L:Ohio] .", "Ann Lee -held rally in> Ohio");
        check(
            "[P:Ann Lee] planned a fundraiser for [P:Bo Ray] in [L:Lima] .",
            "Ann Lee -planned fundraiser for> Bo Ray; Ann Lee -planned fundraiser in> Lima",
        );
        check("[L:Lima] , where [P:Ann Lee] lost , is dry .", "Ann Lee -lost in> Lima");
        check("[L:Lima] , where [P:Ann Lee] is ill , is dry .", "");
        check("[P:Ann Lee] prayed in [L:Lima] .", "Ann Lee -prayed in> Lima");
        check("[P:Ann Lee] believes in [P:Bo Ray] .", "");
        check("[O:Acme] fired rockets at [L:Lima] .", "Acme -fired rockets at> Lima");
        check("[O:Acme] built engines for [O:Bolt] .", "Acme -built engines for> Bolt");
    }

    #[test]
    fn what_is_ones_own_goes_to_another() {
        check("[P:Ann Lee] threw her support behind [P:Bo Ray] .", "Ann Lee -threw support behind> Bo Ray");
        check(
            "[P:Ann Lee] replaced [P:Bo Ray] with [P:Di Day] .",
            "Ann Lee -replaced> Bo Ray; Ann Lee -replaced with> Di Day",
        );
        check("[O:Acme] ended a loan deal with [O:Bolt] .", "Acme -ended deal with> Bolt");
    }

    #[test]
    fn sums_stand_between() {
        check("[O:Acme] raised £6,200 for [O:Bolt] .", "Acme -raised money for> Bolt");
        check(
            "[O:Acme] rejected an $11.4 billion takeover offer from rival [O:Bolt] .",
            "Acme -rejected offer from> Bolt",
        );
        check("[O:Acme] spent $3 million on [O:Bolt] .", "");
    }

    #[test]
    fn what_is_done_to_what_is_anothers() {
        check("[O:Acme] seized [P:Bo Ray]'s assets .", "Acme -seized> Bo Ray");
        check("[O:Acme] seized [P:Bo Ray]'s fish .", "");
    }

    #[test]
    fn whom_one_goes_at() {
        check("[P:Ann Lee] lashed out at [P:Bo Ray] .", "Ann Lee -lashed out at> Bo Ray");
        check("[P:Ann Lee] looked at [P:Bo Ray] .", "");
        check("[P:Ann Lee] balked at [L:Peru] .", "");
    }

    #[test]
    fn where_one_wins() {
        check("[P:Ann Lee] won the [L:Ohio] primary .", "Ann Lee -won primary in> Ohio");
        check("[P:Ann Lee] won the [G:Republican] caucuses in [L:Utah] .", "Ann Lee -won caucuses in> Utah");
        check("[P:Ann Lee] won the prize for best film in [L:Utah] .", "");
    }

    #[test]
    fn not_what_goes_on() {
        check("[P:Ann Lee] insisted [P:Bo Ray] had lied .", "");
        check("[P:Ann Lee] is [P:Bo Ray] .", "");
    }
}
