//! File sizes.

use super::source::files;

fn longer_than(limit: usize, folder: &str) -> Vec<String> {
    let long = files(folder, ".rs").into_iter().map(|file| (file.text.lines().count(), file.path));
    long.filter(|(lines, _)| *lines > limit).map(|(lines, path)| format!("{folder}/{path}: {lines} lines")).collect()
}

#[test]
#[ignore = "a limit of this repository, not of sites made from it; .ci/run tests it"]
fn no_file_of_the_site_is_longer_than_400_lines() {
    assert_eq!(longer_than(400, "src"), [""; 0], "split by idea");
}

#[test]
#[ignore = "a limit of this repository, not of sites made from it; .ci/run tests it"]
fn no_file_of_the_tests_is_longer_than_500_lines() {
    assert_eq!(longer_than(500, "tests"), [""; 0], "split by idea");
}
