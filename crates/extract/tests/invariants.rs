//! Any text gives an analysis, and every analysis keeps what [`extract::Analysis::validate`] states.

mod common;

use extract::{Analysis, Day};

/// What the fuzz target calls too.
fn analyze(text: &str) -> Analysis {
    let analysis = extract::analyze(text, Day::new(2025, 2, 17));
    assert_eq!(analysis.validate(text), Ok(()), "{:?}…", text.chars().take(200).collect::<String>());
    analysis
}

#[test]
fn the_annotated_articles_keep_them() {
    for article in common::articles() {
        assert_eq!(article.analysis.validate(&article.text), Ok(()));
        // The same text gives the same analysis, line ends of Windows included.
        assert_eq!(analyze(&article.text), analyze(&article.text));
        let crlf = article.text.replace('\n', "\r\n");
        assert_eq!(analyze(&crlf).quotes.len(), article.analysis.quotes.len());
    }
}

/// Whatever a paragraph breaks off in: a quotation, a name, an abbreviation.
#[test]
fn every_prefix_of_every_paragraph_of_the_seed_keeps_them() {
    for paragraph in common::seed().text.lines() {
        for (end, _) in paragraph.char_indices() {
            analyze(&paragraph[..end]);
        }
    }
}

/// All prefixes of whole articles take minutes where nothing is optimised, so some stand for them; `FULL=1` takes all.
#[test]
fn prefixes_of_every_article_keep_them() {
    let step = if std::env::var_os("FULL").is_some() { 1 } else { 101 };
    for article in common::articles() {
        for (end, _) in article.text.char_indices().step_by(step) {
            analyze(&article.text[..end]);
        }
    }
}

/// Whatever a text begins with, mid-sentence: nothing stands before its first word that a rule could look back at.
#[test]
fn what_begins_at_any_word_keeps_them() {
    for article in common::articles() {
        for paragraph in article.text.lines() {
            for (start, _) in paragraph.match_indices(' ').step_by(3) {
                analyze(&paragraph[start + 1..]);
            }
        }
    }
    for text in ["the parliament Ann Lee left.", "White House", "March 1 is"] {
        analyze(text);
    }
}

#[test]
fn odd_texts_keep_them() {
    let long_word = "a".repeat(100_000);
    let marks = "“”\"'‘’«»„".repeat(300);
    let lines = "\n".repeat(10_000);
    let blanks = " \t\u{a0}\u{2003}\r\n".repeat(1000);
    let joiners =
        "Ann\u{200d}Lee\u{200c} sa\u{ad}id \u{feff}“yes\u{200b}” 👩\u{200d}👩\u{200d}👧 e\u{301}\u{301}\u{301}";
    for text in [
        "",
        "🙂",
        ".",
        "\u{fffd}",
        "“\u{fffd}”, said \u{fffd}.",
        "\u{0}\u{1}\u{7f}",
        "قال الرئيس: «لن نتراجع»، يوم الاثنين. \u{202e}said Ann Lee\u{202c}",
        "Президент заявил в понедельник: «Мы победим», – сказал он.",
        "总统星期一说：“我们会赢。”他在北京会见了记者。",
        "“He said “she said ‘they said “it”",
        "”””’’’ said Ann Lee “““",
        "\"'\"'\"'\"",
        "\r\n\r\n“Yes,” said Ann Lee.\r\n\r\n“No,” said Bo Li.\r",
        "Mr. Mr. Mr. Dr. U.S. U.K. J. J. J. a.m. p.m. ...... !!! ???",
        "ANN LEE SAID ON MONDAY THAT THE U.S. WOULD “WIN”.",
        "--- – — - - -Ann-Lee-said-so-",
        "99999999999999999999999 years ago, in 9999-99-99 and 31 February 0000, from 3 to 3 May.",
        &long_word,
        &marks,
        &lines,
        &blanks,
        joiners,
    ] {
        analyze(text);
    }
}

/// No full stop, no line break, no end in sight: were the time to grow faster than the text, these would take minutes.
#[test]
fn long_texts_without_a_full_stop_keep_them() {
    for unit in [
        "Ann Lee said that the president of the United States would meet him on Monday and ",
        "“yes ",
        "Ann Lee Bo Li ",
    ] {
        analyze(&unit.repeat(MEGABYTE / 32 / unit.len()));
    }
    analyze(&"x ".repeat(MEGABYTE / 4));
    analyze(&"x".repeat(MEGABYTE));
}

const MEGABYTE: usize = 1 << 20;
