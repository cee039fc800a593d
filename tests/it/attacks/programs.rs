//! JSON of any shape where text is expected must neither break nor change anything.

use app::message::Flash;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rocket::http::Method;
use serde_json::Value;

use crate::support::TestApp;
use crate::web::{rows, sample_url, without_limits};

/// JSON values where a text is expected.
const ODD: [&str; 10] =
    ["null", "true", "0", "-1e999", "\"\\u0000\"", "\"\\ud800\"", "[]", "{}", "[\"ann\"]", "{\"$ne\":null}"];

fn bodies(field: &str) -> Vec<String> {
    let mut all: Vec<_> = ODD.iter().map(|odd| format!("{{\"{field}\":{odd},\"password\":{odd}}}")).collect();
    all.extend(ODD.map(str::to_owned));
    all.push(format!("{{\"{field}\":\"ann\",\"{field}\":\"eve\",\"password\":\"x\"}}"));
    all.push(format!("{{\"{field}\":\"ann\",\"password\":\"x\",\"is_admin\":true,\"id\":1,\"__proto__\":{{}}}}"));
    all.extend(["", " ", "{", "}", "nul", "'{}'", "{\"a\":}", "{}{}", "\u{feff}{}", "{\"a\":1,}"].map(str::to_owned));
    all.push("[".repeat(30_000));
    all.push("{\"a\":".repeat(10_000));
    all.push(format!("{{\"{field}\":\"{}\"}}", "x".repeat(60_000)));
    all
}

#[test]
fn every_form_refuses_json_of_any_shape_with_a_json_response() {
    let app = TestApp::with(without_limits);
    let id = app.member("ann");
    let posts: Vec<_> = app.state().routes.declared().into_iter().filter(|route| route.method == "POST").collect();
    let before = {
        app.with_session(id);
        rows(&app)
    };
    for route in &posts {
        for body in bodies("username") {
            for mut browser in [app.browser(), app.browser().with_header("Authorization", "Bearer x")] {
                let page = browser.request(Method::Post, &sample_url(&route.uri), Some("application/json"), &body);
                if page.status == 308 {
                    continue; // another address of the same form
                }
                let context = format!("{} {body:.60}: {} {}", route.uri, page.status, page.body);
                // A form without fields is good for whoever may send it, and does nothing here.
                let is_good = page.status == 200 && body == "{}";
                assert!((400..500).contains(&page.status) || is_good, "{context}");
                let told: Value = serde_json::from_str(&page.body).expect(&context);
                assert_eq!(told["meta"]["code"], page.status, "{context}");
            }
        }
    }
    assert_eq!(rows(&app), before);
}

#[test]
fn a_malformed_flash_cookie_shows_no_foreign_message() {
    let app = TestApp::new();
    let good = serde_json::to_value([Flash::success("signed-in")]).unwrap();
    let with_cookie = |cookie: &str| {
        let mut browser = app.browser();
        browser.cookies.insert("flash".to_owned(), cookie.to_owned());
        let page = browser.get("home");
        assert_eq!(page.status, 200, "{cookie:.80}");
        page.flashes()
    };
    let shown = |json: &str| with_cookie(&URL_SAFE_NO_PAD.encode(json));
    assert_eq!(shown(&good.to_string()), ["signed-in"]);
    assert!(with_cookie("").is_empty() && with_cookie("x").is_empty() && shown("{}").is_empty());
    assert!(shown(&good.to_string().replace("signed-in", "<b>")).is_empty());
    for odd in ODD {
        assert!(shown(odd).is_empty(), "{odd}");
        assert!(shown(&format!("[{odd}]")).is_empty(), "{odd}");
        for field in ["level", "message", "link"] {
            let Ok(odd) = serde_json::from_str::<Value>(odd) else { continue };
            let mut bent = good.clone();
            bent[0][field] = odd.clone();
            shown(&bent.to_string());
            let mut bent = good.clone();
            bent[0]["message"]["args"] = odd.clone();
            shown(&bent.to_string());
            let mut bent = good.clone();
            bent[0]["message"]["id"] = odd;
            assert!(shown(&bent.to_string()).is_empty(), "{bent}");
        }
    }
}
