//! PHP, in which the plugin for WordPress is tried. Nothing that is built needs it.

use std::path::PathBuf;

use super::system;
use crate::shell;

/// PHP's own program; Debian's is installed where it is missing and that is allowed, and else there is none.
pub(crate) fn php() -> Option<PathBuf> {
    let find = || shell::find("php");
    if find().is_none() && shell::find("apt-get").is_some() {
        println!("PHP is not here yet: installing it.");
        if let Err(failure) = system::install(&["php-cli"], "") {
            println!("{failure}");
        }
    }
    find()
}
