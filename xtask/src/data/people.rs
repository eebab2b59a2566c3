//! Given names with their gender, and surnames: the US census of 1990 (package `names`) and the name lists of `faker`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::{file, read};
use crate::failure::{Outcome, while_doing};

/// How many of the census's names of each sort are taken, most frequent first.
const MEN: usize = 500;
const WOMEN: usize = 500;
const SURNAMES: usize = 2500;

/// In how many languages' lists a name must stand to be taken from anywhere.
const GIVEN_WITNESSES: usize = 3;
const SURNAME_WITNESSES: usize = 3;

/// Lists that speak for parts of the world which the census hardly knows; up to `PER_LIST` names of each are taken, evenly
/// from its start to its end, since most are in the order of the alphabet.
const REGIONS: &[&str] = &[
    "en_IN", "en_KE", "en_NG", "en_PK", "fr_DZ", "ha_NG", "id_ID", "ig_NG", "sw", "tw_GH", "yo_NG", "zu_ZA", "ja_JP",
    "vi_VN", "az_AZ",
];
const PER_LIST: usize = 100;

/// Names of the languages whose lists are left out: too long and too rare to be worth their bytes.
const LEFT_OUT: &[&str] = &["en", "is_IS", "ga_IE", "de_LI", "de_LU"];

/// All that is read, before a choice is made.
pub(super) struct Sources {
    /// Census names in order of frequency.
    men: Vec<String>,
    women: Vec<String>,
    last: Vec<String>,
    lists: BTreeMap<String, Lists>,
}

/// The names of one of faker's languages, in the order of its file.
#[derive(Default)]
struct Lists {
    men: Vec<String>,
    women: Vec<String>,
    either: Vec<String>,
    last: Vec<String>,
}

impl Sources {
    pub(super) fn read(names: &Path, faker: &Path) -> Outcome<Self> {
        let census = |name: &str| read(&names.join("names").join(name)).map(|text| census(&text));
        let mut lists = BTreeMap::new();
        let folder = faker.join("faker/providers/person");
        let entries = while_doing(&format!("read {}", folder.display()), std::fs::read_dir(&folder))?;
        for entry in entries.flatten() {
            let language = entry.file_name().to_string_lossy().into_owned();
            let path = entry.path().join("__init__.py");
            if path.exists() && !LEFT_OUT.contains(&language.as_str()) {
                lists.insert(language, Lists::parse(&read(&path)?));
            }
        }
        Ok(Self {
            men: census("dist.male.first")?,
            women: census("dist.female.first")?,
            last: census("dist.all.last")?,
            lists,
        })
    }

    /// given.txt: the name, then f, m or - .
    pub(super) fn given(&self) -> String {
        // For each name: a vote for each gender, and the languages that have it.
        let mut votes: BTreeMap<&str, (usize, usize, BTreeSet<&str>)> = BTreeMap::new();
        let mut taken: BTreeSet<&str> = BTreeSet::new();
        for (language, lists) in &self.lists {
            for (names, women, men) in [(&lists.women, 2, 0), (&lists.men, 0, 2), (&lists.either, 0, 0)] {
                if REGIONS.contains(&language.as_str()) {
                    taken.extend(spread(names));
                }
                for name in names {
                    let entry = votes.entry(name).or_default();
                    entry.0 += women;
                    entry.1 += men;
                    // "de_AT" and "de_CH" are one witness.
                    entry.2.insert(&language[..2]);
                }
            }
        }
        for (names, most, woman) in [(&self.women, WOMEN, true), (&self.men, MEN, false)] {
            for (i, name) in names.iter().enumerate() {
                let entry = votes.entry(name).or_default();
                // The census counts for more the more frequent the name is there.
                let weight = if i < 100 {
                    12
                } else if i < 400 {
                    5
                } else {
                    2
                };
                *(if woman { &mut entry.0 } else { &mut entry.1 }) += weight;
                if i < most {
                    taken.insert(name);
                }
            }
        }
        taken.extend(votes.iter().filter(|(_, v)| v.2.len() >= GIVEN_WITNESSES).map(|(name, _)| *name));
        let lines = taken.into_iter().filter_map(|name| {
            let (women, men, _) = votes.get(name)?;
            let gender = if *women > 3 * men {
                'f'
            } else if *men > 3 * women {
                'm'
            } else {
                '-'
            };
            Some(format!("{name} {gender}"))
        });
        file("the packages names 0.3.0 and faker 40.54.0", lines)
    }

    /// surnames.txt: one a line.
    pub(super) fn surnames(&self) -> String {
        let mut witnesses: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut taken: BTreeSet<&str> = self.last.iter().take(SURNAMES).map(String::as_str).collect();
        for (language, lists) in &self.lists {
            for name in &lists.last {
                witnesses.entry(name).or_default().insert(&language[..2]);
            }
            if REGIONS.contains(&language.as_str()) {
                taken.extend(spread(&lists.last));
            }
        }
        taken.extend(witnesses.iter().filter(|(_, w)| w.len() >= SURNAME_WITNESSES).map(|(name, _)| *name));
        file("the packages names 0.3.0 and faker 40.54.0", taken.into_iter().map(String::from))
    }
}

/// Up to `PER_LIST` of the names, evenly from the first to the last.
fn spread(names: &[String]) -> impl Iterator<Item = &str> {
    names.iter().step_by(names.len().div_ceil(PER_LIST).max(1)).map(String::as_str)
}

/// "SMITH 1.006 1.006 1" to "Smith".
fn census(text: &str) -> Vec<String> {
    let word = |line: &str| line.split_whitespace().next().map(str::to_lowercase);
    text.lines().filter_map(word).filter(|w| w.len() > 2).map(|w| capital(&w)).collect()
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    let rest = match (first, rest.strip_prefix('c')) {
        // "Mcdonald" is written "McDonald".
        ("m", Some(clan)) if clan.len() > 3 => format!("c{}", capital(clan)),
        _ => rest.to_string(),
    };
    first.to_uppercase() + &rest
}

impl Lists {
    /// Reads the literals of the assignments in a class of faker's: `first_names_male = ("Ali", …)`.
    fn parse(source: &str) -> Self {
        let mut lists = Self::default();
        let mut current = String::new();
        for line in source.lines() {
            let assigned = line.strip_prefix("    ").filter(|l| l.starts_with(char::is_alphabetic));
            if let Some((name, _)) = assigned.and_then(|l| l.split_once('=')) {
                current = name.split(':').next().unwrap_or("").trim().to_string();
            }
            let list = match current.as_str() {
                c if c.contains("romanized") || c.contains("prefix") => continue,
                c if c.starts_with("first") && c.contains("female") => &mut lists.women,
                c if c.starts_with("first") && c.contains("male") => &mut lists.men,
                c if c.starts_with("first") => &mut lists.either,
                c if c.starts_with("last") || c.starts_with("surname") => &mut lists.last,
                _ => continue,
            };
            list.extend(line.split('"').skip(1).step_by(2).filter(|n| is_name(n)).map(String::from));
        }
        lists
    }
}

/// One word in Latin letters, capital first, as a name is written.
fn is_name(word: &str) -> bool {
    let latin = |c: char| c.is_ascii_alphabetic() || ('À'..='ž').contains(&c) || matches!(c, '\'');
    word.chars().count() > 2
        && word.chars().all(latin)
        && word.starts_with(char::is_uppercase)
        && word.chars().nth(1).is_some_and(|c| c.is_lowercase() || c == '\'')
}
