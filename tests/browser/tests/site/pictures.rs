//! The pictures in README.md and docs/. To take them again, after a change of how the site looks:
//!
//! ```text
//! cargo test --manifest-path tests/browser/Cargo.toml -- --ignored pictures
//! ```

use std::path::PathBuf;

use gantry_browser_tests::{Browser, Server, run_test};

/// The largest file, in bytes: everybody who clones gets all of them.
const LIMIT: usize = 120_000;

/// Where they go: PICTURES names another folder than docs/.
fn folder() -> PathBuf {
    let docs = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs");
    std::env::var_os("PICTURES").unwrap_or_else(|| docs.into()).into()
}

/// Takes a picture of a frame of the gallery, `width` by `height`.
async fn take(browser: &Browser, frame: &str, (width, height): (u32, u32), file: &str) {
    browser.open(frame).await;
    browser.resize(width, height, false).await;
    let bars = serde_json::json!({ "hidden": true });
    let hidden = browser.driver().chromium("Emulation.setScrollbarsHidden", bars).await;
    browser.unwrap_or_fail("hide the scroll bars", hidden).await;
    let picture = browser.client().screenshot().await;
    let picture = browser.unwrap_or_fail("take a picture", picture).await;
    assert!(picture.len() < LIMIT, "{file} has {} bytes", picture.len());
    let path = folder().join(file);
    std::fs::write(&path, picture).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

#[test]
#[ignore = "it writes into docs/"]
fn pictures_of_the_docs() {
    run_test(async {
        // As a mail shows it.
        let server = Server::with(&[("APP_APP__BASE_URL", "https://www.example.com")]);
        let browser = Browser::start(&server).await;
        take(&browser, "dev.gallery_page/home/plain?lang=en&theme=light", (1200, 800), "screenshot.png").await;
        take(&browser, "dev.gallery_page/user.account/plain?lang=en&theme=dark", (1000, 640), "pictures/dark.png")
            .await;
        take(&browser, "dev.gallery_page/user.login/plain?lang=en&theme=light", (480, 640), "pictures/card.png").await;
        take(&browser, "dev.gallery_page/members/plain?lang=en&theme=light", (1000, 460), "pictures/page.png").await;
        take(&browser, "dev.gallery_mail/confirm_email?lang=en", (640, 550), "pictures/mail.png").await;

        let server = Server::with(&[("APP_APP__BRAND", "#8a1c7c")]);
        let browser = Browser::start(&server).await;
        take(&browser, "dev.gallery_page/home/plain?lang=en&theme=light", (1000, 560), "pictures/colour.png").await;
    });
}
