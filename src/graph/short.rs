//! What the article mostly calls each entity, for where there is little room: "Trump" for "Donald Trump".

use extract::order;
use extract::{Analysis, Entity, MentionKind};

/// The short name of each entity; the full one where the article has none, or calls another by the same.
pub(super) fn names(analysis: &Analysis, text: &str) -> Vec<String> {
    let usual: Vec<String> = analysis.entities.iter().map(|entity| usual(entity, text)).collect();
    let mut all: Vec<&String> = usual.iter().collect();
    order::by_key(&mut all, |&name| name);
    let is_of_two = |name: &String| {
        let place = all.partition_point(|&other| other < name);
        all.get(place + 1) == Some(&name)
    };
    // "Ashdown" would be Piers Ashdown as well as Honor Ashdown.
    let name = |(entity, name): (&Entity, &String)| {
        if is_of_two(name) { entity.name.clone() } else { name.clone() }
    };
    analysis.entities.iter().zip(&usual).map(name).collect()
}

/// The commonest of the names of `entity` that are a part of the full one, or the full one where there is none.
fn usual(entity: &Entity, text: &str) -> String {
    let full: Vec<&str> = entity.name.split_whitespace().collect();
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for mention in entity.mentions.iter().filter(|m| m.kind == MentionKind::Name) {
        let Some(name) = text.get(mention.span.start as usize..mention.span.end as usize) else { continue };
        let part = name.split_whitespace().all(|w| full.contains(&w));
        if part && name.len() < entity.name.len() {
            match counts.iter_mut().find(|c| c.0 == name) {
                Some(c) => c.1 += 1,
                None => counts.push((name, 1)),
            }
        }
    }
    // The first of the commonest, so that the order of the text decides between equals.
    counts.iter().rev().max_by_key(|c| c.1).map_or_else(|| entity.name.clone(), |c| c.0.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use extract::{EntityKind, Mention, Rule, Span};

    /// Of entities of that full name, each called by these names in turn.
    fn check(entities: &[(&str, &[&str])], expected: &[&str]) {
        let (mut text, mut analysis) = (String::new(), Analysis::default());
        for &(name, called) in entities {
            let mentions = called.iter().map(|name| {
                let start = text.len() as u32;
                text.push_str(name);
                let span = Span::new(start, text.len() as u32);
                Mention { span, kind: MentionKind::Name, rule: Rule("by hand"), confidence: None }
            });
            let mentions = mentions.collect();
            let (kind, name) = (EntityKind::Person, name.to_owned());
            analysis.entities.push(Entity { kind, name, roles: Vec::new(), mentions, stands_for: None });
        }
        assert_eq!(names(&analysis, &text), expected);
    }

    #[test]
    fn a_person_is_called_what_the_article_calls_them_most() {
        let trump = ("Donald Trump", ["Donald Trump", "Donald", "Trump", "Trump", "Mr Trump"].as_slice());
        check(&[trump, ("Ann Lee", &["Ann Lee"])], &["Trump", "Ann Lee"]);
    }

    #[test]
    fn two_of_one_surname_keep_their_full_names() {
        let of = |name| (name, ["Ashdown"].as_slice());
        check(
            &[of("Piers Ashdown"), ("Femi Adegbite", &["Adegbite"]), of("Honor Ashdown")],
            &["Piers Ashdown", "Adegbite", "Honor Ashdown"],
        );
    }
}
