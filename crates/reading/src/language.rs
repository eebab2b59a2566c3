//! Whether a text is in English, which is all that the engine reads.

/// What readers are told of a text that seems to be in another language.
pub const FOREIGN: &str = "This article seems not to be in English, the one language that is read here: names and quotes may be missing or wrong.";

/// Words that English prose cannot do without, and that its neighbours do not share.
const ENGLISH: &str = " the and to of that this with from by who which not but said they has are were been his would ";

/// Fewer words say nothing of the language.
const ENOUGH: usize = 50;

/// In English one word of four to ten is one of those, in other languages hardly any: less than this share of a hundred.
const SHARE: usize = 7;

/// The beginning of a long text tells as much as all of it.
const BEGINNING: usize = 4000;

/// Whether `lang` names another language than English, or the text itself is in one.
pub fn is_foreign(text: &str, lang: Option<&str>) -> bool {
    let first = lang.map(|lang| lang.split(['-', '_']).next().unwrap_or_default());
    if first.is_some_and(|lang| !lang.is_empty() && !lang.eq_ignore_ascii_case("en")) {
        return true;
    }
    // A combining accent or an apostrophe ends no word.
    let ends = |c: char| !(c.is_alphabetic() || matches!(c, '\'' | '’' | '\u{300}'..='\u{36f}'));
    let (mut all, mut english) = (0, 0);
    for word in text.split(ends).filter(|word| word.starts_with(char::is_alphabetic)).take(BEGINNING) {
        all += 1;
        let word = word.split(['\'', '’']).next().unwrap_or_default().to_ascii_lowercase();
        english += usize::from(ENGLISH.contains(&format!(" {word} ")));
    }
    all >= ENOUGH && english * 100 < SHARE * all
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEED: &str = include_str!("../../../seeds/000_f98603c3886811ca.txt");
    const GERMAN: &str = "„Es wird am Dienstag regnen“, sagte Anna Lee, die Bürgermeisterin von Oslo, nach einem Treffen mit \
        Minister Karl Berg. Berg sagte, die Regierung werde jede Brücke prüfen. Lee hatte dem Ministerium in der vergangenen \
        Woche vorgeworfen, die Straßen zu vernachlässigen. „Uns hat niemand etwas gesagt“, sagte sie. Der Straßenrat bestritt das.";
    const FRENCH: &str = "« Il pleuvra mardi », a déclaré Anne Lee, la maire d’Oslo, après avoir rencontré le ministre Karl Berg. \
        Berg a affirmé que le gouvernement examinerait chaque pont. Mme Lee avait accusé la semaine dernière le ministère de \
        négliger les routes. « Personne ne nous a rien dit », a-t-elle ajouté. Le conseil des routes l’a nié lundi à Oslo.";

    #[test]
    fn the_text_tells_its_language() {
        assert!(!is_foreign(SEED, None));
        assert!(is_foreign(GERMAN, None) && is_foreign(FRENCH, None));
        assert!(is_foreign(&GERMAN.to_uppercase(), None));
        assert!(!is_foreign(&SEED.to_uppercase(), None));
        // Too little to tell.
        assert!(!is_foreign("Es wird regnen.", None) && !is_foreign("", None));
    }

    #[test]
    fn its_attribute_counts_too() {
        assert!(is_foreign(SEED, Some("nb")) && is_foreign("", Some("de-AT")));
        assert!(!is_foreign(SEED, Some("en-GB")) && !is_foreign(SEED, Some("EN")) && !is_foreign(SEED, Some("")));
        assert!(is_foreign(GERMAN, Some("en")));
    }
}
