//! Text to what stands for it in HTML and in the data blocks of a page.

use maud::Render;

/// Words of the article. Maud escapes what HTML needs; this also keeps the carriage return, which HTML would read as a
/// line feed. U+0000 has no form in HTML: the replacement character stands for it, as browsers do it.
pub(crate) struct Text<'a>(pub(crate) &'a str);

impl Render for Text<'_> {
    fn render_to(&self, out: &mut String) {
        let mut done = 0;
        for (at, byte) in self.0.bytes().enumerate() {
            let instead = match byte {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'\r' => "&#13;",
                0 => "\u{fffd}",
                _ => continue,
            };
            out.push_str(&self.0[done..at]);
            out.push_str(instead);
            done = at + 1;
        }
        out.push_str(&self.0[done..]);
    }
}

/// JSON for a script element: no "<" is left that could end or comment it.
pub(crate) fn script_json(value: &serde_json::Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_html_would_change_is_escaped() {
        let check = |text: &str, html: &str| assert_eq!(Text(text).render().into_string(), html);
        check("A <b> & c.\r\n", "A &lt;b&gt; &amp; c.&#13;\n");
        check("“é” 🙂 \"", "“é” 🙂 \"");
        check("a\0b", "a\u{fffd}b");
        check("", "");
    }

    #[test]
    fn json_cannot_end_its_element() {
        let value = serde_json::json!({"text": "</script><!-- \u{2028} \0\r"});
        let json = script_json(&value);
        assert!(!json.contains('<'));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&json).unwrap(), value);
    }
}
