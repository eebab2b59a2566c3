//! Line to hits: where a reporting verb is used as one, and the verb group around it.

use super::cue::{self, Cue, Form, Frames};
use super::heard::COURTS;
use super::line::Line;
use super::opening;
use super::phrase::noun_like;
use super::words::Class;
use crate::listed::{Listed, listed};
use crate::tag::Tag;

/// A reporting verb in a statement.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// The verb.
    pub(super) at: usize,
    /// Where its group starts: "has" in "has also said".
    pub(super) start: usize,
    /// Just past the verb and its particle.
    pub(super) end: usize,
    pub(super) cue: Cue,
    pub(super) form: Form,
    /// "was told"
    pub(super) passive: bool,
    /// "to say"
    pub(super) infinitive: bool,
    /// ", saying": no group, no subject of its own.
    pub(super) participle: bool,
    /// With a modal or "do": tense is not the verb's own.
    pub(super) helped: bool,
}

/// All hits of a statement, in order.
pub(super) fn find(line: &Line<'_, '_>) -> Vec<Hit> {
    let mut out = Vec::new();
    for k in 0..line.len() {
        if line.items[k].quotation.is_some() {
            continue;
        }
        for &(id, form) in line.page.words.cues(line.items[k].tokens.start) {
            let cue = cue::cue(id);
            // "the rules that", "a ruling": mostly nouns.
            let ruling = form == Form::Gerund && k > 0 && line.is(k - 1, Class::COMMA) && line.is(k + 1, Class::THAT);
            // "Court rules a ban is legal"
            let court = form == Form::Present && k > 0 && line.is_word(k - 1, COURTS);
            if cue.lemma == "rule" && (form != Form::Past && !ruling && !court || line.is_word(k + 1, listed!("out"))) {
                continue;
            }
            // "swing states that", "ten states she won": a noun, not "the letter states."
            let closes = Class::STOP.or(Class::COMMA).or(Class::COLON).or(Class::QUOTATION);
            let noun = (line.tag(k) != Tag::Verb || line.is(k + 1, Class::THAT) && line.is_verb(k + 2))
                && matches!(form, Form::Base | Form::Present);
            if cue.lemma == "state" && noun && !line.is(k + 1, closes) {
                continue;
            }
            // "the think tank", "claimed responsibility for the attack", "held talks": nothing is said.
            let idiom = match cue.lemma {
                "think" => line.is_word(k + 1, listed!("tank tanks")),
                "claim" => line.is_word(k + 1, listed!("credit responsibility victory")),
                // "held that title from May"
                "hold" => !line.is(k + 1, Class::THAT) || !clause(line, k + 2),
                _ => false,
            };
            if idiom {
                continue;
            }
            // "insisted on Monday that"
            let day = cue.particle == Some("on") && line.is(k + 2, Class::TIME);
            // "made it clear that"
            let it = usize::from(cue.lemma == "make" && line.is_word(k + 1, listed!("it")));
            if day || cue.particle.is_some_and(|p| !line.word(k + 1 + it).eq_ignore_ascii_case(p)) {
                continue;
            }
            if let Some(hit) = verb(line, k, cue, form) {
                out.push(hit);
                break;
            }
        }
        let listed = out.last().is_some_and(|h| h.at == k && h.cue.frames.has(Frames::QUOTE));
        if !listed && tags_quotation(line, k) {
            out.pop_if(|h| h.at == k);
            out.push(Hit {
                at: k,
                start: k,
                end: k + 1,
                cue: cue::ANY,
                form: Form::Past,
                passive: false,
                infinitive: false,
                participle: false,
                helped: false,
            });
        }
    }
    out
}

/// "the law was void", "laws may be void": a subject that shows itself, or that its verb follows at once.
fn clause(line: &Line<'_, '_>, from: usize) -> bool {
    let shown = line.is(from, Class::DETERMINER.or(Class::SUBJECT));
    let from = if shown { from + 1 } else { line.noun_phrase_end(from) };
    (from..if shown { line.len() } else { from + 1 }).any(|k| line.is_verb(k) && !line.word(k).ends_with("ing"))
}

/// "“It is over,” mocked Lee." and "“It is over,” she laughed.": any verb will do where nothing but a verb of saying
/// can stand.
fn tags_quotation(line: &Line<'_, '_>, k: usize) -> bool {
    let long = |q: usize| line.items[q].tokens.end - line.items[q].tokens.start >= 5;
    if k == 0 || k > 7 || !line.is(0, Class::QUOTATION) || !long(0) {
        return false;
    }
    let past = line.word(k).ends_with("ed") && !line.is(k, Class::CAPITAL);
    if line.tag(k) != Tag::Verb && !past && line.page.words.cues(line.items[k].tokens.start).is_empty()
        || line.word(k).ends_with("ing")
    {
        return false;
    }
    let comma = |q: usize| line.quotation_end(q) == Some(',');
    let from = match line.class(1) {
        c if c.is(Class::COMMA) => 2,
        _ if comma(0) => 1,
        _ => return false,
    };
    let name = |r: std::ops::Range<usize>| {
        !r.is_empty()
            && (line.is(r.start, Class::SUBJECT) && r.len() == 1
                || r.clone().all(|i| line.is(i, Class::NAME))
                // "a mission controller radioed"
                || line.is(r.start, Class::DETERMINER) && r.clone().skip(1).all(|i| noun_like(line, i)))
    };
    let closes = |i: usize| {
        line.is(i, Class::STOP.or(Class::COMMA).or(Class::PREPOSITION).or(Class::ADVERB).or(Class::TIME))
            && !line.is(i, Class::TO)
    };
    if k > from {
        return name(from..k) && closes(k + 1);
    }
    // "rued flower seller Ann Lee, 67"
    let named =
        (k + 1..line.len().min(k + 5)).find(|&i| line.is(i, Class::NAME) || !noun_like(line, i)).unwrap_or(k + 1);
    let end = (named..line.len().min(named + 5)).find(|&i| !line.is(i, Class::NAME)).unwrap_or(named);
    end > named && closes(end)
}

/// "Sources close to Ann Lee insist", "Economists at the bank in York estimate": the plural stands before what describes it.
fn described(line: &Line<'_, '_>, k: usize) -> bool {
    let plural = |j: usize| {
        let close = j > 1 && line.is(j, Class::TO) && line.is_word(j - 1, listed!("close"));
        (close || line.is_word(j, listed!("at from in with"))) && line.word(j - 1 - usize::from(close)).ends_with('s')
    };
    let inside =
        |&j: &usize| line.is(j, Class::NAME.or(Class::DETERMINER).or(Class::PREPOSITION)) || noun_like(line, j);
    (k.saturating_sub(9).max(1)..k).rev().take_while(inside).any(plural)
}

fn verb(line: &Line<'_, '_>, k: usize, cue: Cue, form: Form) -> Option<Hit> {
    let it = usize::from(cue.lemma == "make" && line.is_word(k + 1, listed!("it")));
    let end = k + 1 + it + usize::from(cue.particle.is_some());
    let hyphen = |i: usize| line.word(i) == "-" && !line.is(i, Class::DASH);
    if k > 0 && hyphen(k - 1) || hyphen(k + 1) {
        return None;
    }
    // "the government advocate told": a noun.
    // Not "a dam which critics say could break".
    let which = line.is(end, Class::AUXILIARY.or(Class::MODAL))
        && plain_verb(cue.lemma)
        && line.has_word(k.saturating_sub(3)..k, listed!("that which"));
    if form == Form::Base && line.is_verb(end) && !line.word(end).ends_with("ing") && !which {
        return None;
    }
    let (mut be, mut have, mut modal, mut doing, mut to) = (false, false, false, false, false);
    let mut start = k;
    while start > 0 && k - start < 6 {
        let class = line.class(start - 1);
        if class.is(Class::TO) {
            to = true;
            start -= 1;
            break;
        }
        if class.is(Class::BE) {
            be = true;
        } else if class.is(Class::MODAL) {
            modal = true;
        } else if class.is(Class::AUXILIARY) {
            let forms = listed!("have has had having 've ’ve hasn't haven't hasn’t haven’t hadn't hadn’t");
            if line.is_word(start - 1, forms) {
                have = true;
            } else if line.is_word(start - 1, listed!("wasn't wasn’t isn't isn’t weren't weren’t aren't aren’t"))
            {
                be = true;
            } else {
                doing = true;
            }
        } else if class.is(Class::POSSESSIVE)
            && form >= Form::Past
            && start > 1
            && (line.is(start - 2, Class::SUBJECT) || line.is_word(start - 2, listed!("who")))
        {
            // "he's saying", "it's said", "she's seen as", "who's argued"
            let says = cue.frames.has(Frames::QUOTE) || cue.particle.is_some();
            be = form == Form::Gerund || line.is_word(start - 2, listed!("it")) || !says;
            have = !be;
        } else if !(class.is(Class::ADVERB) || line.is_word(start - 1, listed!("twice once")) || floats(line, start)) {
            break;
        }
        start -= 1;
    }
    // Adverbs at the left edge belong to the group only after an auxiliary or before the verb itself.
    let before = if start > 0 { line.class(start - 1) } else { Class::MARK.or(Class::STOP) };
    let aux = be || have || modal || doing;
    let tag = line.tag(k);
    let sure = aux || to || before.is(Class::SUBJECT) && !line.is_word(start.wrapping_sub(1), listed!("there"));
    let nominal_left =
        before.is(Class::DETERMINER.or(Class::POSSESSIVE)) && !before.is(Class::SUBJECT.or(Class::OBJECT));
    if nominal_left && !aux && !counted(line, k, start, cue, form) {
        return None;
    }
    let participle = match form {
        Form::Gerund => {
            if be {
                false
            } else if to
                || have
                || before.is(Class::PREPOSITION)
                    && quoted_by(line, start).is_none()
                    // "ended by saying", "left after saying"
                    && !(start > 1 && line.is_word(start - 1, listed!("by after before")))
                    && !(start == 1 && line.is_word(0, listed!("after before since")))
            {
                return None;
            } else {
                true
            }
        }
        Form::Participle => {
            if !be && !have {
                return None;
            }
            false
        }
        Form::Base => {
            // "told Morning Report it was late"
            let named = k > 0 && line.is(k, Class::NAME) && line.is(k - 1, Class::NAME);
            if be || have || named && line.is(line.len() - 1, Class::STOP) {
                return None;
            }
            // "the claim", "a plan to": without a helper, only a plural subject has the base form.
            // "critics claim he lied"
            let plural = k > 0
                && (line.word(k - 1).ends_with('s')
                    || line.is_word(k - 1, listed!("data media men people police women"))
                    || described(line, k));
            // "…, astronomers report, and"
            // "…, federal records show."
            let put_in = cue.family == cue::Family::Finding && put_in(line, k)
                || k > 1 && line.is(k - 2, Class::COMMA) && line.is(k + 1, Class::COMMA.or(Class::STOP));
            // "Talk show host Ann Lee"
            if cue.lemma == "show" && k > 0 && line.is_word(k - 1, SHOWS) {
                return None;
            }
            let many = plural && (put_in || line.is(end, Class::THAT.or(Class::SUBJECT)));
            if !sure && !many && tag != Tag::Verb {
                return None;
            }
            false
        }
        Form::Present => {
            if aux
                || to
                || !before.is(Class::SUBJECT.or(Class::QUOTATION))
                    && tag != Tag::Verb
                    && !plain_verb(cue.lemma)
                    && (line.is(k, Class::CAPITAL)
                        || !line.is(end, Class::THAT)
                        || !(noun_like(line, k.wrapping_sub(1)) || before.is(Class::COMMA.or(Class::BRACKET))))
                    && !put_in(line, k)
                    // "the prosecution claims he lied"
                    && !(line.is(k + 1, Class::SUBJECT) && noun_like(line, k.wrapping_sub(1)))
            {
                return None;
            }
            false
        }
        Form::Past => {
            if to && !be {
                return None;
            }
            if !aux && before.is(Class::PREPOSITION) {
                return None;
            }
            let noun =
                matches!(tag, Tag::Adjective | Tag::Noun) && cue.particle.is_none() && !line.is(k + 1, Class::THAT);
            if !aux && noun && !cue.frames.has(Frames::QUOTE) {
                return None;
            }
            // "475 pledged delegates", "eight reported incidents"
            let counted = k > 0 && opening::is_number(line, k - 1);
            // "the forms and related inquiries"
            let person = cue.frames.has(Frames::PERSON.or(Frames::OTHERS_INFINITIVE));
            let joined = tag == Tag::Adjective && before.is(Class::COORDINATOR) && !person;
            if !aux && (counted || joined) && line.tag(k + 1) == Tag::Noun && !plain_verb(cue.lemma) {
                return None;
            }
            false
        }
    };
    let passive = be && matches!(form, Form::Past | Form::Participle);
    Some(Hit { at: k, start, end, cue, form, passive, infinitive: to && !aux, participle, helped: modal || doing })
}

/// "have both said", "has since said": what may stand behind the helper.
fn floats(line: &Line<'_, '_>, start: usize) -> bool {
    let helper = start > 1 && line.is(start - 2, Class::AUXILIARY.or(Class::MODAL));
    helper && line.is_word(start - 1, listed!("all both each since"))
}

/// "was quoted by the paper as saying", "quoted Lee as saying": where the verb of who passes it on stands, for the
/// word at `start` after "as".
pub(super) fn quoted_by(line: &Line<'_, '_>, start: usize) -> Option<usize> {
    let at = start.checked_sub(1).filter(|&k| line.is_word(k, listed!("as")))?;
    let verbs = listed!("quoted quote quotes quoting cited cites citing reported recorded");
    line.rfind_word(at.saturating_sub(14)..at, verbs)
}

/// "one called it", "another said", "some say": a word of number that stands for people.
fn counted(line: &Line<'_, '_>, k: usize, start: usize, cue: Cue, form: Form) -> bool {
    // "the two also said"
    let who = start.wrapping_sub(1);
    let one = line.is_word(who, listed!("one another"));
    let some = line.is_word(who, listed!("some many several few two both all"))
        || start == k && line.is_word(who, listed!("most half"));
    // "two in three said"
    let some = some || start > 2 && line.is_word(who - 1, listed!("in")) && opening::is_number(line, who);
    let sure = plain_verb(cue.lemma)
        || line.tag(k) == Tag::Verb && (!noun_like(line, k + 1) || line.is(k + 1, Class::SUBJECT.or(Class::OBJECT)));
    match form {
        Form::Past => (one || some) && sure,
        Form::Present => one && sure,
        Form::Base => some && sure,
        _ => false,
    }
}

/// "…, the museum's website notes, “no history”": a noun and a verb between commas.
fn put_in(line: &Line<'_, '_>, k: usize) -> bool {
    let comma = line.rfind(k.saturating_sub(7)..k, Class::COMMA.or(Class::QUOTATION));
    let verb = |i: usize| line.is_verb(i) && !line.word(i).ends_with("ed");
    line.is(k + 1, Class::COMMA.or(Class::STOP))
        && !line.is(k, Class::CAPITAL)
        && noun_like(line, k.wrapping_sub(1))
        && comma.is_some_and(|c| {
            line.is(c + 1, Class::DETERMINER.or(Class::NAME))
                && !(c + 1..k).any(|i| verb(i) || line.is(i, Class::COORDINATOR.or(Class::PREPOSITION)))
        })
}

/// What kinds of show there are.
const SHOWS: &Listed = listed!("air art chat fashion game news night quiz radio reality talk television trade tv");

/// Verbs whose "-s" form is no plural noun.
pub(super) fn plain_verb(lemma: &str) -> bool {
    const SAYING: &Listed = listed!(
        "say ask warn deny tell write think believe know argue add insist suggest want explain describe acknowledge \
         admit maintain contend recall accuse allege assert conclude confirm criticise criticize emphasise \
         emphasize expect predict reckon recommend",
    );
    SAYING.has(lemma)
}
