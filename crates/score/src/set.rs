//! Gold on disk: a corpus, one article or a folder of articles, and what was found in its documents.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use crate::article::{self, Figures};
use crate::corpus::{self, Task};
use crate::{Analysis, Bad, Text};

const GOLD: &str = ".gold.json";

/// Annotated documents.
#[derive(Clone, Debug)]
pub enum Set {
    /// All for one task.
    Corpus(Task, Vec<corpus::Document>),
    /// Whole articles.
    Articles(Vec<Article>),
}

/// An article with its annotation.
#[derive(Clone, Debug)]
pub struct Article {
    /// The name of its file, without what follows the first part.
    pub id: String,
    /// As published.
    pub text: String,
    /// What there is to find.
    pub gold: article::gold::Gold,
}

/// What an engine needs of a document.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Document<'a> {
    pub id: &'a str,
    pub text: &'a str,
    pub published: Option<&'a str>,
}

/// What came of it.
#[derive(Clone, Debug)]
pub enum Scores {
    /// Of a corpus.
    Corpus(corpus::Scored),
    /// Of articles, each with its name.
    Articles(Vec<(String, article::Scored)>),
}

/// One document in `every`, from the first kept on; counts from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Part {
    pub first: usize,
    pub every: usize,
}

impl Part {
    /// True for document number `i`, from zero.
    pub fn keeps(self, i: usize) -> bool {
        i % self.every.max(1) + 1 == self.first
    }
}

impl Set {
    /// Opens a corpus (JSON Lines), an article (`.gold.json`, its text beside it) or a folder of articles.
    ///
    /// # Errors
    /// When it cannot be read or is annotated for nothing that is known.
    pub fn open(path: &Path) -> Result<Self, Bad> {
        if !path.is_dir() && !path.to_string_lossy().ends_with(GOLD) {
            let documents: Vec<corpus::Document> = read_lines(path, "a document of a corpus")?;
            let task = documents.first().and_then(corpus::Document::task).ok_or_else(|| {
                let keys = "entities, quotes, relations or clusters";
                Bad::new(format!("{}: the first document has none of {keys}", path.display()))
            })?;
            unique(path, documents.iter().map(|d| d.id.as_str()))?;
            return Ok(Self::Corpus(task, documents));
        }
        let golds = if path.is_dir() { golds(path)? } else { vec![path.to_owned()] };
        golds.iter().map(|gold| Article::open(gold)).collect::<Result<_, _>>().map(Self::Articles)
    }

    /// Opens several folders or files of articles as one set, or one corpus.
    ///
    /// # Errors
    /// When one cannot be opened, or a corpus is not alone.
    pub fn open_all(paths: &[PathBuf]) -> Result<Self, Bad> {
        if let [path] = paths {
            return Self::open(path);
        }
        let mut articles = Vec::new();
        for path in paths {
            match Self::open(path)? {
                Self::Articles(more) => articles.extend(more),
                Self::Corpus(..) => {
                    return Err(Bad::new(format!("{} is a corpus, and is scored alone", path.display())));
                }
            }
        }
        Ok(Self::Articles(articles))
    }

    /// Its documents, in order.
    pub fn documents(&self) -> Vec<Document<'_>> {
        match self {
            Self::Corpus(_, all) => {
                all.iter().map(|d| Document { id: &d.id, text: &d.text, published: d.published.as_deref() }).collect()
            }
            Self::Articles(all) => all
                .iter()
                .map(|a| Document { id: &a.id, text: &a.text, published: a.gold.published.as_deref() })
                .collect(),
        }
    }

    /// The analyses of its documents, in their order, from a file of JSON Lines; none where one is missing.
    ///
    /// # Errors
    /// When the file cannot be read, or is about documents that are not in the set.
    pub fn analyses(&self, path: &Path) -> Result<Vec<Option<Analysis>>, Bad> {
        let documents = self.documents();
        let all: Vec<Analysis> = read_lines(path, "an analysis")?;
        if let ([analysis], [_]) = (all.as_slice(), documents.as_slice())
            && analysis.id.is_none()
        {
            return Ok(vec![Some(analysis.clone())]);
        }
        let id = |a: &Analysis| a.id.clone().unwrap_or_default();
        unique(path, all.iter().map(|a| a.id.as_deref().unwrap_or_default()))?;
        let mut by_id: BTreeMap<String, Analysis> = all.into_iter().map(|a| (id(&a), a)).collect();
        let found = documents.iter().map(|d| by_id.remove(d.id)).collect();
        match by_id.keys().next() {
            Some(id) => Err(Bad::new(format!("{}: {id:?} is no document of the gold", path.display()))),
            None => Ok(found),
        }
    }

    /// Keeps a part of it.
    pub fn keep(&mut self, part: Part) {
        let mut i = 0;
        let mut next = || {
            i += 1;
            part.keeps(i - 1)
        };
        match self {
            Self::Corpus(_, all) => all.retain(|_| next()),
            Self::Articles(all) => all.retain(|_| next()),
        }
    }

    /// Scores what was found in its documents, in their order.
    ///
    /// # Errors
    /// When an offset on either side does not lie in the text.
    pub fn score(&self, found: &[Option<Analysis>]) -> Result<Scores, Bad> {
        let articles = match self {
            Self::Corpus(task, documents) => return corpus::score(*task, documents, found).map(Scores::Corpus),
            Self::Articles(articles) => articles,
        };
        let nothing = Analysis::default();
        let one = |(i, a): (usize, &Article)| {
            let found = found.get(i).and_then(Option::as_ref).unwrap_or(&nothing);
            let scored = article::score(&a.gold, found, &Text::new(&a.text));
            scored.map(|s| (a.id.clone(), s)).map_err(|e| Bad::new(format!("{}: {e}", a.id)))
        };
        articles.iter().enumerate().map(one).collect::<Result<_, _>>().map(Scores::Articles)
    }
}

impl Scores {
    /// Everything found, document by document.
    pub fn judged(&self) -> impl Iterator<Item = &crate::Judged> {
        let (corpus, articles) = match self {
            Self::Corpus(scored) => (Some(&scored.judged), None),
            Self::Articles(articles) => (None, Some(articles)),
        };
        let of_articles = articles.into_iter().flatten().flat_map(|(_, scored)| &scored.judged);
        corpus.into_iter().flatten().flatten().chain(of_articles)
    }
}

/// The sums over several articles.
pub fn all<'a>(articles: impl IntoIterator<Item = &'a article::Scored>) -> Figures {
    let mut sums = Figures::new();
    articles.into_iter().for_each(|scored| article::add(&mut sums, &scored.figures));
    sums
}

impl Article {
    fn open(path: &Path) -> Result<Self, Bad> {
        let say = |e: Bad| Bad::new(format!("{}: {e}", path.display()));
        let gold = article::gold::Gold::read(&read(path)?).map_err(say)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let id = name.strip_suffix(GOLD).unwrap_or(&name).to_owned();
        let text = if gold.document.is_empty() { format!("{id}.txt") } else { gold.document.clone() };
        let text = read(&path.with_file_name(text))?;
        Ok(Self { id, text, gold })
    }
}

fn golds(folder: &Path) -> Result<Vec<PathBuf>, Bad> {
    let say = |e: std::io::Error| Bad::new(format!("cannot read {}: {e}", folder.display()));
    let mut golds = Vec::new();
    for entry in fs::read_dir(folder).map_err(say)? {
        let path = entry.map_err(say)?.path();
        if path.to_string_lossy().ends_with(GOLD) {
            golds.push(path);
        }
    }
    golds.sort();
    if golds.is_empty() { Err(Bad::new(format!("there is no {GOLD} file in {}", folder.display()))) } else { Ok(golds) }
}

fn read(path: &Path) -> Result<String, Bad> {
    fs::read_to_string(path).map_err(|e| Bad::new(format!("cannot read {}: {e}", path.display())))
}

fn read_lines<T: DeserializeOwned>(path: &Path, what: &str) -> Result<Vec<T>, Bad> {
    let text = read(path)?;
    let lines = text.split('\n').enumerate().filter(|(_, line)| !line.trim().is_empty());
    let say = |n, e| Bad::new(format!("line {} of {} is not {what}: {e}", n + 1, path.display()));
    lines.map(|(n, line)| serde_json::from_str(line).map_err(|e: serde_json::Error| say(n, e))).collect()
}

fn unique<'a>(path: &Path, ids: impl Iterator<Item = &'a str>) -> Result<(), Bad> {
    let mut seen = std::collections::BTreeSet::new();
    let mut ids = ids;
    match ids.find(|id| !seen.insert(*id)) {
        Some(id) => Err(Bad::new(format!("{}: the id {id:?} is there twice", path.display()))),
        None => Ok(()),
    }
}
