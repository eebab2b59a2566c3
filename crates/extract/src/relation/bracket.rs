//! Who acts past what is set in between commas: "Ann Lee, who chairs the council, accused Bo Ray", "Born in Lima, Ann
//! Lee joined Acme".

use super::stage::{Party, Stage};
use crate::analysis::{EntityKind, MentionKind};
use crate::listed::{Listed, listed};
use crate::tag::Tag;

/// What is set in is no longer than this, in tokens.
const LONG: usize = 36;

/// The party before the clause that the comma at `close` ends.
pub(crate) fn head(stage: &Stage<'_, '_>, close: usize, first: usize) -> Option<usize> {
    let from = first.max(close.saturating_sub(LONG));
    // "Lee, who left, said: “The chairman, Ray, met”"
    let whole = |i: &usize| !stage.page.is_one_of(*i, listed!(": ;"));
    // "Lee, of Acme, said the men, aged 19 and 23, met Ray": the men did.
    let others = |comma: usize| {
        let subject = super::deed::phrase_start(stage, comma - 1);
        let said = listed!("said says that told");
        subject > first && stage.page.is_one_of(subject - 1, said) && stage.page.name_index_at(comma - 1).is_none()
    };
    (from..close.saturating_sub(1)).rev().take_while(whole).find_map(|comma| {
        if !stage.page.is(comma, ",") || !opens(stage, comma + 1) {
            return None;
        }
        if comma > first && others(comma) {
            return Some(None);
        }
        let party = stage.until(comma).or_else(|| stage.until(comma + 1)).or_else(|| stage.called(comma))?;
        starts_clause(stage, &stage.parties[party], first).then_some(Some(party))
    })?
}

/// True for a word that may open what is set in after a name.
fn opens(stage: &Stage<'_, '_>, i: usize) -> bool {
    const OPENERS: &Listed = listed!(
        "who whose whom which where a an the one of from now then formerly later also once himself herself itself in together along",
    );
    let word = stage.page.word(i);
    let participle = stage.page.document.tag(i) == Tag::Verb && (word.ends_with("ed") || word.ends_with("ing"));
    let number = word.bytes().all(|b| b.is_ascii_digit());
    participle || number || OPENERS.has(word)
}

/// True for what may act.
pub(crate) fn acts(kind: EntityKind) -> bool {
    matches!(kind, EntityKind::Person | EntityKind::Organisation | EntityKind::Place)
}

/// True for a party with which a clause begins: nothing takes it as its object.
pub(crate) fn starts_clause(stage: &Stage<'_, '_>, party: &Party, first: usize) -> bool {
    let acts = acts(party.kind);
    let Some(before) = party.phrase.start.checked_sub(1).filter(|&b| b >= first) else {
        return acts && !stage.owns(party);
    };
    let word = stage.page.word(before);
    let opened = matches!(
        word,
        "," | "and"
            | "but"
            | "that"
            | "as"
            | "while"
            | "because"
            | "when"
            | "after"
            | "before"
            | "until"
            | "since"
            | "so"
            | "if"
            | "though"
            | "although"
            | ";"
            | ":"
            | "“"
            | "\""
            | "”"
            | "—"
            | "–"
            | "-"
            | ")"
            | "Former"
            | "Mr"
            | "Ms"
            | "Mrs"
            | "Dr"
    );
    acts && opened && !stage.owns(party)
}

/// The one of whom the participle with which a sentence begins is said: the first party after a comma that a verb follows.
pub(crate) fn fronted(stage: &Stage<'_, '_>, v: usize) -> Option<usize> {
    let sentence = stage.page.sentence(v);
    let end = sentence.end.min(v + LONG);
    let at = stage.parties.partition_point(|p| p.phrase.start <= v);
    let mut after = (at..stage.parties.len()).take_while(|&p| stage.parties[p].phrase.start < end);
    after.find(|&p| {
        let party = &stage.parties[p];
        let acts = party.mention != MentionKind::Nominal && !stage.owns(party);
        let mut next = party.phrase.end;
        while stage.page.document.tag(next) == Tag::Adverb {
            next += 1;
        }
        acts && stage.page.is(party.phrase.start - 1, ",") && stage.page.is_verb(next)
    })
}

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn whom_it_is_set_in_behind() {
        let left = "[P:Ann Lee] , of [L:Bath] , said the men , aged 19 and 23 ,";
        check(&format!("{left} were detained in [L:Lima] ."), "Ann Lee -from> Bath");
        check(&format!("{left} met [P:Bo Ray] ."), "Ann Lee -from> Bath");
    }

    #[test]
    fn who_acts_past_a_set_in_clause() {
        check(
            "[P:Ann Lee] , who chairs the [O:Dunmore Council] , accused [P:Bo Ray] of lying .",
            "Ann Lee -led> Dunmore Council; Ann Lee -accused> Bo Ray",
        );
        check("[O:Acme] , now the third largest in [L:Peru] , sued [O:Bolt] .", "Acme -sued> Bolt");
        check(
            "[P:Bo Ray] , who was fired by [P:Cy Day] weeks later , sued [O:Bolt] .",
            "Cy Day -fired> Bo Ray; Bo Ray -sued> Bolt",
        );
    }

    #[test]
    fn what_is_set_in_may_be_said_of_an_object() {
        check(
            "[P:Cy Day] praised [P:Ann Lee] , who chairs the [O:Dunmore Council] , blaming [P:Bo Ray] .",
            "Cy Day -praised> Ann Lee; Cy Day -accused> Bo Ray; Ann Lee -led> Dunmore Council",
        );
    }

    #[test]
    fn a_sentence_may_begin_with_a_participle() {
        check("Born in the port of [L:Arica] in 1933 , [P:Ann Lee] was a singer .", "Ann Lee -born in> Arica");
    }
}
