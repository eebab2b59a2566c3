//! Bodies and places by what they are: "the ministry", "the company", "the county".

use super::draft::Draft;
use super::scene::{Ref, Scene};
use crate::analysis::{EntityKind, Rule};
use crate::case;
use crate::document::Tokens;
use crate::listed::{Listed, listed};
use crate::order;
use crate::tag::Tag;

/// Sentences back that a word from a name may reach.
const FAR: usize = 10;

/// "the ministry", of the last one with that word in its name; "the company", when only one can be meant.
pub(crate) fn find(
    scene: &Scene<'_, '_, '_>,
    drafts: &[Draft],
    phrase: Tokens,
    modifiers: Tokens,
    noun: &str,
) -> Option<(usize, Rule)> {
    // "told this newspaper": the one that the article stands in. "said that parliament would": no "that" of a phrase.
    let opener = scene.page.word(phrase.start);
    let ours = opener.eq_ignore_ascii_case("this") && matches!(noun, "magazine" | "newspaper" | "paper");
    let clause = opener == "that" && phrase.start > 0 && scene.page.is_verb(phrase.start - 1);
    if ours || clause && scene.page.is_verb(phrase.end) {
        return None;
    }
    let any = ANY.has(noun) || OFTEN.has(noun);
    let site = SITES.has(noun);
    if !(NAMED.has(noun) || any || site) {
        return None;
    }
    // "the Finnish company", "the budget carrier", not "the rival company"
    let bare = modifiers.iter().is_empty();
    let more = |i: usize| {
        let word = scene.page.word(i);
        let plain = word.chars().all(|c| c.is_lowercase() || c == '-') && !ANOTHER.has(word);
        // "the UN agency"
        let world = matches!(word, "EU" | "UN" | "U.N.");
        plain || world || scene.page.name_at(i).is_some_and(|n| n.kind == EntityKind::Group)
    };
    if !(bare || (ANY.has(noun) || noun == "agency") && modifiers.iter().all(more)) {
        return None;
    }
    let next = scene.page.word(phrase.end);
    // "the company that owns the ship"
    let owns = next == "that" && matches!(scene.page.document.tag(phrase.end + 1), Tag::Verb | Tag::Auxiliary);
    if listed!("of for whose behind known").has(next) || owns {
        return None;
    }
    let here = scene.page.document.sentence_of(phrase.start);
    let near = |back: usize| {
        let refs = scene.before(phrase.start).take_while(move |r| here - r.sentence <= back);
        refs.filter(|r| r.kind == EntityKind::Organisation && !drafts[r.draft].unnamed)
    };
    // "the City of Bath": a club's "City" is not what is called "the city".
    let has = |d: usize| {
        let name = case::small(&drafts[d].name);
        if noun == "city" { name.starts_with("city of ") } else { name.split(' ').any(|w| w == noun) }
    };
    if bare && NAMED.has(noun) {
        if let Some(last) = near(FAR).find(|r| has(r.draft)) {
            // "The River Party beat the Hill Party. The party said": of two, who acted; of two who did not, neither.
            let here = || near(FAR).filter(|r| r.sentence == last.sentence && has(r.draft));
            let one = here().all(|r| r.draft == last.draft);
            let chosen = if one { Some(last) } else { here().find(|r| r.subject) };
            return chosen.map(|r| (r.draft, Rule("same-noun")));
        }
        // Further back only one can be meant.
        let mut all = near(usize::MAX).filter(|r| has(r.draft));
        if let Some(first) = all.next()
            && all.all(|r| r.draft == first.draft)
        {
            return Some((first.draft, Rule("same-noun")));
        }
    }
    // "the county" of an article that names one
    if site {
        // "the Elk Regional District" may be a body.
        let kinds = [EntityKind::Place, EntityKind::Organisation];
        let all = scene.before(phrase.start).filter(|r| kinds.contains(&r.kind) && has(r.draft));
        let mut near = all.take_while(|r| here - r.sentence <= FAR);
        let first = near.next()?.draft;
        return near.all(|r| r.draft == first).then_some((first, Rule("same-noun")));
    }
    if any {
        let suits = |r: &&Ref| suits(&drafts[r.draft].name, noun);
        // The only one of the sentence before that acted there, or the only one of the last two sentences.
        let only = near(2).filter(suits).find(|r| r.subject).filter(|first| {
            let back = here - first.sentence;
            near(back).filter(suits).all(|r| r.draft == first.draft)
        });
        let only = only.map(|first| (first.draft, Rule("only-organisation")));
        if !bare {
            return only;
        }
        return only
            .or_else(|| incorporated(scene, drafts, phrase, noun))
            .or_else(|| main(near(FAR).filter(suits).map(|r| r.draft)))
            .or_else(|| {
                // The only one so far that may be called so.
                let mut all = near(4 * FAR).filter(suits).map(|r| r.draft);
                let lone = listed!("airline alliance bloc company firm");
                let first = all.next().filter(|_| lone.has(noun))?;
                all.all(|d| d == first).then_some((first, Rule("only-organisation")))
            });
    }
    None
}

/// "Acme …. Acme …. Bolt …. Acme …. The company": the one that is spoken of three times as often as any other.
fn main(named: impl Iterator<Item = usize>) -> Option<(usize, Rule)> {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for draft in named {
        match counts.iter_mut().find(|c| c.1 == draft) {
            Some(count) => count.0 += 1,
            None => counts.push((1, draft)),
        }
    }
    order::compare(&mut counts, |a, b| b.cmp(a));
    let &(most, draft) = counts.first()?;
    let second = counts.get(1).map_or(0, |c| c.0);
    (most >= 3 && most >= 3 * second).then_some((draft, Rule("main-organisation")))
}

/// "trucks of Acme S.A. were stopped. … The company": the only one near whose name says that it is a company.
fn incorporated(scene: &Scene<'_, '_, '_>, drafts: &[Draft], phrase: Tokens, noun: &str) -> Option<(usize, Rule)> {
    const FORMS: &Listed = listed!("AG Co Co. Corp Corp. GmbH Inc Inc. LLC Ltd Ltd. NV PLC S.A.");
    if !matches!(noun, "company" | "firm") {
        return None;
    }
    let here = scene.page.document.sentence_of(phrase.start);
    let mut firms = scene
        .before(phrase.start)
        .take_while(|r| here - r.sentence <= 3)
        .filter(|r| r.kind == EntityKind::Organisation)
        .filter(|r| drafts[r.draft].name.split(' ').any(|w| FORMS.has(w)));
    let first = firms.next()?.draft;
    firms.all(|r| r.draft == first).then_some((first, Rule("only-organisation")))
}

/// Whether an organisation of this name may be called by this noun: a council is no company, and a newspaper's name
/// shows that it is one when another's does not.
pub(crate) fn suits(name: &str, noun: &str) -> bool {
    let has = |list: &Listed| name.split(' ').any(|w| list.has(w));
    match noun {
        "newspaper" | "paper" | "magazine" | "broadcaster" | "network" => !has(PUBLIC),
        "airline" | "automaker" | "carmaker" | "carrier" | "chain" | "company" | "drugmaker" | "planemaker"
        | "firm" | "giant" | "insurer" | "lender" | "manufacturer" | "retailer" | "startup" => {
            !has(PUBLIC) && !has(BODIES)
        }
        "bloc" => has(listed!("ASEAN BRICS Commission ECOWAS EU Mercosur Union")),
        "alliance" => has(listed!("Alliance NATO")),
        // "the authority" is a council, "the union" may be called by its initials; a ministry is neither.
        "authority" => has(LOCAL),
        "agency" if has(OFFICES) => true,
        "force" => has(listed!("Police Constabulary")),
        "union" if has(listed!("Association Federation Brotherhood")) => !has(TRADES),
        _ if OFTEN.has(noun) => !has(PUBLIC) && !has(BODIES) && !has(TRADES),
        "regulator" | "watchdog" => true,
        _ => !has(PUBLIC),
    }
}

/// Before a noun, words that say that another one is meant.
const ANOTHER: &Listed = listed!("local new only other parent rival same second sister third");

/// Words in the names of bodies that are no business.
const PUBLIC: &Listed = listed!(
    "Administration Agency Army Assembly Authority Commission Committee Congress Corps Council Court Department \
     Government House Ministry Nations Office Parliament Police Senate Treasury",
);

/// Public bodies that are called agencies.
const OFFICES: &Listed = listed!("Administration Authority Bureau Commission Department Office");

/// Bodies that are called authorities.
const LOCAL: &Listed = listed!("Authority Board Borough Commission Council");

/// Words in the names of businesses that show their trade, so that they are nothing else.
const TRADES: &Listed = listed!("Airlines Airways Bank Corp Corporation Group Inc Ltd Motors");

/// Nouns that bodies have in their names or are called by when they do not.
const OFTEN: &Listed = listed!("agency authority bank charity club fund party union");

const BODIES: &Listed =
    listed!("Association Church Club College Federation Foundation Hospital Party School Society Union University");

/// Nouns that organisations have in their names.
const NAMED: &Listed = listed!(
    "academy administration agency airline alliance army assembly association authority bank board bureau center \
     centre church city club coalition college commission committee congress council court department embassy \
     federation foundation fund government hospital institute league military ministry museum navy office parliament \
     party police school senate society tribunal trust union university",
);

/// Nouns that places have in their names.
const SITES: &Listed = listed!(
    "airport bay bridge building canyon cathedral county dam district forest hall island lake market mosque \
     mountain palace park port prison province river stadium valley",
);

/// Nouns for organisations of any name.
const ANY: &Listed = listed!(
    "airline alliance automaker bloc broadcaster carmaker carrier chain charity company drugmaker firm force giant group insurer \
     lender magazine manufacturer network newspaper organisation organization paper planemaker regulator retailer startup \
     watchdog website",
);

#[cfg(test)]
mod tests {
    use crate::entity::testing::check_mentions as check;

    #[test]
    fn an_organisation_by_its_noun() {
        check("The [O:Defence Ministry] met . The ministry left .", "Defence Ministry=The ministry");
        check("The [O:Defence Ministry] met . The bank left .", "");
        check("[O:Acme] fell . The company said so .", "Acme=The company");
        check("[O:Bolt] fell . It rained . [O:Acme] fell . The company said so .", "Acme=The company");
        check("The [O:Defence Ministry] met . The company said so .", "");
        let often =
            "[O:Acme] fell . [O:Acme] rose . It saw [O:Acme] . It saw [O:Bolt] . It rained . It snowed . It froze .";
        check(&format!("{often} The company said so ."), "Acme=The company");
        let once = often.replace("It saw [O:Acme] .", "It saw [O:Bolt] .");
        check(&format!("{once} The company said so ."), "");
        check("[O:York Council] agreed . The authority said so .", "York Council=The authority");
        check("The [O:NUT] agreed . The union said so .", "NUT=The union");
        check("The [O:Acme Bank] agreed . The union said so .", "");
        check("The [O:Drivers Association] agreed . The union said so .", "Drivers Association=The union");
        check("The [O:Elk Party] beat the [O:Yak Party] . The party said so .", "Elk Party=The party");
        check("[O:Nokia] fell . The [G:Finnish] company said so .", "Nokia=The Finnish company");
        check("[O:Nokia] fell . The rival company said so .", "");
        check("The [O:Hull Police] came . The force said so .", "Hull Police=The force");
        check("[O:Acme] fell . The company that left said so .", "");
        check("[O:Acme] fell . The company known as [O:Bolt] said so .", "");
        check(
            "The [O:Peru Railways Administration] agreed . The agency said so .",
            "Peru Railways Administration=The agency",
        );
        check("The [O:Peru Senate] agreed . The agency said so .", "");
        check("[L:Elk County] is big . He sued the county .", "Elk County=the county");
        check(
            "The [O:European Union] met . The bloc agreed . [O:NATO] met . The alliance agreed .",
            "European Union=The bloc; NATO=The alliance",
        );
    }
}
