//! A whole page in one file: style, script and module are in it, and its policy allows these and nothing else.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fmt::Write;

use crate::document::NoTemplate;
use crate::pack::packed;
use crate::tags::tags;

/// What goes into the file besides the document.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// The style sheet.
    pub style: &'a str,
    /// The script, a module without imports.
    pub script: &'a str,
    /// The WebAssembly, compressed with gzip.
    pub module: &'a [u8],
    /// The analysis of the article, as JSON.
    pub analysis: &'a str,
}

/// `document` (of [`crate::document()`]) with everything in it that it would load, and without links to that.
///
/// # Errors
/// When the document has no head or no end.
pub fn single(document: &str, parts: &Parts) -> Result<String, NoTemplate> {
    // Neither may end its element; both ways of writing mean the same to their readers.
    let style = parts.style.replace("</", "<\\/");
    let script = parts.script.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    let policy = format!(
        "default-src 'none'; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; base-uri 'none'; form-action 'none'",
        hash(&script),
        hash(&style)
    );
    let mut out = String::with_capacity(document.len() + parts.module.len() * 5 / 4 + style.len() + script.len());
    let (mut done, mut headed) = (0, false);
    for tag in tags(document) {
        let is_policy = tag.name == "meta"
            && tag.value("http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("Content-Security-Policy"));
        let is_loaded = match tag.name {
            "link" => !tag.value("href").is_some_and(|href| href.starts_with("data:") || href.contains("://")),
            "script" => tag.value("src").is_some(),
            _ => false,
        };
        if is_policy {
            out += &document[done..tag.at.start];
            // First in the head, so that it holds for all that follows.
            let _ =
                write!(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><style>{style}</style>");
            (done, headed) = (tag.at.end, true);
        } else if is_loaded {
            out += &document[done..tag.at.start];
            done = tag.at.end;
            if tag.name == "script" {
                let end = "</script>";
                done += document[done..].find(end).map_or(0, |at| at + end.len());
            }
        }
    }
    let foot = document.rfind("</body>").ok_or(NoTemplate("end of its body"))?;
    if !headed || foot < done {
        return Err(NoTemplate("policy in its head"));
    }
    out += &document[done..foot];
    let _ = write!(
        out,
        "<script type=\"application/json\" id=\"analysis\">{}</script><script type=\"application/gzip\" id=\"module\">{}</script><script type=\"module\">{script}</script>{}",
        parts.analysis.trim_end().replace('<', "\\u003c"),
        packed(parts.module),
        &document[foot..]
    );
    Ok(out)
}

/// A source of a policy: the text with just this hash.
fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTS: Parts = Parts {
        style: "a::after{content:'</style>'}",
        script: "f('</script>')",
        module: b"module",
        analysis: "{\"text\":\"</script>\"}\n",
    };

    #[test]
    fn nothing_is_loaded_and_nothing_ends_early() {
        let document = "<!doctype html><html><meta content=\"default-src 'self'\" http-equiv=Content-Security-Policy><link href=./a.css rel=stylesheet><link rel=icon href=data:,><script src=./a.js type=module data-wasm=a.wasm></script><body><div id=app>Text</div></body></html>";
        let file = single(document, &PARTS).unwrap();
        assert!(!file.contains("./a"), "{file}");
        assert!(file.contains("<link rel=icon href=data:,>"));
        assert!(file.contains("Text"));
        assert_eq!(file.matches("</style>").count(), 1);
        assert_eq!(file.matches("</script>").count(), 3);
        assert_eq!(file.matches("Content-Security-Policy").count(), 1);
        assert!(file.contains("script-src 'sha256-"));
    }

    #[test]
    fn what_is_no_page_is_said() {
        assert!(single("<p>No page</p>", &PARTS).is_err());
    }
}
