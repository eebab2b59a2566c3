//! Files and folders to the articles in them, each with the name of its page.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use reading::Article;

use super::site::{OWN, digest};
use crate::{Failure, jsonl};

/// One article.
#[derive(Debug)]
pub(crate) struct Source {
    /// The path of its page within the site, without an ending: "2025/talks".
    pub(crate) page: String,
    /// Its name in the analysis, if the archive gives one.
    pub(crate) id: Option<String>,
    /// The article.
    pub(crate) article: Article,
    /// A digest of all that was read of it.
    pub(crate) key: String,
}

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// By the path of its page.
    pub(crate) articles: BTreeMap<String, Source>,
    /// A sentence, without its full stop, for each article that could not be read.
    pub(crate) failures: Vec<Failure>,
    /// How many files are neither text nor JSON Lines.
    pub(crate) others: usize,
    /// Which file or line asked for a page first; the letters' case makes no difference, as on some disks.
    taken: HashMap<String, String>,
}

/// Reads all articles in `paths`; what lies in `site` is passed over.
pub(crate) fn find(paths: &[PathBuf], site: &Path) -> Found {
    let mut found = Found::default();
    let site = fs::canonicalize(site).ok();
    for path in paths {
        match fs::metadata(path) {
            Ok(about) if about.is_dir() => walk(path, "", site.as_deref(), &mut found),
            Ok(_) => file(path, "", &mut found),
            Err(e) => found.failures.push(format!("cannot read {}: {e}", path.display())),
        }
    }
    found
}

/// Goes through a folder by name; what is hidden, and links to folders, which may go in circles, are left alone.
fn walk(folder: &Path, prefix: &str, site: Option<&Path>, found: &mut Found) {
    if fs::canonicalize(folder).is_ok_and(|path| Some(path.as_path()) == site) {
        return;
    }
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(e) => return found.failures.push(format!("cannot read the folder {}: {e}", folder.display())),
    };
    let mut entries: Vec<_> = entries.flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name();
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if name.as_encoded_bytes().starts_with(b".") {
            continue;
        }
        match name.to_str() {
            Some(name) if is_folder => walk(&entry.path(), &format!("{prefix}{name}/"), site, found),
            _ => file(&entry.path(), prefix, found),
        }
    }
}

fn file(path: &Path, prefix: &str, found: &mut Found) {
    let ending = path.extension().and_then(|end| end.to_str()).unwrap_or_default();
    let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()) else {
        return found.failures.push(format!("the name of {} is not UTF-8", path.display()));
    };
    let page = format!("{prefix}{stem}");
    match ending {
        "txt" => text(path, page, found),
        "jsonl" => lines(path, &page, found),
        // A sidecar is read with its text.
        "meta" => {}
        _ => found.others += 1,
    }
}

fn text(path: &Path, page: String, found: &mut Found) {
    match one(path) {
        Ok(source) => found.add(Source { page, ..source }, path.display().to_string()),
        Err(failure) => found.failures.push(failure),
    }
}

/// The article of a text file with its sidecar; its page has no name yet.
pub(crate) fn one(path: &Path) -> Result<Source, Failure> {
    let meta = path.with_extension("meta");
    let text = crate::read_file(path)?;
    let meta = if meta.is_file() { crate::read_file(&meta)? } else { String::new() };
    let key = digest(&[text.as_bytes(), meta.as_bytes()]);
    Ok(Source { page: String::new(), id: None, article: Article::with_meta(&text, &meta), key })
}

/// An article a line, in a folder named as the file.
fn lines(path: &Path, folder: &str, found: &mut Found) {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(e) => return found.failures.push(format!("cannot read {}: {e}", path.display())),
    };
    for (number, line) in (1..).zip(bytes.split(|&b| b == b'\n')) {
        let origin = format!("{} line {number}", path.display());
        match jsonl::article(line) {
            Ok(None) => {}
            Ok(Some((article, id))) => {
                let name = id.as_deref().map(file_name).filter(|name| !name.is_empty());
                let page = format!("{folder}/{}", name.unwrap_or_else(|| format!("line-{number}")));
                found.add(Source { page, id, article, key: digest(&[line]) }, origin);
            }
            Err(failure) => found.failures.push(format!("{origin} {failure}")),
        }
    }
}

/// "urn:news/7 a" to "urn-news-7-a": any name as that of a file.
fn file_name(id: &str) -> String {
    let plain: String = id.chars().map(|c| if c.is_alphanumeric() || "_.-".contains(c) { c } else { '-' }).collect();
    plain.trim_matches(['-', '.']).chars().take(100).collect()
}

impl Found {
    fn add(&mut self, source: Source, origin: String) {
        let plain = source.page.to_lowercase();
        if plain == "index" || plain.split('/').next() == Some(OWN) {
            let what = "is what the site itself needs; rename the article";
            return self.failures.push(format!("{origin} would be {}.html, which {what}", source.page));
        }
        if plain.ends_with(".oembed") {
            let what = "may be the answer of another page; rename the article";
            return self.failures.push(format!("{origin} would be {}.json, which {what}", source.page));
        }
        if let Some(first) = self.taken.get(&plain) {
            return self.failures.push(format!("{origin} would be {}.html, which {first} is already", source.page));
        }
        self.taken.insert(plain, origin);
        self.articles.insert(source.page.clone(), source);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_name_becomes_that_of_a_file() {
        for (id, name) in [("a1", "a1"), ("urn:news/7 a", "urn-news-7-a"), ("../..", ""), ("é_1.b", "é_1.b"), ("", "")]
        {
            assert_eq!(file_name(id), name);
        }
    }

    #[test]
    fn two_articles_never_share_a_page() {
        let mut found = Found::default();
        let source =
            |page: &str| Source { page: page.into(), id: None, article: Article::default(), key: String::new() };
        for (page, origin) in
            [("a", "a.txt"), ("A", "A.txt"), ("index", "index.txt"), ("article-explorer/x", "x"), ("a.oembed", "x")]
        {
            found.add(source(page), origin.into());
        }
        assert_eq!(found.articles.len(), 1);
        assert_eq!(found.failures[0], "A.txt would be A.html, which a.txt is already");
        assert_eq!(found.failures.len(), 4);
    }
}
