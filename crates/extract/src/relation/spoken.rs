//! Where somebody speaks: "In Kyiv, deputy minister Ann Lee called", "Bo Ray told reporters in Lima".

use super::stage::{Party, Stage, is_time};
use crate::analysis::{EntityKind, Quote, Relation, RelationKind, Rule, Status};
use crate::lexicon;
use crate::listed::listed;

/// A tie from the one speaker of a quote to the place that stands with its cue.
pub(crate) fn find(stage: &Stage<'_, '_>, quotes: &[Quote]) -> Vec<Relation> {
    let mut out = Vec::new();
    for quote in quotes {
        let (&[speaker], Some(source), Some(cue)) = (&quote.speakers[..], quote.source, quote.cue) else { continue };
        let (source, cue) = (stage.page.document.tokens_in(source), stage.page.document.tokens_in(cue));
        let person = stage.entity(speaker).kind == EntityKind::Person && source.start < source.end;
        // "wrote in The Atlantic", "believes in Peru" are nowhere.
        let says = stage.page.is_one_of(cue.start, listed!("said saying says tell telling tells told"));
        let led = || before(stage, source.start, cue.end);
        let place = if person { led().or_else(|| after(stage, cue.end).filter(|_| says)) } else { None };
        let Some(place) = place else { continue };
        let words = stage.page.document.span(source).cover(stage.page.document.span(cue)).cover(place.span);
        out.push(Relation {
            source: speaker,
            label: "speaks in".to_owned(),
            kind: RelationKind::Location,
            target: place.entity,
            evidence: words,
            status: Status::Stated,
            rule: Rule("speaks-in"),
            confidence: None,
        });
    }
    out
}

/// "In Kyiv, Ann Lee said", "Speaking in Lima, she said"; of a country it may be what is said.
fn before<'s>(stage: &'s Stage<'_, '_>, source: usize, cue: usize) -> Option<&'s Party> {
    let first = stage.page.sentence(source).start;
    let speaking = usize::from(stage.page.is(first, "Speaking"));
    let place = stage.from(first + speaking + 1).map(|p| &stage.parties[p]);
    let leads = stage.page.is_one_of(first + speaking, listed!("At In at in"));
    let country = |p: &&Party| lexicon::country(p.span.of(stage.page.document.text)).is_some();
    let place = place.filter(|p| speaking == 1 || !country(p));
    let whole =
        |p: &&Party| p.kind == EntityKind::Place && stage.page.is(p.phrase.end, ",") && p.phrase.end + 1 == source;
    place.filter(|p| leads && whole(p) && !stage.page.is(cue, ","))
}

/// "said Monday in Lima", "told reporters in Lima", "said this week at a rally in Lima"
fn after<'s>(stage: &'s Stage<'_, '_>, cue: usize) -> Option<&'s Party> {
    let timed = |i: usize| {
        is_time(stage.page.word(i)) || stage.page.is_one_of(i, listed!("on this")) && is_time(stage.page.word(i + 1))
    };
    let past = |from: usize| (from..from + 3).find(|&i| !timed(i)).unwrap_or(from);
    let mut at = past(cue);
    at += usize::from(stage.page.is(at, "at") && stage.page.is_one_of(at + 1, listed!("a an")));
    at += usize::from(stage.page.is_one_of(at, listed!("a an")));
    let heard = (at..at + 3).take_while(|&i| stage.page.is_modifier(i)).last();
    let to = listed!("audience briefing conference crowd event gathering journalists meeting rally reporters stop",);
    let at = match heard {
        Some(last) if stage.page.is_one_of(last, to) => past(last + 1),
        Some(_) => return None,
        None => at,
    };
    let place = stage.from(at + 1).map(|p| &stage.parties[p]).filter(|_| stage.page.is(at, "in"))?;
    let next = place.phrase.end;
    // Not "said in Peru it rained".
    let closed = stage.page.is_one_of(next, listed!(", . ; ” \" '' ) that on at during after before as while where"));
    (place.kind == EntityKind::Place && (closed || timed(next))).then_some(place)
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn where_somebody_speaks() {
        check("In [L:Lima] , Mayor [P:Ann Lee] said that it rained .", "Ann Lee -speaks in> Lima");
        check("In [L:Lima] , [P:Ann Lee] said , it rains .", "");
        check("“It rained ,” [P:Ann Lee] told reporters in [L:Lima] .", "Ann Lee -speaks in> Lima");
        check("“It rained ,” [P:Ann Lee] said this week at an event in [L:Lima] .", "Ann Lee -speaks in> Lima");
        check("“It rained ,” [P:Ann Lee] said Monday in [L:Lima] .", "Ann Lee -speaks in> Lima");
        check("[P:Ann Lee] said in [L:Lima] it rained .", "");
        check("In [L:Peru] , [P:Ann Lee] said that it rained .", "");
        check("“It rained ,” [P:Ann Lee] told a friend in [L:Lima] .", "");
    }
}
