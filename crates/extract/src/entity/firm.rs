//! What around a name says that it is a firm's or another body's: a board, shares, "it", "a maker of".

use crate::case;
use crate::document::Document;
use crate::lexicon;
use crate::listed::{Listed, listed};
use crate::mention::Name;
use crate::tag::Tag;

/// "Xoa, a Dutch subsidiary of", "Xoa, the dating application,": true for what is said to be a firm.
pub(super) fn is_firm(document: &Document<'_>, name: &Name) -> bool {
    let end = name.tokens.end;
    if !document.is(end, ",") || !document.is_one_of(end + 1, listed!("a an the")) {
        return false;
    }
    let firm = |&i: &usize| {
        document.is_one_of(i, listed!("app application company firm maker retailer startup subsidiary"))
            && document.is_one_of(i + 1, listed!(", . based founded of that which"))
    };
    let noun = (end + 2..end + 7).find(firm);
    let describes = |i: usize| {
        document.is(i, "-")
            || document.word(i).ends_with("ing")
            || matches!(document.tag(i), Tag::Adjective | Tag::Adverb | Tag::Noun | Tag::ProperNoun)
    };
    noun.is_some_and(|n| (end + 2..n).all(describes)) && !lexicon::is_place(name.span.of(document.text))
}

/// True for what has a board or shares, as nobody has: "Acme's chief executive", "managing director of Acme".
pub(super) fn is_run(document: &Document<'_>, name: &Name) -> bool {
    const RUN: &Listed = listed!(
        "board chairman chairwoman directors employees executive headquarters merger shareholders shares stake \
         subsidiary takeover workforce",
    );
    let end = name.tokens.end;
    let owns = matches!(document.word(end), "'s" | "’s");
    let mut nouns = (end + 1..end + 5).take_while(|&i| case::is_small(document.word(i)));
    let of = name.tokens.start.checked_sub(2).is_some_and(|i| {
        let office = document.is_one_of(i, RUN) || document.is(i, "director");
        office && matches!(document.word(i + 1), "of" | "in")
    });
    // "Acme Chief Executive Ann Lee", "Acme shares"
    let headed = match document.word(end) {
        "Chief" => document.is_one_of(end + 1, listed!("Executive Financial Operating")),
        "CEO" | "CFO" | "customer" | "customers" | "executives" | "shareholders" | "shares" | "stock" => true,
        _ => false,
    };
    of || headed || speaks_as_it(document, name) || owns && nouns.any(|i| document.is_one_of(i, RUN))
}

/// "Acme said it would appeal. It added": nobody is called "it" who speaks.
fn speaks_as_it(document: &Document<'_>, name: &Name) -> bool {
    const SAID: &Listed = listed!("added announced confirmed denied said says warned");
    let next = document.sentences.get(document.sentence_of(name.tokens.start) + 1).map_or(0, |s| s.start);
    let verb = next + 1 + usize::from(document.is(next + 1, "also"));
    document.is_one_of(name.tokens.end, SAID) && document.is(next, "It") && document.is_one_of(verb, SAID)
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::check_clusters as check;

    #[test]
    fn what_is_said_to_be_a_firm() {
        check("[P:Xoa] , the mobile dating application , fell . [P:Xoa] sat .", "Xoa=Xoa|Xoa");
        let kind = |text: &str, name: &str| {
            let entities = crate::analyze(text, None).entities;
            entities.into_iter().find(|e| e.name == name).map(|e| e.kind)
        };
        use crate::EntityKind::{Organisation, Person, Place};
        assert_eq!(kind("It was bought by Xoa Quix, a small maker of soap.", "Xoa Quix"), Some(Organisation));
        assert_eq!(kind("Asked about Ann Lee, the company said that it rained.", "Ann Lee"), Some(Person));
        assert_eq!(kind("It was sold to Ann Lee, a company lawyer.", "Ann Lee"), Some(Person));
        assert_eq!(kind("It was sold to Ann Lee, a big firm lawyer.", "Ann Lee"), Some(Person));
        assert_eq!(kind("In Lima, a firm that sells soap fell.", "Lima"), Some(Place));
    }

    #[test]
    fn what_has_a_chairman_is_nobody() {
        check("[P:Vellum]'s chairwoman left . [P:Vellum] fell .", "Vellum=Vellum|Vellum");
        check(
            "The chairman of [P:Sutlej Infra] left . [P:Ann Lee]'s stake .",
            "Sutlej Infra=Sutlej Infra; Ann Lee=Ann Lee",
        );
    }

    #[test]
    fn what_has_shares_is_nobody() {
        check(
            "[P:Vellum] Chief Executive [P:Ann Lee] left . [P:Vellum] fell .",
            "Vellum=Vellum|Vellum; Ann Lee=Ann Lee",
        );
        check("[P:Vellum] customers left . [P:Vellum] fell .", "Vellum=Vellum|Vellum");
    }

    #[test]
    fn who_is_called_it_is_nobody() {
        check("[P:Nivar Foods] sat . [P:Nivar] said it would sit . It also said so .", "Nivar Foods=Nivar Foods|Nivar");
        check("[P:Nivar] said it rained . It rained .", "Nivar=Nivar");
    }
}
