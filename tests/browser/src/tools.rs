//! The files of `target/tools`, which `.ci/browser-tools` installs.

use std::path::PathBuf;

/// The path of a tool's file.
///
/// # Panics
/// When it is not installed, with how to get it.
#[must_use]
pub fn tool(file: &str) -> PathBuf {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let path = PathBuf::from(root).join("target/tools/node_modules").join(file);
    assert!(path.is_file(), "{file} is not installed: run `bash .ci/browser-tools` once.");
    path
}
