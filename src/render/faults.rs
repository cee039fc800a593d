//! Tera's errors as one sentence with file, line and column. Tera itself draws a picture of the line.

use tera::{Error, ErrorKind};

use crate::source::Broken;

/// `source` has the text of a template, given by its name.
pub fn broken(error: &Error, source: impl Fn(&str) -> Option<String>) -> Broken {
    let at = |name: &str, word: &str| {
        let text = source(name).unwrap_or_default();
        Broken::at(&path(name), &text, text.find(word).unwrap_or_default(), error)
    };
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            // Tera counts columns from 0.
            let (line, column) = (report.span().start_line, report.span().start_col + 1);
            Broken::on(&path(report.filename()), line, column, report.message())
        }
        ErrorKind::MissingParent { current, parent } => at(current, parent),
        ErrorKind::CircularExtend { tpl, .. } => at(tpl, "extends"),
        ErrorKind::CircularInclude { tpl, .. } => at(tpl, "include"),
        ErrorKind::TemplateNotFound(name) => Broken::new(&path(name), "there is no such file"),
        _ => of_picture(&error.to_string()).unwrap_or_else(|| Broken::new("templates", error)),
    }
}

/// What is unknown, such as a filter, is reported as a picture only:
///
/// ```text
/// error: Unknown filter `x`
///  --> pages/home.html:3:5
/// ```
fn of_picture(picture: &str) -> Option<Broken> {
    let mut lines = picture.lines();
    let why = lines.next()?.strip_prefix("error: ")?;
    let mut place = lines.next()?.trim_start().strip_prefix("--> ")?.rsplitn(3, ':');
    let (column, line) = (place.next()?.parse().ok()?, place.next()?.parse().ok()?);
    Some(Broken::on(&path(place.next()?), line, column, why))
}

fn path(name: &str) -> String {
    format!("templates/{name}")
}
