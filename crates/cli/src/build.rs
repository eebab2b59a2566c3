//! Articles in, a site out: a page for each that needs no script, its analysis beside it, and pages over all of them.
//!
//! ```text
//! folder ─▶ articles ─▶ page + analysis + summary, each ─▶ lists over all summaries ─▶ manifest
//! ```
//!
//! Only what changed is read and written again: the manifest says what each file was made from.

mod address;
mod archive;
mod articles;
mod lists;
mod request;
mod search;
mod single;
mod site;
mod summary;
mod template;

use std::collections::HashMap;
use std::fs;
use std::io;
use std::thread;

use extract::wire::{self, About};
use plain::Links;
use reading::Reading;

use crate::Failure;
use articles::{Found, Source};
pub(crate) use request::{HELP, Request, parse};
pub(crate) use single::single;
use site::{Manifest, OWN, Site, digest};
use summary::Summary;
use template::Template;

/// The summaries of all articles, one a line.
const SUMMARIES: &str = "summaries.jsonl";

/// What the name of a page's oEmbed answer ends in, in place of ".html".
const OEMBED: &str = ".oembed.json";

/// What keeps the files of a page for when there is no network. Its list of files is that of one page, so that a site gets
/// one that keeps nothing; to have none would be an error in the console of every reader.
const WORKER: &str = "worker.js";
const NO_WORKER: &[u8] = b"// A site of many pages is not kept.\n";

/// Makes a site, or brings it up to date.
pub(crate) fn run(request: &Request) -> Result<(), Failure> {
    let template = template::read(&request.page)?;
    let site = Site::open(&request.site)?;
    let found = articles::find(&request.articles, &request.site);
    for failure in &found.failures {
        eprintln!("article-explorer: {failure}");
    }
    let mut now = Manifest { settings: settings(request, &template)?, ..Manifest::default() };
    now.articles = found.articles.values().map(|source| (source.page.clone(), source.key.clone())).collect();
    let same = now.settings == site.before.settings && now.articles == site.before.articles && site.is_whole();
    let said = if same {
        format!("Nothing has changed: {}, all up to date", articles_in_words(now.articles.len()))
    } else {
        update(request, &template, &site, &found, &mut now)?
    };
    let said = format!("{said}. Open {}", request.site.join("index.html").display());
    crate::write(&mut io::stdout(), &format!("{said}\n"))?;
    match found.failures.len() {
        0 => Ok(()),
        n => Err(format!("{} left out", if n == 1 { "1 was".into() } else { format!("{n} were") })),
    }
}

/// Makes what changed; gives what was done, in words.
fn update(
    request: &Request,
    template: &Template,
    site: &Site,
    found: &Found,
    now: &mut Manifest,
) -> Result<String, Failure> {
    let mut known = summaries(site);
    let changed: Vec<&Source> =
        found.articles.values().filter(|source| !is_made(request, site, now, source, &known)).collect();
    // Whether the lists over all articles have anything new to say.
    let mut is_news = now.settings != site.before.settings
        || !now.articles.keys().eq(site.before.articles.keys())
        || !site.is_whole();
    for made in each(request.threads, &changed, |source| make(request, template, site, source))? {
        now.files.extend(made.files);
        is_news |= known.get(&made.summary.page) != Some(&made.summary);
        known.insert(made.summary.page.clone(), made.summary);
    }
    if is_news {
        for path in found.articles.keys().flat_map(|page| paths(request, page)) {
            if let Some(digest) = site.before.files.get(&path).filter(|_| !now.files.contains_key(&path)) {
                now.files.insert(path, digest.clone());
            }
        }
        let summaries: Vec<Summary> = found.articles.keys().filter_map(|page| known.remove(page)).collect();
        for (name, bytes) in &template.files {
            let bytes = if name == WORKER { NO_WORKER } else { bytes };
            put(site, now, &format!("{OWN}/{name}"), bytes)?;
        }
        archive::write(&summaries, &mut |path, bytes| put(site, now, path, bytes))?;
        keep(site, &summaries)?;
    } else {
        for (path, digest) in &site.before.files {
            now.files.entry(path.clone()).or_insert_with(|| digest.clone());
        }
    }
    let removed = site.before.articles.keys().filter(|page| !now.articles.contains_key(*page)).count();
    site.finish(now)?;
    let pages = articles_in_words(now.articles.len());
    let written = lists::count(site.written(), "file", "files");
    Ok(format!("{pages}: {} read, {removed} removed; {written} written", changed.len()))
}

fn articles_in_words(n: usize) -> String {
    lists::count(n, "article", "articles")
}

/// What every page depends on. The program itself is part of it: another may read the same article otherwise.
fn settings(request: &Request, template: &Template) -> Result<String, Failure> {
    let program = std::env::current_exe().and_then(fs::read).map_err(|e| format!("cannot read this program: {e}"))?;
    let url = request.url.as_deref().unwrap_or_default().as_bytes();
    let mut parts = vec![program.as_slice(), template.html.as_bytes(), url];
    parts.extend(template.files.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes]));
    Ok(digest(&parts))
}

/// The files of an article. oEmbed speaks of whole addresses only, so that its answer is there where those are known.
fn paths(request: &Request, page: &str) -> Vec<String> {
    let oembed = request.url.is_some().then_some(OEMBED);
    [".html", ".json"].into_iter().chain(oembed).map(|ending| format!("{page}{ending}")).collect()
}

/// Whether the last run made this article's files from just this.
fn is_made(request: &Request, site: &Site, now: &Manifest, source: &Source, known: &HashMap<String, Summary>) -> bool {
    site.before.settings == now.settings
        && site.before.articles.get(&source.page) == Some(&source.key)
        && known.contains_key(&source.page)
        && paths(request, &source.page).iter().all(|path| site.has(path))
}

fn put(site: &Site, now: &mut Manifest, path: &str, bytes: &[u8]) -> Result<(), Failure> {
    let digest = site.write(path, bytes)?;
    now.files.insert(path.into(), digest);
    Ok(())
}

/// What was made of one article.
struct Made {
    files: Vec<(String, String)>,
    summary: Summary,
}

fn make(request: &Request, template: &Template, site: &Site, source: &Source) -> Result<Made, Failure> {
    let page = format!("{}.html", source.page);
    let base = address::relative(&page, &format!("{OWN}/"));
    let base = if base.starts_with('.') { base } else { format!("./{base}") };
    let whole = whole(request, &source.page);
    let analysis = address::relative(&page, &format!("{}.json", source.page));
    let list = address::relative(&page, "index.html");
    let links = Links { base: &base, analysis: Some(&analysis), list: Some(&list), ..links_of(whole.as_ref()) };
    let (html, json, reading) = pages(template, source, &links)?;
    let oembed = oembed_of(request, &reading, links.url);
    let mut files = Vec::new();
    for (path, content) in paths(request, &source.page).into_iter().zip([html, json].into_iter().chain(oembed)) {
        let digest = site.write(&path, content.as_bytes())?;
        files.push((path, digest));
    }
    Ok(Made { files, summary: summary::summary(&source.page, &reading) })
}

/// The whole addresses of a page and of its oEmbed answer, where it is known where the site will lie.
fn whole(request: &Request, page: &str) -> Option<[String; 2]> {
    let url = request.url.as_ref()?;
    Some([".html", OEMBED].map(|ending| url.clone() + &address::encode(&format!("{page}{ending}"))))
}

fn links_of(whole: Option<&[String; 2]>) -> Links<'_> {
    let [url, oembed] = whole.map_or([None; 2], |both| both.each_ref().map(|one| Some(one.as_str())));
    Links { base: "./", url, oembed, ..Links::default() }
}

/// What the page at `url` answers to who would embed it.
fn oembed_of(request: &Request, reading: &Reading, url: Option<&str>) -> Option<String> {
    let site = request.url.as_deref()?;
    Some(plain::oembed(reading, url?, site) + "\n")
}

/// The page of an article, and its analysis just as `analyze` prints it.
fn pages(template: &Template, source: &Source, links: &Links) -> Result<(String, String, Reading), Failure> {
    let article = source.article.clone();
    let published = article.published;
    let reading = Reading::new(article, published);
    let html = plain::document(&template.html, &reading, links).map_err(|e| e.to_string())?;
    let about = About { id: source.id.clone(), title: reading.article.title.clone(), published };
    let json = wire::to_json(&reading.analysis, reading.text(), &about) + "\n";
    Ok((html, json, reading))
}

/// What the last run knew of its articles; of what cannot be read, nothing.
fn summaries(site: &Site) -> HashMap<String, Summary> {
    let all = site.read_hidden(SUMMARIES).unwrap_or_default();
    let all = all.lines().filter_map(|line| serde_json::from_str::<Summary>(line).ok());
    all.map(|summary| (summary.page.clone(), summary)).collect()
}

fn keep(site: &Site, summaries: &[Summary]) -> Result<(), Failure> {
    let mut out = Vec::new();
    for summary in summaries {
        serde_json::to_writer(&mut out, summary).map_err(|e| format!("cannot write the summaries: {e}"))?;
        out.push(b'\n');
    }
    site.write_hidden(SUMMARIES, &out)
}

/// Does the same with each, on so many threads: number `n` goes to thread `n % threads`, and results keep their order.
fn each<T: Sync, R: Send>(
    threads: usize,
    all: &[T],
    work: impl Fn(&T) -> Result<R, Failure> + Sync,
) -> Result<Vec<R>, Failure> {
    let threads = threads.clamp(1, all.len().max(1));
    let work = &work;
    thread::scope(|scope| {
        let start = |k| scope.spawn(move || all.iter().skip(k).step_by(threads).map(work).collect::<Vec<_>>());
        let workers: Vec<_> = (0..threads).map(start).collect();
        let mut done = Vec::new();
        for worker in workers {
            done.push(worker.join().map_err(|_| "the engine stopped".to_owned())?.into_iter());
        }
        (0..all.len()).filter_map(|n| done[n % threads].next()).collect()
    })
}

/// Puts one article into a built page, in that page's folder or in one of its own.
pub(crate) fn page(request: &Request) -> Result<(), Failure> {
    let template = template::read(&request.page)?;
    let [path] = &request.articles[..] else {
        return Err("page takes one article; build makes a site of many".into());
    };
    let source = articles::one(path)?;
    let whole = whole(request, "index");
    let links = Links { analysis: Some("index.json"), ..links_of(whole.as_ref()) };
    let (html, json, reading) = pages(&template, &source, &links)?;
    let oembed = oembed_of(request, &reading, links.url);
    let contents = [html, json].into_iter().chain(oembed).map(String::into_bytes);
    let mut files: Vec<_> = paths(request, "index").into_iter().zip(contents).collect();
    let is_elsewhere = fs::canonicalize(&request.site).ok() != fs::canonicalize(&request.page).ok();
    if is_elsewhere {
        files.extend(template.files);
    }
    fs::create_dir_all(&request.site).map_err(|e| format!("cannot make {}: {e}", request.site.display()))?;
    for (name, bytes) in files {
        let path = request.site.join(name);
        fs::write(&path, bytes).map_err(|e| format!("cannot write {}: {e}", path.display()))?;
    }
    Ok(())
}
