//! The list of reporting verbs (`data/cues.txt`), by form: which word can be which verb in which form.

use crate::named::Named;
use std::sync::LazyLock;

const LIST: &str = list!("cues");

/// What sort of act a cue reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Speech,
    Thought,
    /// Wants, plans, promises, demands.
    Wish,
    /// For or against something.
    Stance,
    /// What a document or study shows.
    Finding,
    Question,
}

/// Which form of the verb a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// "say"
    Base,
    /// "says"
    Present,
    /// "said", as past or participle
    Past,
    /// "written", as participle only
    Participle,
    /// "saying"
    Gerund,
}

/// What may follow a cue; the letters are explained at the head of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Frames(u16);

impl Frames {
    pub(super) const QUOTE: Frames = Frames(1);
    pub(super) const THAT: Frames = Frames(2);
    pub(super) const BARE: Frames = Frames(4);
    pub(super) const WHETHER: Frames = Frames(8);
    pub(super) const PERSON: Frames = Frames(16);
    pub(super) const INFINITIVE: Frames = Frames(32);
    pub(super) const OTHERS_INFINITIVE: Frames = Frames(64);
    pub(super) const NOUN: Frames = Frames(128);
    pub(super) const AS: Frames = Frames(256);
    pub(super) const CALLED: Frames = Frames(512);
    pub(super) const GERUND: Frames = Frames(1024);
    pub(super) const MARKED: Frames = Frames(2048);

    pub(super) fn has(self, other: Frames) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) fn or(self, other: Frames) -> Frames {
        Frames(self.0 | other.0)
    }

    fn parse(letters: &str) -> Frames {
        letters.chars().fold(Frames(0), |f, c| {
            Frames(
                f.0 | match c {
                    'q' => 1,
                    't' => 2,
                    'z' => 4,
                    'w' => 8,
                    'p' => 16,
                    'i' => 32,
                    'o' => 64,
                    'n' => 128,
                    'a' => 256,
                    'c' => 512,
                    'g' => 1024,
                    'm' => 2048,
                    _ => 0,
                },
            )
        })
    }
}

/// A verb of the list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    /// The word that must follow at once: "out" in "point out".
    pub(super) particle: Option<&'static str>,
    pub(super) family: Family,
    pub(super) frames: Frames,
    /// The base form.
    pub(super) lemma: &'static str,
}

/// A verb that is on no list, where only a verb of saying can stand.
pub(super) const ANY: Cue = Cue { particle: None, family: Family::Speech, frames: Frames::QUOTE, lemma: "" };

/// A word form: which verbs it may be, in which form.
pub(super) type Reading = (u16, Form);

struct List {
    cues: Vec<Cue>,
    forms: Named<'static, Vec<Reading>>,
}

static CUES: LazyLock<List> = LazyLock::new(|| read(LIST));

/// The readings of a lower-case word, verbs with a particle first.
pub(super) fn readings(word: &str) -> &'static [Reading] {
    CUES.forms.get(word).map_or(&[], Vec::as_slice)
}

/// The verb behind a reading.
pub(super) fn cue(id: u16) -> Cue {
    CUES.cues[id as usize]
}

fn read(list: &'static str) -> List {
    let mut cues: Vec<Cue> = Vec::new();
    let mut forms: Named<'_, Vec<Reading>> = Named::default();
    for line in list.lines() {
        let mut parts = line.split_whitespace();
        let Some(verb) = parts.next() else { continue };
        let mut next = parts.next().unwrap_or("");
        let particle = next.strip_prefix('+');
        if particle.is_some() {
            next = parts.next().unwrap_or("");
        }
        let family = match next {
            "thought" => Family::Thought,
            "wish" => Family::Wish,
            "stance" => Family::Stance,
            "finding" => Family::Finding,
            "question" => Family::Question,
            _ => Family::Speech,
        };
        let frames = Frames::parse(parts.next().unwrap_or(""));
        let id = cues.len() as u16;
        let lemma = verb.split('/').next().unwrap_or(verb);
        cues.push(Cue { particle, family, frames, lemma });
        for (word, form) in inflect(verb) {
            let readings = forms.or_default(word);
            // The longer reading is tried first.
            let at = if particle.is_some() { 0 } else { readings.len() };
            readings.insert(at, (id, form));
        }
    }
    List { cues, forms }
}

/// All forms of a verb given as "say/says/said/saying" or, when regular, as "note".
fn inflect(verb: &str) -> Vec<(String, Form)> {
    let given: Vec<&str> = verb.split('/').collect();
    if given.len() >= 4 {
        let mut out = vec![
            (given[0].to_string(), Form::Base),
            (given[1].to_string(), Form::Present),
            (given[2].to_string(), Form::Past),
            (given[3].to_string(), Form::Gerund),
        ];
        if let Some(p) = given.get(4) {
            out.push(((*p).to_string(), Form::Participle));
        }
        return out;
    }
    let base = given[0];
    let consonant_y = base.ends_with('y') && {
        let before = base.as_bytes()[base.len().saturating_sub(2)];
        !b"aeou".contains(&before)
    };
    let hisses = ["s", "x", "z", "ch", "sh"].iter().any(|e| base.ends_with(e));
    let (present, past, gerund) = if consonant_y {
        let stem = &base[..base.len() - 1];
        (format!("{stem}ies"), format!("{stem}ied"), format!("{base}ing"))
    } else if let Some(stem) = base.strip_suffix('e') {
        let gerund = if base.ends_with("ee") { format!("{base}ing") } else { format!("{stem}ing") };
        (format!("{base}s"), format!("{base}d"), gerund)
    } else {
        let s = if hisses { "es" } else { "s" };
        (format!("{base}{s}"), format!("{base}ed"), format!("{base}ing"))
    };
    vec![(base.to_string(), Form::Base), (present, Form::Present), (past, Form::Past), (gerund, Form::Gerund)]
}

#[cfg(test)]
mod tests {
    use super::{Form, LIST, cue, readings};

    fn check(word: &str, lemma: &str, form: Form) {
        assert!(readings(word).iter().any(|&(id, f)| cue(id).lemma == lemma && f == form), "{word}");
    }

    #[test]
    fn inflects() {
        check("said", "say", Form::Past);
        check("denies", "deny", Form::Present);
        check("denied", "deny", Form::Past);
        check("noting", "note", Form::Gerund);
        check("agreeing", "agree", Form::Gerund);
        check("stresses", "stress", Form::Present);
        check("written", "write", Form::Participle);
        check("conveyed", "convey", Form::Past);
        assert!(readings("table").is_empty());
    }

    #[test]
    fn every_line_is_read() {
        for line in LIST.lines() {
            let parts: Vec<&str> = line.split_whitespace().filter(|p| !p.starts_with('+')).collect();
            assert_eq!(parts.len(), 3, "{line}");
            assert!(["speech", "thought", "wish", "stance", "finding", "question"].contains(&parts[1]), "{line}");
            assert!(parts[2].chars().all(|c| "qtzwpionacgm".contains(c)), "{line}");
        }
    }
}
