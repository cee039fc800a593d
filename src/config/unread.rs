//! Variables that look meant for this site, although nothing reads them: a setting that is mistyped, or has the name that
//! another framework gives it.

use figment::Figment;
use figment::providers::Serialized;
use figment::value::{Dict, Value};

use super::Settings;
use super::environment::{ROCKET, WELL_KNOWN, is_read};

/// The names of such variables begin with one of these. After the others, only what resembles a setting is meant for us:
/// many programs have variables such as `APP_ENV`.
const OURS: [&str; 5] = ["MAIL_", "ROCKET_", "FLASK_", "SECURITY_", "SQLALCHEMY_"];
const OTHERS: [&str; 2] = ["APP_", "USER_"];

/// Names of other frameworks for settings that have quite another name here.
const TRANSLATED: [(&str, &str); 19] = [
    ("SQLALCHEMY_DATABASE_URI", "DATABASE_URL"),
    ("ROCKET_DATABASES", "DATABASE_URL"),
    ("MAIL_HOST", "MAIL_SERVER"),
    ("MAIL_USER", "MAIL_USERNAME"),
    ("MAIL_FROM", "MAIL_DEFAULT_SENDER"),
    ("MAIL_SSL", "MAIL_USE_SSL"),
    ("MAIL_TLS", "MAIL_USE_TLS"),
    ("MAIL_USE_STARTTLS", "MAIL_USE_TLS"),
    ("FLASK_ENV", "ROCKET_PROFILE"),
    ("FLASK_DEBUG", "ROCKET_PROFILE"),
    ("FLASK_RUN_HOST", "ROCKET_ADDRESS"),
    ("FLASK_RUN_PORT", "ROCKET_PORT"),
    ("SECURITY_REGISTERABLE", "APP_USER__ENABLE_REGISTRATION"),
    ("SECURITY_CONFIRMABLE", "APP_USER__ENABLE_CONFIRM_EMAIL"),
    ("SECURITY_RECOVERABLE", "APP_USER__ENABLE_FORGOT_PASSWORD"),
    ("SECURITY_CHANGEABLE", "APP_USER__ENABLE_CHANGE_PASSWORD"),
    ("SECURITY_PASSWORD_LENGTH_MIN", "APP_USER__PASSWORD_MIN"),
    ("SECURITY_EMAIL_SENDER", "MAIL_DEFAULT_SENDER"),
    ("USER_APP_NAME", "APP_APP__NAME"),
];

/// One sentence for each of these variables, without their values.
pub(super) fn sentences<'a>(names: impl Iterator<Item = &'a String>) -> Vec<String> {
    let known = right_names();
    let mut sentences: Vec<_> = names.filter(|name| !is_read(name)).filter_map(|name| sentence(name, &known)).collect();
    sentences.sort();
    sentences
}

fn sentence(name: &str, known: &[String]) -> Option<String> {
    let upper = name.to_ascii_uppercase();
    let package = format!("{}_", env!("CARGO_PKG_NAME").to_ascii_uppercase().replace('-', "_"));
    let prefix = [package.as_str()].into_iter().chain(OURS).chain(OTHERS).find(|prefix| upper.starts_with(prefix));
    let right = TRANSLATED
        .iter()
        .find(|(theirs, _)| *theirs == upper)
        .map(|(_, ours)| *ours)
        .or_else(|| like(&upper, prefix, known));
    match (right, prefix) {
        (Some(right), _) => Some(format!("{name} is not read: the name of the setting is {right}")),
        (None, Some(prefix)) if !OTHERS.contains(&prefix) => {
            Some(format!("{name} is not read: no setting has this name"))
        }
        (None, _) => None,
    }
}

/// The right name that is written almost like this one, or as other prefixes and numbers of underscores have it.
fn like<'k>(name: &str, prefix: Option<&str>, known: &'k [String]) -> Option<&'k str> {
    let squeeze = |text: &str| text.replace('_', "");
    // `GANTRY_BASE_URL` means `APP_APP__BASE_URL`, and `USER_ENABLE_EMAIL` means `APP_USER__ENABLE_EMAIL`.
    let (whole, rest) = (squeeze(name), prefix.map(|prefix| squeeze(&name[prefix.len()..])));
    let same = |right: &&String| {
        let (_, key) = right.rsplit_once("__").unwrap_or(("", right.as_str()));
        let section = right.strip_prefix("APP_").unwrap_or(right);
        squeeze(right) == whole || [section, key].iter().any(|form| Some(squeeze(form)) == rest)
    };
    let near = |right: &&String| name.len() > 7 && strsim::damerau_levenshtein(name, right) <= 2;
    known.iter().find(same).or_else(|| known.iter().find(near)).map(String::as_str)
}

/// The name of the variable for every setting.
fn right_names() -> Vec<String> {
    fn collect(dict: &Dict, path: &str, names: &mut Vec<String>) {
        for (key, value) in dict {
            let name = format!("{path}{}", key.to_ascii_uppercase());
            match value {
                Value::Dict(_, inner) => collect(inner, &format!("{name}__"), names),
                _ => names.push(name),
            }
        }
    }
    let mut names: Vec<_> = WELL_KNOWN.iter().map(|(name, _)| (*name).to_owned()).collect();
    names.extend(["SECRET_KEY", "ROCKET_CONFIG", "ROCKET_PROFILE"].map(str::to_owned));
    names.extend(ROCKET.iter().map(|key| format!("ROCKET_{}", key.to_ascii_uppercase())));
    let defaults: Dict = Figment::from(Serialized::defaults(Settings::default())).extract().unwrap_or_default();
    collect(&defaults, "APP_", &mut names);
    names
}
