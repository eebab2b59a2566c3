//! Other programs: finding them, running them, reading what they print.

use std::env;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use crate::failure::{Failure, Outcome, while_doing};

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    static ROOT: OnceLock<PathBuf> = OnceLock::new();
    ROOT.get_or_init(|| {
        // Cargo says it to what it runs. What was compiled in may be another checkout that shares the target folder.
        let here = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        here.parent().expect("xtask lies one folder below the root").to_owned()
    })
}

/// Where cargo puts what it builds.
pub(crate) fn target_dir() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The folder for the project's own tools, which git ignores.
pub(crate) fn tools() -> PathBuf {
    root().join(".tools")
}

/// A command that runs in the root of the repository and reads nothing from the terminal.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).stdin(Stdio::null());
    command
}

/// The cargo that runs this command.
pub(crate) fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The command as one would type it.
pub(crate) fn line(command: &Command) -> String {
    let mut words =
        vec![Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}

/// Runs a command and shows what it prints.
pub(crate) fn run(command: &mut Command) -> Outcome {
    println!("$ {}", line(command));
    let status = while_doing(&format!("run `{}`", line(command)), command.status())?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("`{}` failed ({status}).", line(command)))) }
}

/// Runs a command, shows what it prints on its standard output, and gives each such line to `see`.
pub(crate) fn run_watching(command: &mut Command, mut see: impl FnMut(&str)) -> Outcome {
    println!("$ {}", line(command));
    let doing = format!("run `{}`", line(command));
    let mut child = while_doing(&doing, command.stdout(Stdio::piped()).spawn())?;
    if let Some(stdout) = child.stdout.take() {
        for text in BufReader::new(stdout).split(b'\n') {
            let text = while_doing(&doing, text)?;
            let text = String::from_utf8_lossy(&text);
            println!("{text}");
            see(&text);
        }
    }
    let status = while_doing(&doing, child.wait())?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("`{}` failed ({status}).", line(command)))) }
}

/// What a command prints, when it succeeds.
pub(crate) fn read(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first file of this name on the search path, the project's own tools first.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    find_all(name).into_iter().next()
}

/// The folders searched for programs, the project's own tools first.
pub(crate) fn search_path() -> Vec<PathBuf> {
    let mut folders = vec![tools().join("bin"), tools().join("node_modules/.bin")];
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    folders
}

/// All files of this name on the search path, the project's own tools first.
pub(crate) fn find_all(name: &str) -> Vec<PathBuf> {
    let file = if cfg!(windows) { format!("{name}.exe") } else { name.to_owned() };
    search_path().into_iter().map(|folder| folder.join(&file)).filter(|path| path.is_file()).collect()
}
