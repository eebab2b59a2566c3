//! The plugin for WordPress beside a built page: its own files and, of the embed, what the plugin loads. It is in a folder of the
//! page's own folder, and so is nothing that the page, its worker, its sizes or a site made of it take.

use std::fs;
use std::path::Path;

use crate::failure::{Outcome, while_doing};
use crate::scripts;
use crate::setup;
use crate::shell;
use crate::steps::Counts;

/// What the plugin's script module is called.
const SCRIPT: &str = "article-explorer.js";

/// Writes `wordpress/article-explorer` beside the page in `page`, whose embed is there already; ready for `wp-content/plugins`.
pub(crate) fn build(page: &Path) -> Outcome {
    let plugin = page.join("wordpress/article-explorer");
    let parts = plugin.join("embed");
    if plugin.exists() {
        // A module of another build has another name, and would stay.
        while_doing("remove the last plugin for WordPress", fs::remove_dir_all(&plugin))?;
    }
    while_doing("make a folder for the plugin", fs::create_dir_all(&parts))?;
    let own = shell::root().join("embed/wordpress/article-explorer");
    for entry in while_doing("read the plugin for WordPress", fs::read_dir(&own))? {
        let entry = while_doing("read the plugin for WordPress", entry)?;
        // Git ignores nothing there; a folder can only be a copy of the embed that somebody tried.
        if entry.path().is_file() {
            copy(&entry.path(), &plugin)?;
        }
    }
    let embed = page.join("embed");
    copy(&scripts::only(&embed, ".wasm")?, &parts)?;
    copy(&embed.join(SCRIPT), &parts)
}

/// Renders the plugin's block without WordPress, where there is PHP or Debian's can be installed.
pub(crate) fn test(counts: &mut Counts) -> Outcome {
    let Some(php) = setup::php() else {
        println!("SKIPPED: PHP is not on this system (Debian: apt-get install php-cli), so the plugin is not tried.");
        return Ok(());
    };
    shell::run_watching(shell::command(php).arg("embed/wordpress/test.php"), |line| counts.read(line))
}

/// Copies a file into a folder.
fn copy(file: &Path, folder: &Path) -> Outcome {
    let name = file.file_name().unwrap_or_default();
    while_doing(&format!("copy {}", file.display()), fs::copy(file, folder.join(name))).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The files under a folder, by their paths in it, in order.
    fn under(folder: &Path) -> Vec<String> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            match path.is_dir() {
                true => found.extend(under(&path).into_iter().map(|inner| format!("{name}/{inner}"))),
                false => found.push(name),
            }
        }
        found.sort();
        found
    }

    #[test]
    fn the_editor_has_a_field_for_each_setting_of_the_block() {
        let own = shell::root().join("embed/wordpress/article-explorer");
        let block = fs::read_to_string(own.join("block.json")).unwrap();
        let editor = fs::read_to_string(own.join("editor.js")).unwrap();
        let (_, attributes) = block.split_once("\"attributes\": {").unwrap();
        let (attributes, _) = attributes.split_once("\n  }").unwrap();
        let names: Vec<&str> = attributes.lines().filter_map(|line| line.split('"').nth(1)).collect();
        assert_eq!(names.len(), 8, "{names:?}");
        for name in names {
            assert!(editor.contains(&format!("Control, \"{name}\", ")), "{name} cannot be set");
        }
    }

    #[test]
    fn the_plugin_holds_what_it_loads_and_no_more() {
        let page = shell::target_dir().join("wordpress-test");
        let _ = fs::remove_dir_all(&page);
        fs::create_dir_all(page.join("embed")).unwrap();
        let all =
            ["article-explorer.js", "article-explorer-1.wasm", "article-explorer.d.ts", "frame.js", "package.json"];
        for name in all {
            fs::write(page.join("embed").join(name), name).unwrap();
        }
        build(&page).unwrap();
        fs::rename(page.join("embed/article-explorer-1.wasm"), page.join("embed/article-explorer-2.wasm")).unwrap();
        build(&page).unwrap();
        let files = [
            "article-explorer.php",
            "block.json",
            "editor.js",
            "embed/article-explorer-2.wasm",
            "embed/article-explorer.js",
            "readme.txt",
        ];
        assert_eq!(under(&page.join("wordpress/article-explorer")), files);
        fs::remove_dir_all(&page).unwrap();
    }
}
