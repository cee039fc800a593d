//! `app.brand`: a colour, and one that people can read.

use app::config::Colour;

use super::{read, refusal};

#[test]
fn a_colour_is_taken_from_the_file_and_from_the_environment() {
    let in_file = "[default.app]\nbrand = '#1D4ED8'";
    assert_eq!(read(in_file, &[]).unwrap().app.brand.to_string(), "#1d4ed8");
    assert_eq!(read("[default.app]\nbrand = '#0B6e69'", &[]).unwrap().app.brand, Colour::BRAND);
    assert_eq!(Colour::BRAND.to_string(), "#0b6e69");
    let vars = [("APP_APP__BRAND", "#7c3aed")];
    assert_eq!(read(in_file, &vars).unwrap().app.brand.to_string(), "#7c3aed");
}

#[test]
fn what_is_no_colour_is_refused() {
    for wrong in ["", "#", "#0b6e6", "#0b6e699", "#0b6e6g", "#+b6e69", "#é6e69", " #0b6e69"] {
        let sentence = refusal(&format!("[default.app]\nbrand = '{wrong}'"), &[]);
        assert!(sentence.contains("expected a colour such as"), "{wrong:?}: {sentence}");
    }
    for wrong in ["teal", "0b6e69", "#0b6", "rgb(1, 2, 3)", "#0b6e69;}body{display:none"] {
        let sentence = refusal(&format!("[default.app]\nbrand = '{wrong}'"), &[]);
        let expected = format!(r##"Rocket.toml: app.brand = "{wrong}": expected a colour such as "#0b6e69""##);
        assert_eq!(sentence, expected);
        let sentence = refusal("", &[("APP_APP__BRAND", wrong)]);
        assert!(sentence.starts_with(&format!("APP_APP__BRAND={wrong}: expected a colour")), "{sentence}");
    }
}

#[test]
fn a_colour_that_nobody_could_read_is_refused_with_the_pair() {
    let sentence = refusal("[default.app]\nbrand = '#ffd54f'", &[]);
    let expected = r##"app.brand = "#ffd54f": expected a darker colour: white text on it, as on buttons and in mails, has a contrast of 1.4, and needs 4.5"##;
    assert_eq!(sentence, expected);
}
