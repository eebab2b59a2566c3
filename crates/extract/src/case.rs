//! Small letters and capitals.

/// With the first letter alone as a capital: "GETTY" and "getty" as "Getty".
pub(crate) fn title(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(capital).into_iter().chain(chars.flat_map(char::to_lowercase)).collect()
}

/// Each word so: "NEW DELHI" as "New Delhi".
pub(crate) fn titles(text: &str) -> String {
    text.split(' ').map(title).collect::<Vec<_>>().join(" ")
}

/// With the first letter as a capital, the others as they are: "mcLean" as "McLean".
pub(crate) fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(capital).into_iter().chain(chars).collect()
}

/// All in capitals: "us" as "US".
pub(crate) fn capitals(word: &str) -> String {
    word.chars().map(capital).collect()
}

/// Whether a word begins with a capital.
pub(crate) fn is_capital(word: &str) -> bool {
    begins(word, |b| b.is_ascii_uppercase(), char::is_uppercase)
}

/// Whether a word begins with a small letter.
pub(crate) fn is_small(word: &str) -> bool {
    begins(word, |b| b.is_ascii_lowercase(), char::is_lowercase)
}

/// Whether a word begins with a letter.
pub(crate) fn is_letter(word: &str) -> bool {
    begins(word, |b| b.is_ascii_alphabetic(), char::is_alphabetic)
}

/// What the first character of a word is; most are ASCII, for which no table is asked.
#[inline(always)]
fn begins(word: &str, ascii: fn(&u8) -> bool, other: fn(char) -> bool) -> bool {
    match word.as_bytes() {
        [] => false,
        [first, ..] if first.is_ascii() => ascii(first),
        _ => word.chars().next().is_some_and(other),
    }
}

/// All in small letters: "GETTY" as "getty".
///
/// As the library's, but for a sigma at the end of a word, which stays "σ": to know where words end takes tables that are 2 KB
/// of the page after brotli.
pub(crate) fn small(word: &str) -> String {
    if word.is_ascii() { word.to_ascii_lowercase() } else { word.chars().flat_map(char::to_lowercase).collect() }
}

/// All in small letters, with straight apostrophes and without accents: "O’NEIL" as "o'neil", "Ramírez" as "ramirez".
pub(crate) fn plain(word: &str) -> String {
    let small = small(word);
    if small.is_ascii() { small } else { small.chars().map(bare).collect() }
}

/// A small letter of Europe's languages without its accent, as papers in English often print it.
fn bare(c: char) -> char {
    match c {
        '’' => '\'',
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ś' | 'ş' | 'š' | 'ș' => 's',
        'ź' | 'ż' | 'ž' => 'z',
        'ğ' => 'g',
        'ł' => 'l',
        'ř' => 'r',
        'ţ' | 'ț' => 't',
        c => c,
    }
}

/// The capital of which `c` is the small letter, if it has one of its own.
///
/// The library knows that too, by a table that is 4 KB of the page after brotli; in the alphabets of Europe the two letters
/// lie at few distances.
fn capital(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_uppercase();
    }
    let of = |distance: u32| (c as u32).checked_sub(distance).and_then(char::from_u32);
    let is_its = |large: &char| *large != c && large.to_lowercase().eq([c]);
    [32, 1, 80, 48].into_iter().filter_map(of).find(is_its).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_becomes_a_capital() {
        assert_eq!(title("GETTY"), "Getty");
        assert_eq!(title("élysée"), "Élysée");
        assert_eq!(capitalised("mcLean"), "McLean");
        assert_eq!(capitals("u.s."), "U.S.");
        assert_eq!(plain("O’NEIL"), "o'neil");
        assert_eq!(
            (plain("Ramírez"), plain("ŁÓDŹ"), plain("Erdoğan")),
            ("ramirez".into(), "lodz".into(), "erdogan".into())
        );
        assert_eq!((title(""), capitals("")), (String::new(), String::new()));
    }

    #[test]
    fn small_letters_are_those_of_unicode() {
        for word in ["GETTY", "Élysée", "ŁÓDŹ", "İstanbul", "ΑΘΗΝΑ", "中", ""] {
            assert_eq!(small(word), word.to_lowercase());
        }
        assert_eq!(small("ΝΙΚΟΣ"), "νικοσ");
    }

    #[test]
    fn capitals_are_those_of_unicode() {
        for c in "azàéøþāčłőšžğșαβωабяёђџաֆ".chars() {
            assert!(c.to_uppercase().eq([capital(c)]), "{c}");
        }
        assert_eq!((capital('中'), capital('É'), capital('ß')), ('中', 'É', 'ß'));
    }
}
