//! Whether what words show of people's gender goes together, and what pronouns show of it.

use super::draft::Draft;
use super::phrase::is_possessive;
use super::pronoun;
use super::scene::Scene;
use crate::analysis::EntityKind;
use crate::lexicon::Gender;

/// True when two shown genders do not contradict each other; what is not shown contradicts nothing.
pub(crate) fn agree(a: Option<Gender>, b: Option<Gender>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    }
}

/// Gives people whose names show no gender the one that most pronouns show which stand after their name in a sentence
/// that names nobody else: "Zelnik said she would stay".
pub(crate) fn vote(scene: &Scene<'_, '_, '_>, drafts: &mut [Draft], owner: &[usize]) {
    let page = scene.page;
    let mut votes: Vec<[u32; 2]> = vec![[0; 2]; drafts.len()];
    let mut names = page.names.iter().zip(owner).filter(|(n, _)| n.kind == EntityKind::Person).peekable();
    for sentence in &page.document.sentences {
        let mut only = None;
        let mut several = false;
        let mut shown = None;
        let mut at = sentence.start;
        while let Some((name, &draft)) = names.next_if(|(n, _)| n.tokens.start < sentence.end) {
            if shown.is_none() && !several && only.is_some() {
                shown = pronoun_in(scene, at, name.tokens.start);
            }
            several |= only.is_some_and(|o| o != draft);
            only = Some(draft);
            at = name.tokens.end;
            // "Zelnik's husband"
            if is_possessive(page.word(at)) {
                let kin = match page.word(at + 1) {
                    "husband" => Some(Gender::Female),
                    "wife" => Some(Gender::Male),
                    _ => None,
                };
                kin.into_iter().for_each(|g| votes[draft][g as usize] += 3);
            }
        }
        if let Some(draft) = only.filter(|_| !several)
            && let Some(gender) = shown.or_else(|| pronoun_in(scene, at, sentence.end))
        {
            votes[draft][gender as usize] += 1;
        }
    }
    for (draft, [female, male]) in drafts.iter_mut().zip(votes) {
        // One sentence alone may speak of somebody who was named before.
        if draft.gender.is_none() && female > 1 + 2 * male {
            draft.gender = Some(Gender::Female);
        } else if draft.gender.is_none() && male > 1 + 2 * female {
            draft.gender = Some(Gender::Male);
        }
    }
}

/// What the first "he" or "she" among these tokens shows, outside of what others say.
fn pronoun_in(scene: &Scene<'_, '_, '_>, from: usize, to: usize) -> Option<Gender> {
    let document = scene.page.document;
    let gender = |i: usize| match document.word(i) {
        // "told her" is somebody else.
        "her" | "him" => None,
        word => pronoun::gender(word),
    };
    let first = (from..to).find(|&i| gender(i).is_some())?;
    gender(first).filter(|_| scene.spoken_at(document.tokens[first].span).is_none())
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::check_mentions as check;

    #[test]
    fn pronouns_show_what_a_name_does_not() {
        let twice = "[P:Xoa Quix] said she left . [P:Quix] says she slept .";
        check(&format!("{twice} It rained . Then he slept ."), "Xoa Quix=she|she");
        check("[P:Xoa Quix] said she left . It rained . Then he slept .", "Xoa Quix=she");
        check("[P:Xoa Quix]'s husband left . Then he slept .", "");
    }
}
