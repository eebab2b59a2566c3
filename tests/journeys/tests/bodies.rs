//! One build, several bodies: the page, the same in one file, without a network, without scripts. The command line and the embed
//! are compared with them by what they read in the seed.

use journeys::{Browser, Outcome, Screen, breaking, built, in_each_browser, journey, plan};
use serde_json::json;
use site::Plan;
use std::path::PathBuf;
use std::{env, fs};

const SEED: &str = include_str!("../../../seeds/000_f98603c3886811ca.txt");

/// What `article-explorer analyze` writes of the seed.
fn analysis() -> String {
    let published = extract::Day::new(2025, 2, 17);
    let about = extract::wire::About { published, ..Default::default() };
    extract::wire::to_json(&extract::analyze(SEED, published), SEED, &about)
}

/// The seed in one file, as `cargo xtask bundle --single` writes it.
fn single() -> String {
    env::var("SINGLE").expect("cargo xtask test says where the single file is")
}

#[test]
fn every_body_gives_the_same_analysis_to_the_byte() {
    // The command line, beside the page.
    assert_eq!(fs::read_to_string(built().join("index.json")).unwrap().trim_end(), analysis());
    // The page.
    let page = Plan { folders: vec![(String::new(), built())], ..plan() };
    in_each_browser(&page, async |guest| -> Outcome {
        guest.open("").await?;
        guest.wait("window.explorer?.analysis().length > 0").await?;
        assert_eq!(guest.ask("explorer.analysis()").await?, analysis());
        Ok(())
    });
    // One file, from the disk.
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.go(&format!("file://{}", single())).await?;
        guest.wait("window.explorer?.analysis().length > 0").await?;
        assert_eq!(guest.ask("explorer.analysis()").await?, analysis());
        assert_eq!(guest.ask("document.querySelector('#analysis').textContent").await?, analysis());
        Ok(())
    });
    // The embed, by address.
    let mut embed = plan();
    embed.folders.insert(0, ("seed".to_owned(), concat!(env!("CARGO_MANIFEST_DIR"), "/../../seeds").into()));
    in_each_browser(&embed, async |guest| -> Outcome {
        guest.open("empty.html").await?;
        guest.run("put('seed/000_f98603c3886811ca.txt')").await?;
        guest.stands("article-explorer").await?;
        assert_eq!(guest.ask("document.querySelector('article-explorer').export()").await?, analysis());
        Ok(())
    });
}

/// A page with another article in its data; what stood in it before the script stays as it was.
fn with_text(page: &str, text: &str) -> String {
    let (head, rest) = page.split_once("id=\"article\">").expect("a page has its article as data");
    let (_, foot) = rest.split_once("</script>").expect("the data ends");
    format!("{head}id=\"article\">{}</script>{foot}", json!({ "text": text }))
}

/// A folder with the files of the page, and `page` as its index.
fn folder(name: &str, page: &str) -> PathBuf {
    let folder = env::temp_dir().join(format!("page-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(built()).unwrap().flatten().filter(|entry| entry.path().is_file()) {
        fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
    }
    fs::write(folder.join("index.html"), page).unwrap();
    folder
}

#[test]
fn page_and_file_say_of_another_language_that_it_is_one() {
    let german = "„Es wird regnen“, sagte Anna Lee, die Bürgermeisterin von Oslo, am Montag in der Stadt. ".repeat(8);
    let page = fs::read_to_string(built().join("index.html")).unwrap();
    let place = folder("german", &with_text(&page, &german));
    let file = place.join("one.html");
    fs::write(&file, with_text(&fs::read_to_string(single()).unwrap(), &german)).unwrap();
    let plan = Plan { folders: vec![(String::new(), place.clone())], ..plan() };
    in_each_browser(&plan, async |guest| -> Outcome {
        let said = "[...document.querySelectorAll('.foreign')].map((note) => note.textContent.slice(0, 47))";
        for address in [guest.url(), format!("file://{}", file.display())] {
            guest.go(&address).await?;
            guest.wait("window.explorer?.analysis().length > 0").await?;
            assert_eq!(guest.ask(said).await?, json!(["This article seems not to be in English, the on"]), "{address}");
        }
        // The page of the seed says nothing of the kind.
        guest.go(&format!("file://{}", single())).await?;
        guest.wait("window.explorer?.analysis().length > 0").await?;
        assert_eq!(guest.ask(said).await?, json!([]));
        Ok(())
    });
    fs::remove_dir_all(&place).ok();
}

#[test]
fn of_a_long_article_the_page_says_that_it_is_read_and_stands_meanwhile() {
    let long = format!("“It will rain,” Ann Lee said.\n{}", "The bridge is closed and the river rises.\n".repeat(4000));
    let page = fs::read_to_string(built().join("index.html")).unwrap();
    // What is said above the article, whenever that is another, and whether the article stands.
    let told = "window.told = []; const app = document.getElementById('app');
        new MutationObserver(() => {
          const said = app.querySelector('.left')?.textContent;
          if (said !== told.at(-1)?.[0]) told.push([said, app.querySelector('.paragraph')?.getBoundingClientRect().height > 0]);
        }).observe(app, { childList: true, subtree: true });";
    let page = with_text(&page, &long).replacen(
        "<script type=\"application/json\" id",
        "<script src=\"./told.js\"></script><script type=\"application/json\" id",
        1,
    );
    let place = folder("long", &page);
    fs::write(place.join("told.js"), told).unwrap();
    let plan = Plan { folders: vec![(String::new(), place.clone())], ..plan() };
    in_each_browser(&plan, async |guest| -> Outcome {
        guest.open("").await?;
        guest.wait("window.explorer?.analysis().length > 0").await?;
        guest.wait("told.at(-1)?.[0]?.startsWith('1 quote')").await?;
        assert_eq!(guest.ask("told[0][0].startsWith('Reading a long article') && told[0][1]").await?, true);
        Ok(())
    });
    fs::remove_dir_all(&place).ok();
}

#[test]
fn a_link_to_a_passage_finds_it_after_the_article_was_edited() {
    let edited = format!("A paragraph that was not there before, and has words enough to move all the rest.\n\n{SEED}");
    let page = fs::read_to_string(built().join("index.html")).unwrap();
    let place = folder("edited", &with_text(&page, &edited));
    let plan = Plan { folders: vec![("edited".to_owned(), place.clone()), (String::new(), built())], ..plan() };
    in_each_browser(&plan, async |guest| -> Outcome {
        guest.open("").await?;
        guest.press_element("document.querySelector('#tab-quotes')").await?;
        guest.press_element("document.querySelectorAll('.quote-item blockquote')[3]").await?;
        guest.wait("location.hash.includes('at=') && document.querySelector('#text .at') !== null").await?;
        let passage = "[...document.querySelectorAll('#text .at')].map((run) => run.textContent).join('')";
        let (words, hash) = (guest.ask(passage).await?, guest.ask("location.hash").await?);
        guest.open(&format!("edited/{}", hash.as_str().unwrap_or_default())).await?;
        guest.wait("window.explorer?.analysis().length > 0 && document.querySelector('#text .at') !== null").await?;
        assert_eq!(guest.ask(passage).await?, words, "{hash}");
        Ok(())
    });
    fs::remove_dir_all(&place).ok();
}

#[test]
fn one_file_asks_for_nothing_and_is_explored_from_the_disk() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.go(&format!("file://{}", single())).await?;
        guest.wait("window.explorer?.analysis().length > 0").await?;
        assert_eq!(guest.ask("performance.getEntriesByType('resource').length").await?, 0);
        assert_eq!(guest.ask("document.querySelectorAll('link[href]:not([href^=\"data:\"]), [src]').length").await?, 0);
        let policy = guest.ask("document.querySelector('meta[http-equiv]').content").await?;
        assert!(policy.as_str().is_some_and(|policy| policy.starts_with("default-src 'none'; script-src 'sha256-")));
        guest.press_element("document.querySelector('[data-view=relations]')").await?;
        guest.wait("document.querySelectorAll('svg [data-index]').length > 5").await?;
        Ok(())
    });
}

#[test]
fn a_page_whose_module_breaks_comes_back_once_and_then_keeps_its_article() {
    let page = Plan { folders: vec![(String::new(), built())], ..plan() };
    let break_it = breaking("document.querySelector('[data-view=relations]').click();");
    in_each_browser(&page, async |guest| -> Outcome {
        for address in [guest.address(""), format!("file://{}", single())] {
            guest.go(&address).await?;
            guest.wait("window.explorer?.analysis().length > 0").await?;
            guest.run("document.querySelector('[data-view=quotes]').click()").await?;
            guest.wait("location.hash === '#view=quotes'").await?;
            guest.run("window.broken = explorer").await?;
            guest.run(&break_it).await?;
            guest.wait("explorer !== broken && explorer.analysis().length > 0").await?;
            guest.wait("document.querySelector('.quote-item') !== null").await?;
            assert_eq!(guest.ask("document.querySelector('.unscripted')").await?, json!(null));
            // What listens outside of the page, too, is the new one's alone.
            guest.run("location.hash = '#view=timeline'").await?;
            guest.wait("document.querySelector('.moment') !== null").await?;
            guest.run(&break_it).await?;
            guest
                .wait("document.querySelector('.unscripted .left')?.textContent.includes('a fault of their own')")
                .await?;
            guest.wait("document.querySelector('.unscripted #text')?.getBoundingClientRect().height > 0").await?;
            guest.run("window.watched = []").await?;
        }
        Ok(())
    });
}

#[test]
fn one_file_weighs_at_most_seventeen_tenths_of_the_page() {
    let file = fs::metadata(single()).unwrap().len();
    let page: u64 = env::var("PAGE_BROTLI").expect("cargo xtask test says what the page weighs").parse().unwrap();
    assert!(file * 10 <= page * 17, "{file} bytes against {page} of the page after brotli");
}

#[test]
fn a_page_seen_once_opens_without_a_network_and_is_renewed_with_it() {
    let folder = env::temp_dir().join(format!("offline-{}", std::process::id()));
    let page = Plan { folders: vec![(String::new(), folder.clone())], ..plan() };
    in_each_browser(&page, async |guest| -> Outcome {
        fs::create_dir_all(&folder)?;
        for entry in fs::read_dir(built())?.flatten().filter(|entry| entry.path().is_file()) {
            fs::copy(entry.path(), folder.join(entry.file_name()))?;
        }
        guest.open("").await?;
        if guest.ask("'serviceWorker' in navigator").await? != true {
            assert_eq!(guest.browser, Browser::WebKit, "the others have workers");
            return Ok(());
        }
        guest.wait("navigator.serviceWorker.controller !== null").await?;
        guest.close_site();
        guest.open("#view=quotes").await?;
        guest.reload().await?;
        guest.wait("window.explorer?.analysis().length > 0").await?;
        guest.wait("document.querySelector('.quote-item') !== null").await?;

        // A new version: another worker, another page.
        guest.open_site();
        let renewed = |name: &str, from: &str, to: &str| -> Outcome {
            let path = folder.join(name);
            Ok(fs::write(&path, fs::read_to_string(&path)?.replace(from, to))?)
        };
        renewed("index.html", "<body>", "<body data-version=2>")?;
        let worker = fs::read_to_string(folder.join("worker.js"))?;
        let is_version = |word: &&str| word.len() == 16 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
        let version = worker.split(['"', '`', ' ']).find(is_version).ok_or("the worker has no version")?;
        renewed("worker.js", version, "new")?;
        let other = "article-explorer https://example.org/elsewhere/ 1";
        guest.ask_later(&format!("caches.open('{other}').then(() => true)")).await?;
        guest.reload().await?;
        guest.wait("document.body?.dataset.version === '2'").await?;
        let names = "caches.keys().then((names) => names.filter((name) => name.includes(origin) && !name.endsWith('/ new')).length)";
        guest.wait("window.explorer?.analysis().length > 0").await?;
        guest.wait_later(&format!("{names}.then((old) => old === 0)")).await?;
        guest.close_site();
        guest.reload().await?;
        guest.wait("document.body?.dataset.version === '2' && window.explorer?.analysis().length > 0").await?;
        assert_eq!(guest.ask_later(names).await?, 0, "the old version is gone");
        assert_eq!(
            guest.ask_later(&format!("caches.has('{other}')")).await?,
            true,
            "another explorer's is not touched"
        );
        Ok(())
    });
    fs::remove_dir_all(&folder).ok();
}

#[test]
fn the_page_can_be_installed() {
    journey(Screen::PHONE, async |reader| -> Outcome {
        reader.open("").await?;
        assert_eq!(reader.uninstallable().await?, json!([]));
        Ok(())
    });
}

#[test]
fn addresses_of_the_plain_page_open_the_same_with_scripts() {
    journey(Screen::DESK, async |reader| -> Outcome {
        reader.open_plain("").await?;
        let name = reader.ask("document.querySelector('script[type=\"application/ld+json\"]').textContent.match(/#(name-[a-z-]+)/)[1]").await?;
        let name = name.as_str().unwrap_or_default();
        reader.open(&format!("#{name}")).await?;
        reader.sees(1, "[data-chip]").await?;
        reader.open("#quote-3").await?;
        reader.wait("document.querySelector('[data-text] .at') !== null && scrollY > 0").await
    });
}

#[test]
fn without_scripts_the_article_and_its_results_are_there_and_the_script_moves_nothing() {
    journey(Screen::PHONE, async |reader| -> Outcome {
        reader.scripts(false).await?;
        reader.open_plain("").await?;
        // The driver's own questions are not the page's scripts.
        assert_eq!(reader.ask("document.querySelectorAll('#text p, .text p').length > 10").await?, json!(true));
        for section in ["index", "quotes", "ties", "dates"] {
            assert_eq!(reader.count(&format!("#{section}")).await?, 1, "{section}");
        }
        reader.open_plain("#quote-1").await?;
        reader.wait("document.querySelector(':target') !== null && scrollY > 0").await?;
        let broken = "[...document.querySelectorAll('#app a[href^=\"#\"]')].filter((link) => !document.getElementById(decodeURIComponent(link.hash.slice(1)))).length";
        assert_eq!(reader.ask(broken).await?, 0, "links within the page that lead nowhere");
        reader.scripts(true).await?;
        reader.open("").await?;
        reader.rest().await?;
        assert_eq!(reader.ask("window.shift").await?, json!(0));
        Ok(())
    });
}
