//! Search that is blind to case, accents and the shape of quotation marks; matches come back as spans of the text.

use extract::Span;

/// `text` in the form in which it is compared: "Zelenskiy’s Élysée" becomes "zelenskiy's elysee".
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| fold_char(c, |folded| out.push(folded)));
    out
}

/// True when `text` holds `query`, which is folded already. An empty query is in every text.
pub fn holds(text: &str, query: &str) -> bool {
    fold(text).contains(query)
}

/// Where `text` holds `query`, which is folded already; matches do not overlap.
pub fn find(text: &str, query: &str) -> Vec<Span> {
    let mut folded = String::new();
    // The span of the character that each folded byte comes from.
    let mut origin: Vec<Span> = Vec::new();
    for (start, c) in text.char_indices() {
        let from = Span::new(start as u32, (start + c.len_utf8()) as u32);
        fold_char(c, |f| {
            folded.push(f);
            origin.resize(folded.len(), from);
        });
    }
    if query.is_empty() {
        return Vec::new();
    }
    let mut hits: Vec<Span> = Vec::new();
    for (at, hit) in folded.match_indices(query) {
        let span = origin[at].cover(origin[at + hit.len() - 1]);
        // Both halves of "ß" are an "s".
        if hits.last().is_none_or(|last| last.end <= span.start) {
            hits.push(span);
        }
    }
    hits
}

fn fold_char(c: char, mut push: impl FnMut(char)) {
    if c.is_ascii() {
        return push(c.to_ascii_lowercase());
    }
    for lower in c.to_lowercase() {
        match base(lower) {
            Some(letters) => letters.chars().for_each(&mut push),
            None => push(lower),
        }
    }
}

/// The plain letters of an accented lower-case one; the plain mark of a typographic one.
fn base(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ' | 'ả' | 'ấ'..='ặ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ð' | 'ď' | 'đ' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ' | 'ị' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ọ'..='ợ' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ'..='ự' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        '‘' | '’' | '‚' | 'ʼ' => "'",
        '“' | '”' | '„' | '«' | '»' => "\"",
        '‐' | '‑' | '–' | '—' => "-",
        '\u{a0}' | '\u{2009}' | '\u{202f}' => " ",
        // Combining accents and the soft hyphen vanish.
        '\u{300}'..='\u{36f}' | '\u{ad}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with every match in brackets.
    fn check(text: &str, query: &str, expected: &str) {
        let mut out = String::new();
        let mut done = 0;
        for hit in find(text, &fold(query)) {
            out += &format!("{}[{}]", &text[done..hit.start as usize], hit.of(text));
            done = hit.end as usize;
        }
        assert_eq!(out + &text[done..], expected);
    }

    #[test]
    fn case_accents_and_marks_do_not_matter() {
        check("Élysée, elysee", "ELYSÉE", "[Élysée], [elysee]");
        check("Tuesday’s talks", "tuesday's", "[Tuesday’s] talks");
        check("Erdoğan e\u{301}tait", "etait", "Erdoğan [e\u{301}tait]");
        check("İstanbul", "istanbul", "[İstanbul]");
        check("Straße", "s", "[S]tra[ß]e");
        check("Київ, КИЇВ", "київ", "[Київ], [КИЇВ]");
    }

    #[test]
    fn nothing_is_found_for_nothing() {
        check("abc", "", "abc");
        check("", "a", "");
        assert!(holds("abc", ""));
    }
}
