//! A compiler for the browser: rustup's wasm32 target, or Debian's Rust that builds its own library for it.

use std::env;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::system;
use crate::failure::{Failure, Outcome, while_doing};
use crate::shell;

/// The name of the target.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// What is built along where the standard library is.
const LIBRARY: &str = "std,panic_abort";

/// The component of rustup's that holds the library's sources.
const SOURCES: &str = "rust-src";

/// Where Debian's programs are.
const DEBIAN_BIN: &str = "/usr/bin";

/// The packages of Debian's Rust that is kept new enough for browsers.
const DEBIAN: &[&str] = &["rustc-web", "cargo-web", "rust-web-src"];

/// Its linter, without which the page is still built.
const DEBIAN_CLIPPY: &str = "rust-web-clippy";

/// How this machine compiles for the browser.
#[derive(Debug)]
pub(crate) enum Wasm {
    /// The toolchain in use has the target.
    Installed {
        /// Whether it has the sources of its library too.
        sources: bool,
    },
    /// Debian's Rust builds the standard library from its sources along with the page.
    FromSource {
        /// A folder with `cargo` and `rustc` of Debian and nothing else.
        programs: PathBuf,
        /// What links for wasm.
        linker: PathBuf,
    },
}

impl fmt::Display for Wasm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Installed { sources: true } => f.write_str("installed"),
            Self::Installed { sources: false } => f.write_str("installed, without the sources of its library"),
            Self::FromSource { linker, .. } => {
                write!(f, "built from Debian's sources, linked with {}", linker.display())
            }
        }
    }
}

impl Wasm {
    /// The cargo to build with.
    pub(crate) fn cargo(&self) -> Command {
        let mut cargo = match self {
            Self::Installed { .. } => shell::cargo(),
            Self::FromSource { programs, .. } => shell::command(programs.join("cargo")),
        };
        self.dress(&mut cargo, &[]);
        cargo
    }

    /// Makes `command` and what it starts use this compiler, with `folders` first on its search path.
    pub(crate) fn dress(&self, command: &mut Command, folders: &[&Path]) {
        // The page has a budget of bytes; what runs natively has none.
        command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "z");
        let mut path: Vec<PathBuf> = folders.iter().map(|&folder| folder.to_owned()).collect();
        if let Self::FromSource { programs, linker } = self {
            path.insert(0, programs.clone());
            for name in ["CARGO", "RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN"] {
                command.env_remove(name);
            }
            // Building the library along is still an unstable flag, which a release takes only when told so.
            command.env("RUSTC_BOOTSTRAP", "1");
            command.env("CARGO_UNSTABLE_BUILD_STD", LIBRARY);
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
            command.env("CARGO_TARGET_DIR", self.target_dir());
        }
        path.extend(shell::search_path());
        if let Ok(path) = env::join_paths(path) {
            command.env("PATH", path);
        }
    }

    /// Makes `command` build what readers get. A panic is then a trap that says nothing, which the scripts around hear of
    /// (`embed/module.js`), and the standard library is built along for size: 26 KB less after brotli, and a tenth of the
    /// engine's time. The flags are unstable, and a release of Rust takes them only when told so.
    pub(crate) fn lean(&self, command: &mut Command) {
        command.env("RUSTC_BOOTSTRAP", "1");
        command.env("CARGO_TARGET_DIR", self.lean_dir());
        // Added to those of .cargo/config.toml.
        let mut flags = "-Zlocation-detail=none".to_owned();
        if self.builds_library() {
            command.env("CARGO_UNSTABLE_BUILD_STD", LIBRARY);
            command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
            flags += " -Zunstable-options -Cpanic=immediate-abort";
        } else {
            println!(
                "Without the sources of Rust's library the page is some 20 KB larger: rustup component add {SOURCES}"
            );
        }
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }

    /// Whether the library can be built along.
    fn builds_library(&self) -> bool {
        !matches!(self, Self::Installed { sources: false })
    }

    /// Fetches what the page is built from, the library's own needs too where that is built along: Trunk, which is kept from
    /// fetching programs by itself, keeps cargo from fetching anything.
    pub(crate) fn fetch(&self) -> Outcome {
        let said = shell::read(shell::command("rustc").arg("-vV")).unwrap_or_default();
        let host = said.lines().find_map(|line| line.strip_prefix("host: "));
        let mut cargo = self.cargo();
        if self.builds_library() {
            cargo.env("RUSTC_BOOTSTRAP", "1").env("CARGO_UNSTABLE_BUILD_STD", LIBRARY);
        }
        cargo.args(["fetch", "--quiet", "--locked", "--target", TARGET]);
        if let Some(host) = host {
            cargo.args(["--target", host]);
        }
        shell::run(&mut cargo)
    }

    /// Whether this compiler has a linter beside it; Debian's is a package of its own.
    pub(crate) fn has_clippy(&self) -> bool {
        let Self::FromSource { programs, .. } = self else { return true };
        let linked = || programs.join("cargo-clippy").exists() && programs.join("clippy-driver").exists();
        linked() || (system::install(&[DEBIAN_CLIPPY], "").is_ok() && link_programs(programs).is_ok() && linked())
    }

    /// Where cargo puts what is built for readers. Some crates are built anew whenever `RUSTC_BOOTSTRAP` changes, and most of
    /// the others with them, so what is built with it stays apart from what is not.
    pub(crate) fn lean_dir(&self) -> PathBuf {
        match self {
            Self::Installed { .. } => shell::target_dir().join("lean"),
            Self::FromSource { .. } => self.target_dir(),
        }
    }

    /// Where cargo puts what it builds with this compiler.
    fn target_dir(&self) -> PathBuf {
        match self {
            Self::Installed { .. } => shell::target_dir(),
            // Two compilers in one folder would each throw away what the other built.
            Self::FromSource { .. } => shell::target_dir().join("debian"),
        }
    }
}

/// Finds or installs a compiler for the browser.
pub(crate) fn wasm() -> Outcome<Wasm> {
    // For trying the second way on a machine that has the first.
    if env::var_os("XTASK_NO_TARGET").is_some() {
        return from_source();
    }
    let sources = || sources_are_there(Path::new("rustc"));
    // Rustup was asked in vain when Debian's was installed.
    if has_sources(Path::new(DEBIAN_BIN)) && !(target_is_there() && sources()) {
        return from_source();
    }
    if !had(target_is_there, &["target", "add", TARGET]) {
        println!("The target {TARGET} cannot be had from rustup; trying Debian's Rust, which carries its sources.");
        return from_source();
    }
    if had(sources, &["component", "add", SOURCES]) {
        return Ok(Wasm::Installed { sources: true });
    }
    println!("The library's sources cannot be had from rustup; trying Debian's Rust, which carries them.");
    Ok(from_source().unwrap_or(Wasm::Installed { sources: false }))
}

/// Whether something is there, or is once rustup was asked to `add` it.
fn had(is_there: impl Fn() -> bool, add: &[&str]) -> bool {
    is_there()
        || shell::find("rustup").is_some_and(|rustup| {
            println!("Asking rustup: {}", add.join(" "));
            shell::run(shell::command(rustup).args(add)).is_ok() && is_there()
        })
}

/// Whether the compiler `rustc` has the sources of its library.
fn sources_are_there(rustc: &Path) -> bool {
    let sysroot = shell::read(shell::command(rustc).args(["--print", "sysroot"])).unwrap_or_default();
    Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.toml").is_file()
}

fn target_is_there() -> bool {
    let folder = shell::read(shell::command("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    let files = folder.and_then(|folder| fs::read_dir(folder).ok());
    files.is_some_and(|mut files| {
        files.any(|file| file.is_ok_and(|file| file.file_name().to_string_lossy().starts_with("libstd")))
    })
}

fn from_source() -> Outcome<Wasm> {
    let bin = Path::new(DEBIAN_BIN);
    if !has_sources(bin) {
        system::install(
            DEBIAN,
            "The page needs the compiler's wasm32 target. Run:\n\n    rustup target add wasm32-unknown-unknown\n",
        )?;
    }
    if !has_sources(bin) {
        return Err(Failure::new(
            "Debian's Rust was installed, but the sources of its library are not where it looks for them.",
        ));
    }
    let programs = shell::tools().join("debian");
    link_programs(&programs)?;
    Ok(Wasm::FromSource { programs, linker: linker()? })
}

/// Fills `programs` with links to Debian's programs, so that a search path can hold them and nothing else of the system's.
fn link_programs(programs: &Path) -> Outcome {
    while_doing("make a folder for Debian's Rust", fs::create_dir_all(programs))?;
    for name in ["cargo", "rustc", "cargo-clippy", "clippy-driver"] {
        let (file, link) = (Path::new(DEBIAN_BIN).join(name), programs.join(name));
        if !link.exists() && file.exists() {
            // A link left dangling by an earlier installation would be in the way.
            drop(fs::remove_file(&link));
            link_to(&file, &link)?;
        }
    }
    Ok(())
}

/// Whether the compiler in `bin` is new enough and has the sources of its library.
fn has_sources(bin: &Path) -> bool {
    let rustc = bin.join("rustc");
    let version = shell::read(shell::command(&rustc).arg("--version")).unwrap_or_default();
    // "rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)"
    let minor = version.split('.').nth(1).and_then(|minor| minor.parse::<u32>().ok()).unwrap_or(0);
    let needed = env!("CARGO_PKG_RUST_VERSION").split('.').nth(1).and_then(|minor| minor.parse().ok()).unwrap_or(0);
    bin.join("cargo").is_file() && minor >= needed && sources_are_there(&rustc)
}

/// A linker for wasm: the one rustup's compiler carries, or LLVM's own.
fn linker() -> Outcome<PathBuf> {
    if let Some(folder) = shell::read(shell::command("rustc").args(["--print", "target-libdir"])) {
        let carried = Path::new(&folder).join("../bin/rust-lld");
        if carried.is_file() {
            return Ok(carried);
        }
    }
    let names = ["rust-lld", "wasm-ld", "wasm-ld-22", "wasm-ld-21", "wasm-ld-20", "wasm-ld-19"];
    if let Some(found) = names.iter().find_map(|name| shell::find(name)) {
        return Ok(found);
    }
    system::install(&["lld"], "Linking for wasm needs LLVM's lld; install it, then run this again.")?;
    shell::find("wasm-ld").ok_or_else(|| Failure::new("lld was installed, but there is no wasm-ld."))
}

#[cfg(unix)]
fn link_to(file: &Path, link: &Path) -> Outcome {
    while_doing("link to Debian's Rust", std::os::unix::fs::symlink(file, link))
}

#[cfg(not(unix))]
fn link_to(_: &Path, _: &Path) -> Outcome {
    Err(Failure::new("Debian's Rust is only for Debian. Run `rustup target add wasm32-unknown-unknown`."))
}
