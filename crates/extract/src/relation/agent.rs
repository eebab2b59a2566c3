//! Who does what is said in the passive: "Kyiv was attacked by Russia", "arrested by officers from Acme".

use super::stage::Stage;
use crate::listed::{Listed, listed};

/// "Kyiv was attacked by Russia", "was launched in March by then Secretary Ann Lee": who did it.
pub(crate) fn agent(stage: &Stage<'_, '_>, from: usize) -> Option<usize> {
    let end = stage.page.sentence(from.saturating_sub(1)).end.min(from + 8);
    let near = |i: &usize| !stage.page.is_one_of(*i, listed!(", ; . and")) && !stage.page.is_verb(*i);
    let by = (from..end).take_while(near).find(|&i| stage.page.is(i, "by"))?;
    let then = usize::from(matches!(stage.page.word(by + 1), "then" | "former"));
    let at = by + 1 + then;
    // "by detectives from the Lima Police Department"
    let sent = |i: &usize| stage.page.is_modifier(*i) && stage.page.name_index_at(*i).is_none();
    let from = (at..at + 4).take_while(sent).last().map(|n| n + 1);
    let from = from.filter(|&f| stage.page.is_one_of(f, listed!("from of with")) && stage.page.is_one_of(f - 1, MEN));
    // "by the British-born executive Ann Lee": not by the British.
    let people = |o: &usize| stage.page.is_hyphen(stage.parties[*o].phrase.end);
    // "by former champion Ann Lee": all of it is her title.
    let titled = stage.object(by + 1).filter(|&o| then > 0 && stage.free(o));
    let object = titled.or_else(|| stage.object(at)).or_else(|| stage.object(from? + 1)).filter(|o| !people(o));
    object.filter(|&a| stage.free(a))
}

/// Those by whom a body acts.
const MEN: &Listed = listed!(
    "agents detectives fighters forces gunmen investigators lawyers militants officers officials prosecutors rebels \
     soldiers troops",
);

#[cfg(test)]
mod tests {
    use crate::relation::testing::check;

    #[test]
    fn passives() {
        check("[P:Ann Lee] , who got trounced by [P:Bo Ray] , left .", "Bo Ray -beat> Ann Lee");
        check(
            "the [O:Acme Group] , a [L:Paris] firm founded by [P:Ann Lee] , grew .",
            "Acme Group -based in> Paris; Ann Lee -founded> Acme Group",
        );
        check("[O:Acme] , owned by businessman [P:Bo Ray] , fell .", "Bo Ray -owns> Acme");
        check("[P:Bo Ray] , an engineer trained at [O:Acme] , left .", "Bo Ray -studied at> Acme");
        check("[P:Bo Ray] worked as a deck hand for [O:Acme] .", "Bo Ray -works for> Acme");
        check("[P:Bo Ray] , who is coached by former champion [P:Ann Lee] , won .", "Ann Lee -coaches> Bo Ray");
        check("[O:Acme] , founded in [L:Lima] in 1974 by [P:Ann Lee] , fell .", "Ann Lee -founded> Acme");
        check("[P:Ann Lee] KC , who represents [P:Bo Ray] , left .", "Ann Lee -represents> Bo Ray");
        check("[P:Bo Ray] was sacked last week by [P:Ann Lee] .", "Ann Lee -fired> Bo Ray");
    }

    #[test]
    fn who_does_it_for_a_body() {
        check(
            "[P:Ann Lee] was held by agents of the [O:FBI] and arrested by officers from [O:Acme] .",
            "FBI -held> Ann Lee; Acme -arrested> Ann Lee",
        );
        check("[P:Ann Lee] is disliked by friends of [P:Bo Ray] .", "");
        check("[O:Acme] , led by [P:Ann Lee] , fell .", "Ann Lee -led> Acme");
        check("[O:Acme] , a firm set up by [P:Ann Lee] , fell .", "Ann Lee -founded> Acme");
        check("[O:Acme] hires [P:Ann Lee]", "Acme -hired> Ann Lee");
        check("[O:Acme] has invested about $ 13 billion in [O:Bolt] .", "Acme -invested in> Bolt");
    }
}
