//! What others stumbled over, where no other journey walks past it: docs/PITFALLS.md lists all of it.

use journeys::{Browser, Guest, Outcome, Reader, STRICT, Screen, VIEWS, built, in_each_browser, inside, journey, plan};
use serde_json::json;
use site::Plan;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The page, in a folder of its host.
fn page_in(folder: &str) -> Plan {
    let mut plan = plan();
    plan.folders.insert(0, (folder.to_owned(), built()));
    plan
}

/// Those files of the built page whose names end so, with what is in them.
fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let files = fs::read_dir(built().join(folder)).unwrap().flatten().map(|entry| entry.path());
    files
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .map(|path| (path.clone(), fs::read_to_string(path).unwrap()))
        .collect()
}

/// Whether the article itself can be read.
async fn is_readable(guest: &Guest) -> Outcome {
    guest.wait("document.readyState === 'complete'").await?;
    let last = "[...document.querySelectorAll('#app p')].find((p) => p.textContent.includes('yield no results'))";
    guest.wait(&format!("{last}?.getBoundingClientRect().height > 0")).await
}

#[test]
fn nothing_built_is_inline_or_of_one_use_or_compiled_at_once() {
    for (path, html) in files("", ".html").into_iter().chain(files("embed", ".html")) {
        let tags = |name: &'static str| html.split(name).skip(1).map(|rest| rest.split('>').next().unwrap_or_default());
        let inline = |tag: &&str| !tag.contains("src=") && !tag.contains("type=\"application/");
        assert_eq!(tags("<script").find(inline), None, "{}", path.display());
        for forbidden in ["<style", " style=", "nonce", " onclick=", " onload="] {
            assert!(!html.contains(forbidden), "{forbidden} in {}", path.display());
        }
        // Relative, so that any folder will do.
        let absolute = |tag: &str| tag.contains("=/") || tag.contains("=\"/");
        assert!(!tags("<script").chain(tags("<link")).any(absolute), "{}", path.display());
    }
    let scripts = ["", "embed", "single"].into_iter().flat_map(|folder| files(folder, ".js"));
    let scripts: Vec<_> = scripts.collect();
    assert!(scripts.len() >= 6, "{scripts:?}");
    for (path, script) in scripts {
        for forbidden in ["new WebAssembly.Module(", "document.write", "eval(", "new Function("] {
            assert!(!script.contains(forbidden), "{forbidden} in {}", path.display());
        }
    }
}

#[test]
fn no_source_makes_elements_of_markup() {
    fn sources(path: &Path, all: &mut Vec<PathBuf>) {
        if path.is_dir() {
            fs::read_dir(path).unwrap().flatten().for_each(|entry| sources(&entry.path(), all));
        } else if path.extension().is_some_and(|end| end == "rs" || end == "js") {
            all.push(path.to_owned());
        }
    }
    let mut all = Vec::new();
    for folder in ["src", "embed", "crates/cli/src/build"] {
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder), &mut all);
    }
    assert!(all.len() > 80, "{}", all.len());
    let forbidden =
        ["innerHTML", "outerHTML", "insertAdjacentHTML", "from_html_unchecked", "inner_html", "setHTMLUnsafe"];
    for path in all {
        let source = fs::read_to_string(&path).unwrap();
        assert_eq!(forbidden.iter().find(|word| source.contains(**word)), None, "{}", path.display());
    }
}

#[test]
fn the_worker_keeps_every_file_of_the_page() {
    let worker = fs::read_to_string(built().join("worker.js")).unwrap();
    for entry in fs::read_dir(built()).unwrap().flatten().filter(|entry| entry.path().is_file()) {
        let name = entry.file_name().into_string().unwrap();
        let name = if name == "index.html" { "" } else { &name };
        let is_kept = worker.contains(&format!("\"./{name}\""));
        assert_eq!(is_kept, !matches!(name, "index.json" | "worker.js"), "{name}");
    }
    let named = worker.split('"').filter_map(|word| word.strip_prefix("./"));
    for name in named {
        assert!(built().join(name).exists(), "{name} is kept and not there");
    }
}

#[test]
fn the_page_may_lie_in_any_folder() {
    in_each_browser(&page_in("news/a page"), async |guest| -> Outcome {
        guest.open("news/a%20page/#view=quotes").await?;
        guest.wait("window.explorer?.analysis().length > 0 && document.querySelector('.quote-item') !== null").await?;
        let asked = guest.asked();
        assert!(asked.iter().all(|path| path.starts_with("/news/a%20page/") || path == "/favicon.ico"), "{asked:?}");
        Ok(())
    });
}

#[test]
fn where_wasm_is_not_allowed_the_page_keeps_its_article() {
    // Of two policies WebKit heeds the page's own alone.
    let folder = env::temp_dir().join(format!("forbidden-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(built()).unwrap().flatten().filter(|entry| entry.path().is_file()) {
        fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
    }
    let html = fs::read_to_string(folder.join("index.html")).unwrap();
    assert!(html.contains(" 'wasm-unsafe-eval'"));
    fs::write(folder.join("index.html"), html.replace(" 'wasm-unsafe-eval'", "")).unwrap();
    in_each_browser(&Plan { folders: vec![(String::new(), folder.clone())], ..plan() }, async |guest| -> Outcome {
        guest.open("").await?;
        guest
            .wait("document.querySelector('#app .left')?.textContent.includes('cannot start in this browser')")
            .await?;
        is_readable(guest).await
    });
    fs::remove_dir_all(&folder).ok();
}

#[test]
fn a_page_opened_from_the_disk_keeps_its_article() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.go(&format!("file://{}", built().join("index.html").canonicalize()?.display())).await?;
        is_readable(guest).await?;
        guest.run("performance.clearResourceTimings()").await
    });
}

/// One file, but what `from` stands for in it is `to`, and its policy is gone.
fn one_file_with(name: &str, from: &str, to: &str) -> PathBuf {
    let html = fs::read_to_string(env::var("SINGLE").expect("cargo xtask test says where the single file is")).unwrap();
    let (before, rest) = html.split_once("<meta http-equiv=\"Content-Security-Policy\"").unwrap();
    let html = format!("{before}{}", rest.split_once('>').unwrap().1);
    assert!(html.contains(from), "{from}");
    let path = env::temp_dir().join(format!("{name}-{}.html", std::process::id()));
    fs::write(&path, html.replacen(from, to, 1)).unwrap();
    path
}

async fn keeps_its_article(guest: &Guest, path: &Path) -> Outcome {
    guest.go(&format!("file://{}", path.display())).await?;
    guest.wait("document.querySelector('#app .left')?.textContent.includes('cannot start in this browser')").await?;
    is_readable(guest).await
}

#[test]
fn one_file_that_cannot_be_unpacked_keeps_its_article() {
    let old = one_file_with("old", "<style>", "<script>delete globalThis.DecompressionStream</script><style>");
    let torn = one_file_with("torn", "id=\"module\">", "id=\"module\">torn");
    in_each_browser(&plan(), async |guest| -> Outcome {
        keeps_its_article(guest, &old).await?;
        keeps_its_article(guest, &torn).await
    });
    for path in [old, torn] {
        fs::remove_file(path).ok();
    }
}

#[test]
fn a_page_in_a_sandboxed_frame_works_where_its_files_may_be_had_and_else_keeps_its_article() {
    let put = "const frame = document.createElement('iframe');
        Object.assign(frame, { width: 900, height: 700, src: 'page/index.html' });
        frame.setAttribute('sandbox', 'allow-scripts');
        document.body.append(frame)";
    for shared in [true, false] {
        // A page of an origin of its own may load no modules, unless the server says that all may.
        let plan = Plan { shared, policy: String::new(), ..page_in("page") };
        in_each_browser(&plan, async |guest| -> Outcome {
            guest.open("empty.html").await?;
            guest.run(put).await?;
            guest.enter_frame("iframe").await?;
            is_readable(guest).await?;
            // WebKit takes 'self' in a policy for nothing where the origin is opaque.
            if shared && guest.browser != Browser::WebKit {
                guest.wait("window.explorer?.analysis().length > 0").await?;
                let blocked = "(() => { try { return !localStorage; } catch { return true; } })()";
                assert_eq!(guest.ask(blocked).await?, true);
                guest.press_element("document.querySelector('.theme')").await?;
                guest.press_element("document.querySelector('[data-view=quotes]')").await?;
                guest.press_element("document.querySelector('[data-by=tammy-bruce]')").await?;
                guest.wait("document.querySelector('[data-chip]') !== null").await?;
            } else {
                assert_eq!(guest.ask("window.explorer === undefined").await?, true);
            }
            guest.leave_frame().await
        });
    }
}

#[test]
fn in_a_frame_without_an_address_history_is_refused_and_the_explorer_goes_on() {
    in_each_browser(&Plan { shared: true, policy: String::new(), ..plan() }, async |guest| -> Outcome {
        guest.open("srcdoc.html").await?;
        guest.enter_frame("iframe").await?;
        guest.stands("#story").await?;
        // Browsers differ in what they refuse here; this one refuses all.
        let refuse = "window.refused = 0;
            History.prototype.pushState = History.prototype.replaceState = () => { window.refused++; throw new DOMException('No.', 'SecurityError'); }";
        guest.run(refuse).await?;
        guest.run("document.querySelector('#story').select('Ann Lee')").await?;
        guest.wait(&format!("{} !== null", inside("#story", "[data-chip]"))).await?;
        guest.press("#story", "[data-view=quotes]").await?;
        guest.wait(&format!("{} !== null", inside("#story", ".quote-item"))).await?;
        guest.wait("window.refused > 1").await?;
        assert_eq!(guest.ask("watched").await?, json!([]));
        guest.leave_frame().await
    });
}

#[test]
fn only_a_frames_own_message_changes_its_height() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.open("frame.html").await?;
        let frame = "document.querySelector('#quotes')";
        guest.press_element("document.querySelector('summary')").await?;
        guest.wait(&format!("{frame}.getBoundingClientRect().height > 500")).await?;
        // By the page itself, then by the frame but not in the words agreed on.
        guest.run("window.heard = []; addEventListener('message', ({ data }) => heard.push(data?.mine))").await?;
        guest.run("postMessage({ type: 'article-explorer:height', v: 1, height: 90, mine: 1 }, '*')").await?;
        guest.wait("heard.includes(1)").await?;
        assert_ne!(guest.ask(&format!("{frame}.style.height")).await?, "90px");
        guest.enter_frame("#quotes").await?;
        guest
            .run(
                "for (const message of [{ width: 90, height: 90 }, { type: 'article-explorer:height', height: 90 }, { type: 'height', v: 1, height: 90 }])
                   parent.postMessage({ ...message, mine: 2 }, '*'); parent.postMessage(null, '*')",
            )
            .await
            .ok();
        guest.leave_frame().await?;
        guest.wait("heard.filter((mine) => mine === 2).length === 3").await?;
        assert_ne!(guest.ask(&format!("{frame}.style.height")).await?, "90px");
        // In these words, but beyond all measure; the frame may say at once what is right.
        let note = format!(
            "window.heights = []; new MutationObserver(() => heights.push({frame}.style.height)).observe({frame}, {{ attributes: true }})"
        );
        guest.run(&note).await?;
        for (asked, given) in [("1e9", "20000px"), ("-5", "60px"), ("1e9", "20000px"), ("'none'", "60px")] {
            guest.enter_frame("#quotes").await?;
            guest
                .run(&format!("parent.postMessage({{ type: 'article-explorer:height', v: 1, height: {asked} }}, '*')"))
                .await?;
            guest.leave_frame().await?;
            guest.wait(&format!("heights.includes('{given}')")).await?;
            guest.run("heights.length = 0").await?;
        }
        Ok(())
    });
}

#[test]
fn a_frame_where_wasm_is_not_allowed_is_as_high_as_its_sentence() {
    let plan = Plan { policy: STRICT.replace(" 'wasm-unsafe-eval'", ""), ..plan() };
    in_each_browser(&plan, async |guest| -> Outcome {
        guest.open("frame.html").await?;
        guest.press_element("document.querySelector('summary')").await?;
        guest.wait("parseFloat(document.querySelector('#quotes').style.height) < 150").await?;
        guest.enter_frame("#quotes").await?;
        guest
            .wait(&format!(
                "{}?.textContent.includes('does not allow WebAssembly')",
                inside("article-explorer", ".notice")
            ))
            .await?;
        guest.leave_frame().await
    });
}

#[test]
fn the_script_loaded_twice_defines_one_element_and_each_copy_works() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.open("plain.html").await?;
        guest.stands("#story").await?;
        let again = "import('./embed/article-explorer.js?again').then(({ ArticleExplorer }) => ArticleExplorer !== customElements.get('article-explorer'))";
        assert_eq!(guest.ask_later(again).await?, true);
        guest.run("const more = document.querySelector('#story').cloneNode(true); more.id = 'more'; document.body.append(more)").await?;
        guest.stands("#more").await?;
        assert_eq!(guest.asked().iter().filter(|path| path.ends_with(".wasm")).count(), 1);
        Ok(())
    });
}

#[test]
fn an_embed_hears_keys_only_while_the_focus_is_in_it_and_keeps_nothing() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.open("plain.html").await?;
        guest.stands("#story").await?;
        let view = |name: &str| format!("{}.ariaSelected === 'true'", inside("#story", &format!("[data-view={name}]")));
        guest.press("#story", "[data-view=quotes]").await?;
        guest.wait(&view("quotes")).await?;
        guest
            .run("const field = document.createElement('input'); field.id = 'field'; document.body.append(field)")
            .await?;
        guest.write("document.querySelector('#field')", "5m/").await?;
        assert_eq!(guest.ask(&format!("{} && document.activeElement.id === 'field'", view("quotes"))).await?, true);
        guest.write(&inside("#story", "[data-view=quotes]"), "5").await?;
        guest.wait(&view("timeline")).await?;
        guest.write(&inside("#story", "[data-view=timeline]"), "/").await?;
        guest.wait(&format!("document.activeElement.id === 'story' && document.querySelector('#story').shadowRoot.activeElement === {}", inside("#story", "#search"))).await?;
        // What is typed into a field is text.
        guest.write(&inside("#story", "#search"), "3").await?;
        guest.wait(&format!("{}.value === '3'", inside("#story", "#search"))).await?;
        assert_eq!(guest.ask(&view("timeline")).await?, true);
        let kept = "Promise.all([caches.keys(), navigator.serviceWorker?.getRegistrations() ?? [], indexedDB.databases()])
            .then((lists) => lists.flat().length + localStorage.length + sessionStorage.length + document.cookie.length)";
        assert_eq!(guest.ask_later(kept).await?, 0);
        Ok(())
    });
}

#[test]
fn marks_and_presses_are_right_beyond_letters_of_two_bytes() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.open("in-place.html").await?;
        guest.stands("article-explorer").await?;
        let text = "👩‍👩‍👧 🙂🙂 “Élan é, Жук!” said Zoë Grant, the mayor of Łódź. “Да 🙂”, said Ann Lee.";
        guest.run(&format!("document.querySelector('#story').replaceChildren(Object.assign(document.createElement('p'), {{ textContent: {} }}))", json!(text))).await?;
        guest.wait("document.querySelector('article-explorer').export()?.includes('Zoë Grant') ?? false").await?;
        if guest.ask("'highlights' in CSS").await? == true {
            // Whatever else is taken for a name: these two are marked to the letter.
            let marked = "((names) => ['Ann Lee', 'Zoë Grant'].every((name) => names.includes(name)))([...(CSS.highlights.get('article-explorer-person') ?? [])].map(String))";
            guest.wait(marked).await?;
        }
        guest
            .run(
                "const text = document.querySelector('#story p').firstChild, at = text.data.indexOf('Ann');
                 const range = new Range(); range.setStart(text, at); range.setEnd(text, at + 3);
                 const { x, y, width, height } = range.getBoundingClientRect();
                 const [clientX, clientY] = [x + width / 2, y + height / 2];
                 text.parentElement.dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true }))",
            )
            .await?;
        guest.wait(&format!("{}?.textContent.includes('Ann Lee')", inside("article-explorer", "[data-chip]"))).await
    });
}

#[test]
fn a_text_in_a_shadow_tree_is_marked_there() {
    in_each_browser(&plan(), async |guest| -> Outcome {
        guest.open("empty.html").await?;
        guest
            .run(
                "const tree = document.body.appendChild(document.createElement('section')).attachShadow({ mode: 'open' });
                 const text = Object.assign(document.createElement('p'), { id: 'story', textContent: '“It will rain,” said Ann Lee after she met Karl Berg.' });
                 tree.append(text, Object.assign(document.createElement('article-explorer'), { htmlFor: 'story' }))",
            )
            .await?;
        let within = "document.querySelector('section').shadowRoot";
        guest.wait(&format!("({within}.querySelector('article-explorer').analysis ?? null) !== null")).await?;
        if guest.ask("'highlights' in CSS").await? == true {
            guest.wait("CSS.highlights.get('article-explorer-person')?.size === 3").await?;
            let sheets = format!("[document, {within}].map((root) => root.adoptedStyleSheets.length)");
            assert_eq!(guest.ask(&sheets).await?, json!([0, 1]));
        }
        Ok(())
    });
}

#[test]
fn pressing_a_button_changes_its_state_and_not_its_name() {
    journey(Screen::DESK, async |reader| {
        for (view, address) in VIEWS {
            reader.open(address).await?;
            reader.rest().await?;
            // One of each look; what is drawn anew is found again by its place among its like.
            let kinds = "[...new Set([...document.querySelectorAll('button[aria-pressed], [role=button][aria-pressed]')].filter((one) => one.checkVisibility()).map((one) => `.${one.classList[0] ?? ''}`))].filter((one) => one !== '.')";
            let kinds: Vec<String> = serde_json::from_value(reader.ask(kinds).await?)?;
            assert!(!kinds.is_empty(), "{view}");
            for kind in kinds.iter().filter(|kind| *kind != ".graph-tie") {
                let one = format!(
                    "[...document.querySelectorAll('{kind}[aria-pressed]')].find((one) => one.checkVisibility())"
                );
                let said = format!("(({one}).ariaLabel ?? ({one}).textContent).trim()");
                let (name, state) = (reader.ask(&said).await?, reader.ask(&format!("({one}).ariaPressed")).await?);
                reader.run(&format!("({one}).dispatchEvent(new MouseEvent('click', {{ bubbles: true }}))")).await?;
                reader.rest().await?;
                assert_eq!(reader.ask(&said).await?, name, "{kind} in {view}");
                // One of several of which one is always on stays as it was.
                let changed = reader.ask(&format!("({one}).ariaPressed")).await? != state;
                assert!(changed || kind == ".toggle", "{kind} in {view} is {state} still");
            }
        }
        Ok(())
    });
}

#[test]
fn single_keys_can_be_switched_off() {
    journey(Screen::DESK, async |reader| {
        reader.open("#view=quotes").await?;
        reader.keys("5").await?;
        reader.sees(1, "[data-panel='timeline']").await?;
        reader.press("[aria-label='Keys and help']").await?;
        reader.press("#help input[type='checkbox']").await?;
        reader.press("#help .link").await?;
        reader.keys("3").await?;
        reader.rest().await?;
        reader.sees(1, "[data-panel='timeline']").await?;
        reader.reload().await?;
        reader.keys("3").await?;
        reader.rest().await?;
        reader.sees(1, "[data-panel='timeline']").await
    });
}

/// What is too small to be pressed, or too near to something else, in one line each.
const SMALL: &str = "axe.run(document, { preload: false, runOnly: { type: 'rule', values: ['target-size'] } }).then(({ violations, passes }) =>
  violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary.replaceAll('\\n', ' ')}`))
    .concat(passes.length ? [] : ['nothing was looked at']))";

async fn is_large(reader: &Reader, what: &str) -> Outcome {
    let small: Vec<String> = serde_json::from_value(reader.ask_later(SMALL).await?)?;
    if small.is_empty() { Ok(()) } else { Err(format!("{what}:\n{}", small.join("\n")).into()) }
}

#[test]
fn all_that_is_pressed_has_room_for_a_finger() {
    let axe = fs::read_to_string(env::var_os("AXE").expect("cargo xtask test says where axe is")).unwrap();
    for screen in [Screen::PHONE, Screen::DESK] {
        journey(screen, async |reader| {
            let mut small = Vec::new();
            for (view, address) in VIEWS {
                reader.open(address).await?;
                reader.run(&axe).await?;
                small.extend(
                    is_large(reader, &format!("{view} at {} px", screen.width)).await.err().map(|e| e.to_string()),
                );
                let nodes = "[...document.querySelectorAll('[data-node]')].map((node) => [node.dataset.node, node.getBoundingClientRect()])
                    .filter(([, box]) => Math.min(box.width, box.height) < 24).map(([name, box]) => `${name}: ${box.width} × ${box.height}`)";
                let nodes: Vec<String> = serde_json::from_value(reader.ask(nodes).await?)?;
                small.extend(nodes);
            }
            if small.is_empty() { Ok(()) } else { Err(small.join("\n\n").into()) }
        });
    }
}
