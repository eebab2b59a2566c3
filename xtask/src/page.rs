//! Building the page with Trunk.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::embed;
use crate::failure::Outcome;
use crate::plain;
use crate::scripts;
use crate::setup::{self, PageTools};
use crate::shell;
use crate::styles;
use crate::wordpress;

/// How the page is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Build {
    /// Quick to build, with all checks on: for working on it.
    Debug,
    /// What readers get.
    Release,
}

impl Build {
    /// The folder that holds the built page.
    pub(crate) fn folder(self) -> PathBuf {
        match self {
            Self::Debug => shell::target_dir().join("page-debug"),
            Self::Release => shell::root().join("dist"),
        }
    }
}

/// Builds the page, and gives the folder it is in.
pub(crate) fn build(build: Build) -> Outcome<PathBuf> {
    let tools = setup::page_tools()?;
    shell::run(&mut trunk(&tools, "build", build))?;
    styles::join(&build.folder())?;
    let glue = scripts::build(&build.folder(), build, &tools.esbuild)?;
    embed::build(&build.folder(), &glue, &tools.esbuild)?;
    wordpress::build(&build.folder())?;
    plain::add(&build.folder(), build)?;
    scripts::worker(&build.folder(), &tools.esbuild)?;
    Ok(build.folder())
}

/// Trunk with everything it starts pinned: it must fetch nothing by itself.
pub(crate) fn trunk(tools: &PageTools, verb: &str, build: Build) -> Command {
    let mut command = shell::command(&tools.trunk);
    command.args([verb, "--offline", "--skip-version-check", "--locked", "--dist"]).arg(build.folder());
    if build == Build::Release {
        command.arg("--release");
    }
    let folders: Vec<&Path> =
        [&tools.wasm_bindgen, &tools.wasm_opt].into_iter().filter_map(|tool| tool.parent()).collect();
    tools.wasm.dress(&mut command, &folders);
    if build == Build::Release {
        tools.wasm.lean(&mut command);
    }
    command.env("TRUNK_TOOLS_WASM_BINDGEN", &tools.wasm_bindgen_version);
    command.env("TRUNK_TOOLS_WASM_OPT", format!("version_{}", setup::WASM_OPT));
    // Trunk takes any NO_COLOR but "true" or "false" for a mistake.
    command.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    command
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::Wasm;

    #[test]
    fn trunk_fetches_nothing_and_builds_what_is_locked() {
        let tool = |name: &str| PathBuf::from("tools").join(name);
        let tools = PageTools {
            trunk: tool("trunk"),
            wasm_bindgen: tool("wasm-bindgen"),
            wasm_bindgen_version: "0.2.1".into(),
            wasm_opt: tool("wasm-opt"),
            esbuild: tool("esbuild"),
            wasm: Wasm::Installed { sources: true },
        };
        let command = trunk(&tools, "build", Build::Release);
        let words: Vec<_> = command.get_args().collect();
        for word in ["--offline", "--skip-version-check", "--locked", "--release"] {
            assert!(words.iter().any(|given| *given == word), "{word}: {words:?}");
        }
        let told = |name: &str| command.get_envs().find(|(key, _)| *key == name).and_then(|(_, value)| value);
        assert_eq!(told("TRUNK_TOOLS_WASM_BINDGEN").and_then(|v| v.to_str()), Some("0.2.1"));
        assert!(told("PATH").is_some_and(|path| path.to_string_lossy().starts_with("tools")));
    }
}
