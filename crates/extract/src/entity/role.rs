//! Roles: what the words before, after and about a name say that a person is.

mod before;
mod copula;

use self::before::set_before;
pub(crate) use self::copula::copula;
use super::draft::Held;
use super::office::{self, Class, Office};
use super::phrase::{Page, is_determiner, is_joint, is_owner_pronoun, is_possessive};
use crate::analysis::{EntityKind, Role};
use crate::case;
use crate::document::Tokens;
use crate::lexicon;
use crate::listed::{Listed, listed};
use crate::mention::Name;
use crate::tag::Tag;

/// The roles of all people, each with the index of the name that it stands with.
pub(crate) fn find(page: &Page<'_, '_>) -> Vec<(usize, Held)> {
    let mut out = Vec::new();
    for (i, name) in page.names.iter().enumerate().filter(|(_, n)| n.kind == EntityKind::Person) {
        if page.name_index_at(name.tokens.start) != Some(i) {
            continue; // "Trump" in "Trump administration" is no one's head
        }
        let title = title(page, name).or_else(|| short_title(page, name));
        let start = title.as_ref().map_or(name.tokens.start, |held| held.tokens.start);
        let before = set_before(page, name, start).or_else(|| twofold(page, name, start));
        // "President of Mali, Ann Lee, President of Togo, Bo Ray": hers stands before her.
        let next = |end: usize| page.is(end, ",") && page.is_person(end + 1);
        let after = set_after(page, name).filter(|held| before.is_none() || !next(held.tokens.end));
        let second = after.as_ref().and_then(|held| joined(page, held.tokens.end));
        let said = said_to_be(page, name, start, after.as_ref());
        let third = said.as_ref().and_then(|held| joined(page, held.tokens.end));
        let roles = [before, title, after, second, said, third];
        out.extend(roles.into_iter().flatten().map(|held| (i, held)));
    }
    out
}

fn hold(page: &Page<'_, '_>, tokens: Tokens, office: Office) -> Held {
    // "whose wife": told apart from its sentence, it is nobody's.
    let whose = usize::from(page.is(tokens.start, "whose"));
    let span = page.document.span(Tokens::new(tokens.start + whose, tokens.end));
    let text = span.of(page.document.text).split_whitespace().collect::<Vec<_>>().join(" ");
    Held { role: Role { text, span }, tokens, noun: office.noun }
}

/// "US Secretary of State Marco Rubio", "Putin's foreign affairs adviser Yuri Ushakov"
fn title(page: &Page<'_, '_>, name: &Name) -> Option<Held> {
    let first = page.sentence(name.tokens.start).start;
    let mut end = name.tokens.start;
    // "Prime Minister Sir Keir Starmer"
    while end > first && lexicon::honorific(page.word(end - 1)).is_some() && page.office(end - 1).is_none()
        || end > first + 1 && page.is(end - 1, "Sheikh") && page.office(end - 2).is_some()
    {
        end -= 1;
    }
    if end > first && page.is(end - 1, "fellow") {
        return None;
    }
    // "secretary of state Ann Lee", "minister of finance Bo Ray", "speaker of the parliament Cy Doe"
    let whole = |i: usize| {
        let field = listed!(
            "agriculture culture defence defense diocese district economy education energy finance health information \
             interior justice municipality parliament police staff state tourism trade transport",
        );
        page.is_one_of(i, field) && (page.is(i - 1, "of") || i > 1 && page.is(i - 1, "the") && page.is(i - 2, "of"))
    };
    let (head, office) = phrase_head(page, first, end, whole)?;
    // "will host Ann Lee"
    let modal = listed!("can could may might must should to will would");
    if head > first && case::is_small(page.word(head)) && page.is_one_of(head - 1, modal) {
        return None;
    }
    // "chief of staff to Ohio Gov. Ann Lee" is another.
    let seat = page.name_at(end - 1).is_some_and(|n| matches!(n.kind, EntityKind::Group | EntityKind::Place));
    if seat && page.noun_end(head) < end && page.is_one_of(end, listed!("Gov. Rep. Sen.")) {
        return None;
    }
    let mut start = page.phrase_start(head);
    // "the actor and director Ann Lee"
    if start == head && head >= first + 2 && page.is(head - 1, "and") && case::is_small(page.word(head)) {
        let several = page.is_one_of(name.tokens.end, listed!("are have were"));
        let one = page.office(head - 2).filter(|_| !several).map(|_| page.phrase_start(head - 2));
        start = one.filter(|&s| s == first || is_determiner(page.word(s - 1))).unwrap_or(start);
    }
    // "his wife Ann Lee": the owner is part of what is said.
    let owner = start.checked_sub(1).filter(|&o| o >= first && is_owner_pronoun(page.word(o)));
    let mut start = owner.filter(|_| matches!(office.class, Class::Kin | Class::Tie)).unwrap_or(start);
    // "see how important President Ann Lee is": what is said of its bearer is no part of a title.
    let said = |i: usize| {
        let free = matches!(page.document.tag(i), Tag::Adjective | Tag::Verb) && !page.is_one_of(i, OF_TITLES);
        free && case::is_small(page.word(i)) && !page.is_hyphen(i + 1)
    };
    while start < head && case::is_capital(page.word(head)) && said(start) {
        start += 1;
    }
    Some(hold(page, Tokens::new(start, end), office))
}

/// "Israel's vice premier and Labor Party leader Ann Lee": the first of two titles, if it says whose it is; the second
/// begins at token `start`.
fn twofold(page: &Page<'_, '_>, name: &Name, start: usize) -> Option<Held> {
    let first = page.sentence(start).start;
    let end = start.checked_sub(1).filter(|&a| a > first && start < name.tokens.start && page.is(a, "and"))?;
    let office = page.office(end - 1).filter(|o| o.class == Class::Office)?;
    let from = page.phrase_start(end - 1);
    let owned = (from..end).any(|i| is_possessive(page.word(i)));
    let several = page.is_one_of(name.tokens.end, listed!("are have were"));
    (owned && !several).then(|| hold(page, Tokens::new(from, end), office))
}

/// "Sen. Ann Lee", "former Ohio Gov. Bo Ray": who may be called "the senator" later.
fn short_title(page: &Page<'_, '_>, name: &Name) -> Option<Held> {
    let at = name.tokens.start.checked_sub(1)?;
    let noun = match page.word(at).trim_end_matches('.') {
        "Capt" => "captain",
        "Col" => "colonel",
        "Gen" => "general",
        "Gov" => "governor",
        "Lt" => "lieutenant",
        "Rep" => "representative",
        "Sen" => "senator",
        "Sgt" => "sergeant",
        _ => return None,
    };
    // "Atty. Gen.", "Secretary-Gen."
    if at > 0 && page.is_one_of(at - 1, listed!("Atty. Attorney -")) {
        return None;
    }
    // "Lt. Gov.", who is no governor, "Maj. Gen."
    let second = at > 0 && page.is_one_of(at - 1, listed!("Brig. Lt Lt. Maj. Maj"));
    let noun = if second && noun == "governor" { "lieutenant" } else { noun };
    let at = at - usize::from(second);
    let state = page.name_at(at.wrapping_sub(1)).filter(|n| n.kind == EntityKind::Place);
    let start = state.map_or(at, |n| n.tokens.start);
    let former = usize::from(start > 0 && page.is_one_of(start - 1, listed!("Former former")));
    Some(hold(page, Tokens::new(start - former, name.tokens.start), office::get(noun)?))
}

/// Small words that belong to titles with capitals.
const OF_TITLES: &Listed = listed!("acting current former incoming incumbent interim late outgoing retired then");

/// The role noun of a phrase that ends just before `end`: its last word, or the word before "of State".
/// Words with small letters are part of what follows "of" where `within` says so.
fn phrase_head(
    page: &Page<'_, '_>,
    first: usize,
    end: usize,
    within: impl Fn(usize) -> bool,
) -> Option<(usize, Office)> {
    // "a spokesman for the [Lee] campaign"
    // "daughter of Bo Lee and [Di Lee]"
    let mut last =
        end.checked_sub(1).filter(|&l| l >= first && !page.is_one_of(l, listed!("and at for from of on the to")))?;
    // "the president of the National Union (NU), Ann Lee"
    if page.is(last, ")") && last >= first + 4 && page.is(last - 2, "(") {
        last -= 3;
    }
    // Also "his brother-in-law, Bo Ray", "President-elect Ann Lee".
    let ending = |end: usize| {
        let nouns = (1..6).filter_map(|n| end.checked_sub(n)).filter(|&k| k >= first && page.noun_end(k) == end);
        nouns.filter_map(|k| Some((k, page.office(k).filter(|o| o.class != Class::Plain)?))).next()
    };
    if let Some(found) = ending(last + 1) {
        return Some(found);
    }
    let mut reach = last.saturating_sub(8).max(first);
    let mut i = last;
    while i > reach {
        // "director of the Centre for Soil, Water and Mines": a name is one step.
        if let Some(name) = page.name_at(i).filter(|n| n.tokens.start < i && n.tokens.start > first + 1) {
            reach = reach.min(name.tokens.start.saturating_sub(4)).max(first);
            i = name.tokens.start;
        }
        let word = page.word(i);
        if (listed!("of for from to at on representing").has(word) || word == "in" && page.name_at(i + 1).is_some())
            && let Some(found) = ending(i)
        {
            // "special assistant to the President on Media"
            let inner = word == "on" && found.0 > first + 1 && page.is_one_of(found.0 - 2, listed!("of to"));
            if !inner {
                return (i < last).then_some(found);
            }
        }
        // "an adviser to Ann Lee and her running mate"
        if is_owner_pronoun(word) && page.is(i - 1, "and") {
            return None;
        }
        // "ambassador of Egypt to the United States"
        let to = word == "to" && (i + 1..i + 3).any(|k| page.name_at(k).is_some());
        // "the manager of Acme in Ohio, Ann Lee"
        let place = word == "in" && page.name_at(i - 1).is_some() && page.name_at(i + 1).is_some();
        let part = to || place || case::is_capital(word) || listed!("the and & of for 's ’s -").has(word);
        if !part && page.name_at(i).is_none() && !within(i) {
            return None;
        }
        i -= 1;
    }
    None
}

/// "Tammy Bruce, a State Department spokesperson,", "Ann Lee, 45, who is head of research at"
fn set_after(page: &Page<'_, '_>, name: &Name) -> Option<Held> {
    let sentence = page.sentence(name.tokens.start);
    let mut from = name.tokens.end;
    // "Lin Wen (林文), a surgeon", "Ann Lee (pictured), the mayor"
    if page.is(from, "(") && page.is(from + 2, ")") && page.is(from + 3, ",") {
        from += 3;
    }
    // "Ann Lee of Ohio, a Ray supporter"
    if let Some(home) = page.name_at(from + 1).filter(|n| n.kind == EntityKind::Place && page.is(from, "of")) {
        from = home.tokens.end;
    }
    if !page.is(from, ",") && !page.is(from, "(") {
        return None;
    }
    from += 1;
    if page.word(from).chars().all(|c| c.is_ascii_digit()) && page.is(from + 1, ",") {
        from += 2;
    }
    // "Ann Lee, now a lecturer at the University of Leeds"
    // "Ann Lee, elected mayor of Bath in 2010,"
    from += usize::from(
        page.is_one_of(from, listed!("appointed elected named now then later formerly currently once previously")),
    );
    if page.is(from, "who") {
        return copula(page, from + 1, sentence.end);
    }
    let found = page.described(from).filter(|d| d.phrase.end <= sentence.end)?;
    let next = page.word(found.phrase.end);
    // "Ann Lee, the club's director since 2015"
    // "Ann Lee, a lawyer based in Bath"
    let told = page.is_verb(found.phrase.end)
        && (next.ends_with("ing") || next.ends_with("ed") && page.is(found.phrase.end + 1, "by"));
    let said = told || listed!("accused based born convicted currently famed from known near now suspected").has(next);
    let lasting = listed!("during since until who whom whose").has(next) || said && !acts(page, found.phrase.end + 1);
    let closed =
        found.phrase.end >= sentence.end || listed!(", . ; ) : — – under").has(next) || found.completed && next == "(";
    // "Ann Lee, author of “The Hill”"
    let closed = closed || next == "of" && page.is_one_of(found.phrase.end + 1, listed!("“ \" '' ‘"));
    let cut = is_cut(page, found.phrase.end);
    let more = joined(page, found.phrase.end).is_some();
    let verb = page.is_verb(found.phrase.end);
    // "Ann Lee, director of Acme said"
    let whole = verb && !next.ends_with("ing") || matches!(next, "(" | "and" | "at" | "in" | "of");
    let opening = name.tokens.start == sentence.start && found.completed && whole;
    // "a reporter for the", "a pollster and friend"
    let goes_on = is_joint(next) && !acts(page, found.phrase.end)
        || next == "and" && page.name_at(found.phrase.end + 1).is_none();
    let noun = (found.article || case::is_small(next)) && found.completed && !verb;
    let described = found.article && (lasting || goes_on) || noun;
    let follows = closed || !cut && (opening || described) || more;
    let enough = found.article || found.modified || found.completed || next == "," || more;
    (follows && enough).then(|| hold(page, found.phrase, found.office))
}

/// "based in Oslo said": whether a verb of its own follows from token `from` in the clause.
fn acts(page: &Page<'_, '_>, from: usize) -> bool {
    let end = page.sentence(from).end;
    let clause = (from..end).take_while(|&i| !page.is_one_of(i, listed!(", . ; : ( ) - – — ” \" who which that")));
    let participle =
        |i: usize| page.word(i).ends_with("ing") || page.word(i).ends_with("ed") && is_joint(page.word(i + 1));
    clause.into_iter().any(|i| page.is_verb(i) && page.name_at(i).is_none() && !participle(i) && !page.is(i - 1, "to"))
}

/// "the winner of Ohio's", "head of the Lima-": half of what goes on at token `end`.
fn is_cut(page: &Page<'_, '_>, end: usize) -> bool {
    let person = |i: usize| page.name_at(i).is_some_and(|n| n.kind == EntityKind::Person);
    page.is_hyphen(end - 1) || is_possessive(page.word(end - 1)) && !person(end - 2)
}

/// "the Conservative peer and former MP for Skipton": the second of two roles.
fn joined(page: &Page<'_, '_>, from: usize) -> Option<Held> {
    let comma = usize::from(page.is(from, ","));
    let and = page.is(from + comma, "and");
    let found = page.described(from + comma + 1).filter(|_| and)?;
    let closed = matches!(page.word(found.phrase.end), "," | "." | ";" | ")" | "");
    let inside = found.phrase.end <= page.sentence(from).end;
    (closed && inside && (comma == 0 || found.article || found.completed || found.modified))
        .then(|| hold(page, found.phrase, found.office))
}

/// "Smith is the mayor of Bath", "Lee was appointed director"
/// "Lee, a lawyer, is the mayor of Bath": past what is set in after the name.
/// `start` is where the name's own title begins.
fn said_to_be(page: &Page<'_, '_>, name: &Name, start: usize, after: Option<&Held>) -> Option<Held> {
    // "The son of Bo Ray was appointed director", but "the choice of Bo Ray as director"
    if page.is_one_of(start.wrapping_sub(1), listed!("about at by for from of to with"))
        && !page.is(name.tokens.end, "as")
    {
        return None;
    }
    let end = page.sentence(name.tokens.start).end;
    if let Some(held) = after {
        // "Ann Lee, a lawyer from Bath, is the mayor of Ely"
        let from = page.name_at(held.tokens.end + 1).filter(|_| page.is(held.tokens.end, "from"));
        let comma = from.map_or(held.tokens.end, |name| name.tokens.end);
        if page.is(comma, ",") {
            return copula(page, comma + 1, end);
        }
    }
    // "whose daughter, Ann Lee, is the mayor of Bath"
    let set_in = name.tokens.start > 0 && page.is(name.tokens.start - 1, ",") && page.is(name.tokens.end, ",");
    copula(page, name.tokens.end + usize::from(set_in), end)
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::check_roles as check;

    #[test]
    fn titles_before_the_name() {
        check("the [L:US] President [P:Donald Trump] said", "Donald Trump: US President");
        check("[L:US] Secretary of State [P:Marco Rubio] left", "Marco Rubio: US Secretary of State");
        check(
            "and [P:Putin]’s foreign affairs adviser [P:Yuri Ushakov] set",
            "Yuri Ushakov: Putin’s foreign affairs adviser",
        );
        check(
            "a call , [O:State Department] spokesperson [P:Tammy Bruce] said",
            "Tammy Bruce: State Department spokesperson",
        );
        check(
            "[G:Afghan] Ambassador to the [L:United States] [P:Hamdullah Mohib] said",
            "Hamdullah Mohib: Afghan Ambassador to the United States",
        );
        check("vice-president [P:Ann Lee] left", "Ann Lee: vice-president");
        check("Prime Minister Sir [P:Keir Starmer] left", "Keir Starmer: Prime Minister");
    }

    #[test]
    fn of_bodies_with_a_place_or_a_short_name() {
        check("The manager of [O:Acme] in [L:Ohio] , [P:Ann Lee] , left .", "Ann Lee: manager of Acme in Ohio");
        check(
            "[P:Ann Lee] , [O:National Union] ([O:NU]) spokeswoman , left .",
            "Ann Lee: National Union (NU) spokeswoman",
        );
    }

    #[test]
    fn two_titles() {
        check(
            "[L:Israel]'s vice premier and [O:Labor Party] leader [P:Ann Lee] left",
            "Ann Lee: Israel's vice premier, Labor Party leader",
        );
        check("The vice premier and [O:Labor Party] leader [P:Ann Lee] left", "Ann Lee: Labor Party leader");
    }

    #[test]
    fn of_people() {
        check("[P:Ray] spokeswoman [P:Ann Lee] left .", "Ann Lee: Ray spokeswoman");
        check("Former [P:Ray] aide [P:Ann Lee] left .", "Ann Lee: Former Ray aide");
        check("[P:Ray] campaign manager [P:Ann Lee] left .", "Ann Lee: Ray campaign manager");
        check("[P:Di Day] , a top [P:Ray] aide , left .", "Di Day: top Ray aide");
        check("[P:Di Day] , a bank clerk who left , slept .", "Di Day: bank clerk");
        check("An anti-[P:Ray] delegate [P:Ann Lee] left .", "Ann Lee: delegate");
        check("After losing [P:Ray] manager [P:Ann Lee] left .", "Ann Lee: manager");
        check("[P:Ann Lee] , a [P:Ray] supporter from [L:Bath] , left .", "Ann Lee: Ray supporter");
        check("He met fellow [G:Texan] [P:Bo Ray] and fellow [P:Ann Lee] .", "");
    }

    #[test]
    fn described_at_length() {
        check("[P:Ann Lee] , a [G:Kenyan] activist based in [L:Oslo] , left .", "Ann Lee: Kenyan activist");
        check("[P:Ann Lee] , a lawyer and activist , left .", "Ann Lee: lawyer, activist");
        check("[P:Ann Lee] , a visiting law professor , left .", "Ann Lee: visiting law professor");
        check(
            "[P:Ann Lee] , head of trade and public policy at [O:Acme] , left .",
            "Ann Lee: head of trade and public policy at Acme",
        );
        check("The editor-in-chief , [P:Ann Lee] , left .", "Ann Lee: editor-in-chief");
        check("[P:Ann Lee] , an enrolled nurse at the clinic , left .", "Ann Lee: enrolled nurse at the clinic");
        check("[P:Ann Lee] , another former judge , left .", "Ann Lee: former judge");
        check(
            "[P:Ann Lee] , professor emeritus of law at [O:Yale] , left .",
            "Ann Lee: professor emeritus of law at Yale",
        );
        check("[P:Ann Lee] , head of the [O:Tea Board] ([O:TB]) , left .", "Ann Lee: head of the Tea Board");
        check(
            "[P:Ann Lee] , [L:Yukon]'s health and social services minister , left .",
            "Ann Lee: Yukon's health and social services minister",
        );
        check("[P:Ann Lee] , an expert on trade at [O:Acme] , left .", "Ann Lee: expert on trade at Acme");
        check("[P:Ann Lee] was named as the captain on Friday .", "Ann Lee: captain");
        check("[P:Ann Lee] , a pollster and friend who left , slept .", "Ann Lee: pollster");
        check(
            "said [P:Ann Lee] , chief strategist for [P:Bo Ray]'s campaign when he ran .",
            "Ann Lee: chief strategist for Bo Ray's campaign",
        );
        check(
            "[P:Ann Lee] , head of the grant-funded [O:Tea Board] , left .",
            "Ann Lee: head of the grant-funded Tea Board",
        );
        check("He met the leading candidate , [P:Ann Lee] .", "Ann Lee: leading candidate");
        check("said Trade and Culture Minister [P:Ann Lee] .", "Ann Lee: Trade and Culture Minister");
        check("Arts and Minister [P:Ann Lee] left .", "Ann Lee: Minister");
        check("[P:Ann Lee] , [P:Bo Ray]'s fired aide , left .", "Ann Lee: Bo Ray's fired aide");
        check("[P:Ann Lee] , a judge accused of fraud , left .", "Ann Lee: judge");
        check("The chief of staff to [P:Ann Lee] left .", "");
        check("Chief of staff to [L:Ohio] Gov. [P:Ann Lee] left .", "Ann Lee: Ohio Gov.");
        check("Her chief of staff [P:Ann Lee] left .", "Ann Lee: chief of staff");
        check("With [P:Ann Lee] , the mayor looked for a while .", "");
        check("When he met [P:Ann Lee] , a lawyer based in [L:Oslo] was there .", "");
        check("Officers saw the driver and the mayor , [P:Ann Lee] said on Monday .", "");
        check("They will try the driver , [P:Ann Lee] on Monday told us .", "");
        check("He has hired [O:Acme] director , [P:Ann Lee] reported .", "");
        check("Coach , [P:Bo Ray] said , was late .", "");
        check("[P:Ann Lee] , aide to Gov. [P:Bo Ray] , left .", "Ann Lee: aide to Gov. Bo Ray; Bo Ray: Gov.");
        check("[P:Ann Lee] , a nurse on strike , left .", "Ann Lee: nurse");
        check("President-elect [P:Ann Lee] left .", "Ann Lee: President-elect");
        check("The minister of finance [P:Ann Lee] left .", "Ann Lee: minister of finance");
        check("The actor and director [P:Bo Ray] left .", "Bo Ray: actor and director");
        check("Minister of Health , Dr [P:Ann Lee] said it rained .", "Ann Lee: Minister of Health");
        check(
            "President of [L:Mali] , [P:Ann Lee] , president of [L:Togo] , [P:Bo Ray] , left .",
            "Ann Lee: President of Mali",
        );
        check("It rained , but the mayor of [L:Bath] , [P:Ann Lee] said it would stop .", "Ann Lee: mayor of Bath");
        check("They saw the mayor of [L:Bath] , [P:Ann Lee] said .", "");
        check(
            "[P:Ann Lee] , chief of staff for former President [P:Bo Ray] , left .",
            "Ann Lee: chief of staff for former President Bo Ray; Bo Ray: former President",
        );
        check("The ambassador of [L:Mali] to [L:Peru] , Dr [P:Di Day] , left .", "Di Day: ambassador of Mali to Peru");
        check("The president , His Highness Sheikh [P:Bo Ray] , left .", "Bo Ray: president, Sheikh");
        check("The [L:Ohio] governor , [P:Ann Lee] on Monday left .", "Ann Lee: Ohio governor");
        check("It rained , said [O:Acme] director , [P:Ann Lee] , in [L:Bath] .", "Ann Lee: Acme director");
    }

    #[test]
    fn short_titles() {
        check("Sen. [P:Ann Lee] and former [L:Ohio] Gov. [P:Bo Ray] left .", "Ann Lee: Sen.; Bo Ray: former Ohio Gov.");
        check("Former Lt. Gov. [P:Ann Lee] left .", "Ann Lee: Former Lt. Gov.");
        check("Sen. [P:Ann Lee] , the mayor of [L:Bath] , left .", "Ann Lee: mayor of Bath");
        check("Former secretary of state [P:Ann Lee] left .", "Ann Lee: Former secretary of state");
        check("The 18th century physicist [P:Ann Lee] died .", "Ann Lee: physicist");
    }

    #[test]
    fn no_title_for_what_stands_near() {
        check("The mayor of [L:Paris] met [P:Ann Lee] .", "");
        check("In the meeting [P:Ann Lee] left .", "");
        check("Following Monday's ruling President [P:Ann Lee] left .", "Ann Lee: President");
        check("The choice of [P:Ann Lee] as director of [O:Acme] was odd .", "Ann Lee: director of Acme");
    }

    #[test]
    fn appositions() {
        check("under [P:Trump]’s predecessor , [P:Joe Biden] .", "Joe Biden: Trump’s predecessor");
        check("The company's chief executive , [P:Ann Lee] , said", "Ann Lee: company's chief executive");
        check(
            "[P:Tammy Bruce] , a [O:State Department] spokesperson , said",
            "Tammy Bruce: State Department spokesperson",
        );
        check("the Speaker of the [O:Assembly] , Mr [P:Bo Ray] , left", "Bo Ray: Speaker of the Assembly");
        check("A spokeswoman for the office , [P:Ann Lee] , left", "Ann Lee: spokeswoman for the office");
        check(
            "The president of the [O:National Union] ([O:NU]) , [P:Bo Ray] , left",
            "Bo Ray: president of the National Union (NU)",
        );
        check("A judge in [L:Bath] , [P:Bo Ray] , left", "Bo Ray: judge in Bath");
        check(
            "[P:Bo Ray] , president of Local 812 of the [O:Grain Union] , left",
            "Bo Ray: president of Local 812 of the Grain Union",
        );
        check(
            "[P:Bo Ray] , head of [P:Ann Lee]'s 2008 campaign , and [P:Cy Day] , a friend of [P:Lee]'s , left",
            "Bo Ray: head of Ann Lee's 2008 campaign; Cy Day: friend of Lee's",
        );
        check("Her neighbour and cousin , [P:Bo Ray] , left", "Bo Ray: Her neighbour and cousin");
        check("[P:Day]'s sister , Councillor [P:Ann Lee] , left", "Ann Lee: Day's sister, Councillor");
        check("[P:Ann Lee] , 45 , director of the [O:Tate] , said", "Ann Lee: director of the Tate");
        check("[P:Ann Lee] , the [O:Tate]'s director since 2015 , said", "Ann Lee: Tate's director");
        check("[P:Ann Lee] , a peer and former MP for [L:Bath] , said", "Ann Lee: peer, former MP for Bath");
        check("[P:Ann Lee] , who is the mayor of [L:Bath] , said", "Ann Lee: mayor of Bath");
        check("[P:Ann Lee] , [P:Bo Ray] and President [P:Cy Day] met .", "Cy Day: President");
        check("With [P:Ann Lee] , President [P:Cy Day] met .", "Cy Day: President");
    }

    #[test]
    fn said_to_be() {
        check("[P:Ann Lee] is the mayor of [L:Bath] .", "Ann Lee: mayor of Bath");
        check("[P:Ann Lee] was appointed as director .", "Ann Lee: director");
        check("[P:Ann Lee] is not the mayor .", "");
        check("[P:Ann Lee] is a woman .", "");
    }

    #[test]
    fn a_repeated_title_is_one_role() {
        check("President [P:Trump] and [L:US] President [P:Trump]", "Trump: US President");
    }
}
