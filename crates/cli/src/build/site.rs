//! The folder of a site: what was made there and from what, so that only what changed is written, and only what was made
//! here is ever removed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::hash::Hasher;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::{Deserialize, Serialize};
use siphasher::sip128::{Hasher128, SipHasher13};

use crate::Failure;

/// The folder within a site for what is no article's: lists, style, search, the files of the page.
pub(crate) const OWN: &str = "article-explorer";

/// The folder for what no visitor needs.
const HIDDEN: &str = ".article-explorer";
const MANIFEST: &str = ".article-explorer/manifest.json";

/// What a site was made from, and what was made.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Manifest {
    /// A digest of all that every page depends on: the program, the template, the address.
    pub(crate) settings: String,
    /// For each page, without its ending, the digest of its article.
    pub(crate) articles: BTreeMap<String, String>,
    /// For each file the digest of what is in it.
    pub(crate) files: BTreeMap<String, String>,
}

/// A site that is being made.
#[derive(Debug)]
pub(crate) struct Site {
    root: PathBuf,
    /// What the last run left.
    pub(crate) before: Manifest,
    written: AtomicUsize,
}

impl Site {
    /// Opens the folder, or makes it. One that holds what is not known here is refused.
    pub(crate) fn open(root: &Path) -> Result<Self, Failure> {
        let manifest = root.join(MANIFEST);
        let before = match fs::read(&manifest) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|e| {
                format!(
                    "{} cannot be read ({e}); remove the folder {} to start anew",
                    manifest.display(),
                    root.display()
                )
            })?,
            Err(e) if e.kind() == ErrorKind::NotFound => {
                if fs::read_dir(root).is_ok_and(|mut entries| entries.next().is_some()) {
                    return Err(format!(
                        "{} holds what this program did not make; name a new or empty folder with -o",
                        root.display()
                    ));
                }
                Manifest::default()
            }
            Err(e) => return Err(format!("cannot read {}: {e}", manifest.display())),
        };
        let site = Self { root: root.into(), before, written: AtomicUsize::new(0) };
        // From now on the folder is known as ours, also when this run does not get to its end.
        if !manifest.exists() {
            site.put(MANIFEST, b"{}")?;
        }
        Ok(site)
    }

    /// Whether a file that the last run made is still there.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.before.files.contains_key(path) && self.root.join(path).is_file()
    }

    /// Whether all that the last run made is still there.
    pub(crate) fn is_whole(&self) -> bool {
        self.before.files.keys().all(|path| self.root.join(path).is_file())
    }

    /// Writes a file, unless it is there already; gives its digest.
    pub(crate) fn write(&self, path: &str, content: &[u8]) -> Result<String, Failure> {
        let digest = digest(&[content]);
        if self.before.files.get(path) != Some(&digest) || !self.root.join(path).is_file() {
            self.put(path, content)?;
            self.written.fetch_add(1, Ordering::Relaxed);
        }
        Ok(digest)
    }

    /// How many files were written.
    pub(crate) fn written(&self) -> usize {
        self.written.load(Ordering::Relaxed)
    }

    /// A file that no visitor needs; none where it cannot be read.
    pub(crate) fn read_hidden(&self, name: &str) -> Option<String> {
        fs::read_to_string(self.root.join(HIDDEN).join(name)).ok()
    }

    /// Writes a file that no visitor needs.
    pub(crate) fn write_hidden(&self, name: &str, content: &[u8]) -> Result<(), Failure> {
        self.put(&format!("{HIDDEN}/{name}"), content)
    }

    /// Removes what the last run made and this one did not, and says of what is there; gives how many files went.
    pub(crate) fn finish(&self, now: &Manifest) -> Result<usize, Failure> {
        let gone: Vec<&String> =
            self.before.files.keys().filter(|path| !now.files.contains_key(*path) && is_inside(path)).collect();
        let mut folders = BTreeSet::new();
        for path in &gone {
            match fs::remove_file(self.root.join(path)) {
                Err(e) if e.kind() != ErrorKind::NotFound => return Err(format!("cannot remove {path}: {e}")),
                _ => folders.extend(Path::new(path).ancestors().skip(1).filter(|p| !p.as_os_str().is_empty())),
            }
        }
        for folder in folders.iter().rev() {
            // Stays where something else is in it.
            let _ = fs::remove_dir(self.root.join(folder));
        }
        let json = serde_json::to_vec(now).map_err(|e| format!("cannot write the manifest: {e}"))?;
        self.put(MANIFEST, &json)?;
        Ok(gone.len())
    }

    /// Writes a file; one that is there already in one step, so that nobody ever sees half of it.
    fn put(&self, path: &str, content: &[u8]) -> Result<(), Failure> {
        let path = self.root.join(path);
        let write = |path: &Path| match fs::write(path, content) {
            Err(e) if e.kind() == ErrorKind::NotFound => {
                fs::create_dir_all(path.parent().unwrap_or(&self.root))?;
                fs::write(path, content)
            }
            written => written,
        };
        let done = if path.exists() {
            let mut beside = path.clone().into_os_string();
            beside.push(".new");
            let beside = PathBuf::from(beside);
            write(&beside).and_then(|()| fs::rename(&beside, &path))
        } else {
            write(&path)
        };
        done.map_err(|e| format!("cannot write {}: {e}", path.display()))
    }
}

/// Whether a path leads nowhere but into the site: a manifest that was tampered with must not remove other files.
fn is_inside(path: &str) -> bool {
    Path::new(path).components().all(|part| matches!(part, Component::Normal(_)))
}

/// What changes when any of the parts does, the same on every machine: 128 bits, in hexadecimal.
pub(crate) fn digest(parts: &[&[u8]]) -> String {
    let mut hasher = SipHasher13::new();
    for part in parts {
        hasher.write_u64(part.len() as u64);
        hasher.write(part);
    }
    format!("{:032x}", hasher.finish128().as_u128())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_of_all_parts_and_where_they_end() {
        let of = |parts: &[&[u8]]| digest(parts);
        assert_eq!(of(&[b"a", b"b"]), of(&[b"a", b"b"]));
        assert_ne!(of(&[b"a", b"b"]), of(&[b"ab", b""]));
        assert_ne!(of(&[b"a"]), of(&[b"a", b""]));
        assert_eq!(of(&[]).len(), 32);
    }

    #[test]
    fn paths_out_of_the_site_are_known() {
        for (path, inside) in [("a/b.html", true), ("../a", false), ("/etc/x", false), ("a/../../b", false)] {
            assert_eq!(is_inside(path), inside, "{path}");
        }
    }
}
