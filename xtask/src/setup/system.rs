//! Packages of the operating system: installed with apt where that is allowed, else the command is said.

use crate::failure::{Failure, Outcome};
use crate::shell;

/// Installs Debian packages, or says why not and what to run.
pub(super) fn install(packages: &[&str], otherwise: &str) -> Outcome {
    let by_hand = format!("sudo apt-get install --yes {}", packages.join(" "));
    let Some(apt) = shell::find("apt-get") else { return Err(Failure::new(otherwise)) };
    let root = shell::read(shell::command("id").arg("-u")).is_some_and(|id| id == "0");
    let sudo = !root && shell::read(shell::command("sudo").args(["--non-interactive", "true"])).is_some();
    if !root && !sudo {
        return Err(Failure::new(format!(
            "{} missing, and only an administrator may install it. Run:\n\n    {by_hand}\n",
            packages.join(" and ")
        )));
    }
    let apt_get = |words: &[&str]| {
        let mut command = if root { shell::command(&apt) } else { shell::command("sudo") };
        if sudo {
            command.args(["--non-interactive", "--preserve-env=DEBIAN_FRONTEND"]).arg(&apt);
        }
        command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
        shell::run(&mut command)
    };
    let install: Vec<&str> = ["install", "--yes", "--no-install-recommends"].iter().chain(packages).copied().collect();
    // A fresh machine has no package lists yet; one that has been used has, and asking for them again is slow.
    if apt_get(&install).is_err() {
        apt_get(&["update"])?;
        apt_get(&install)?;
    }
    Ok(())
}
