//! The list of verbs that tie: any form of a verb goes in, its ties come out.

use crate::case;
use crate::named::Named;
use std::sync::LazyLock;

use crate::analysis::RelationKind;

/// A tie that a verb makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tie {
    /// The label when it is so: "met".
    pub(crate) label: &'static str,
    /// The label when it is to be so: "to meet".
    pub(crate) planned: &'static str,
    /// Event or location.
    pub(crate) kind: RelationKind,
    /// What may stand between verb and object: "-" for nothing, or prepositions.
    pub(crate) links: &'static str,
    /// The verb's particle, or "".
    pub(crate) particle: &'static str,
}

/// All ties, and by each form of a verb those that it makes.
#[derive(Default)]
struct Ties {
    all: Vec<Tie>,
    by_form: Named<'static, Vec<usize>>,
    /// Forms of the past, which are no nouns: "taught", "fled".
    past: Named<'static, ()>,
}

static TIES: LazyLock<Ties> = LazyLock::new(|| {
    let mut ties = Ties::default();
    for line in list!("relations").lines() {
        read(line, &mut ties);
    }
    ties
});

/// The ties that `word` may make, in whatever case it stands.
pub(crate) fn get(word: &str) -> impl Iterator<Item = &'static Tie> {
    let ties = TIES.by_form.get(word).or_else(|| {
        let small = case::is_capital(word).then(|| case::small(word));
        TIES.by_form.get(&small?)
    });
    ties.map_or(&[][..], Vec::as_slice).iter().map(|&t| &TIES.all[t])
}

/// True for a form of the past of one of these verbs, in small letters.
pub(crate) fn is_past(word: &str) -> bool {
    TIES.past.get(word).is_some()
}

fn read(line: &'static str, ties: &mut Ties) {
    let mut fields = line.split(" | ");
    let (Some(label), Some(planned), Some(kind), Some(links), Some(verbs)) =
        (fields.next(), fields.next(), fields.next(), fields.next(), fields.next())
    else {
        return;
    };
    let kind = if kind == "location" { RelationKind::Location } else { RelationKind::Event };
    for verb in verbs.split(' ') {
        let (base, irregular) = verb.split_once(':').unwrap_or((verb, ""));
        let (base, particle) = base.split_once('+').unwrap_or((base, ""));
        let tie = ties.all.len();
        ties.all.push(Tie { label, planned, kind, links, particle });
        for form in forms(base, irregular) {
            if form != base && !form.ends_with(['s', 'g']) {
                ties.past.or_default(form.clone());
            }
            let list = ties.by_form.or_default(form);
            if !list.contains(&tie) {
                list.push(tie);
            }
        }
    }
}

/// All forms of a verb: the regular ones where none is given.
fn forms(base: &str, irregular: &str) -> Vec<String> {
    let stem = base.strip_suffix('e').unwrap_or(base);
    let consonant_y = base.strip_suffix('y').filter(|s| !s.ends_with(['a', 'e', 'o', 'u']));
    let third = match consonant_y {
        Some(stem) => format!("{stem}ies"),
        None if base.ends_with(['s', 'x', 'z']) || base.ends_with("ch") || base.ends_with("sh") => format!("{base}es"),
        None => format!("{base}s"),
    };
    let mut out = vec![base.to_owned(), third];
    if irregular.is_empty() {
        out.push(consonant_y.map_or_else(|| format!("{stem}ed"), |s| format!("{s}ied")));
    }
    if !irregular.split(',').any(|f| f.ends_with("ing")) {
        out.push(format!("{stem}ing"));
    }
    out.extend(irregular.split(',').filter(|f| !f.is_empty()).map(str::to_owned));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_can_be_read() {
        for line in list!("relations").lines() {
            let mut ties = Ties::default();
            read(line, &mut ties);
            assert!(!ties.all.is_empty(), "{line}");
        }
    }

    #[test]
    fn forms_of_verbs() {
        assert_eq!(forms("accuse", ""), ["accuse", "accuses", "accused", "accusing"]);
        assert_eq!(forms("ally", ""), ["ally", "allies", "allied", "allying"]);
        assert_eq!(forms("meet", "met,meeting"), ["meet", "meets", "met", "meeting"]);
        assert!(get("Met").any(|t| t.label == "met"));
        assert!(get("talks").all(|t| t.label != "met"));
    }
}
