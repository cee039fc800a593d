//! What is wrong with the settings, although the site would start with them.

use crate::config::mail::Transport;
use crate::config::{Settings, is_loopback};
use crate::i18n;

/// One sentence for each thing that is wrong. Adds to `notes` what an owner may like as it is.
pub fn problems(settings: &Settings, notes: &mut Vec<String>) -> Vec<String> {
    let mut problems = settings.unread.clone();
    problems.extend(crate::check_rocket(settings).err().map(|error| error.to_string()));
    check_address(settings, &mut problems);
    check_mail(settings, &mut problems);
    problems.extend(i18n::Languages::new(&settings.i18n).err().map(|error| error.to_string()));
    problems.extend(crate::render::check().err().map(|broken| broken.to_string()));
    check_languages(settings, &mut problems, notes);
    if is_deployed(settings) && cfg!(debug_assertions) {
        problems.push(
            "this is a debug build, which is slow and reads its templates from the source: deploy what \
             `cargo build --release` makes"
                .to_owned(),
        );
    }
    if is_deployed(settings) && settings.dev_pages() {
        problems.push("/dev/mailbox shows every mail with its links to anybody: set app.dev_pages = false".to_owned());
    }
    problems
}

/// Guesses whether the site is open to the public. What is handy on a developer's machine is wrong there.
pub fn is_deployed(settings: &Settings) -> bool {
    settings.is_release() || settings.is_https()
}

/// Compares the site's address with the bound one, and with the number of proxies.
fn check_address(settings: &Settings, problems: &mut Vec<String>) {
    let base = settings.base_url();
    let bound = settings.rocket.get("address").and_then(|address| address.clone().into_string());
    let open = bound.as_deref().is_some_and(|address| !is_loopback(address));
    if settings.is_https() {
        if settings.app.trusted_proxies == 0 {
            problems.push(format!(
                "app.base_url is {base}, and TLS is a proxy's job, but app.trusted_proxies is 0: all visitors count as \
                 one client, so that one of them uses up the limits of all: set it to the number of proxies, mostly 1"
            ));
        }
    } else if !is_loopback(&settings.host()) {
        problems.push(format!(
            "app.base_url is {base}: passwords travel in the clear, and cookies are not Secure: put a proxy with TLS in \
             front, and set app.base_url to https://…"
        ));
    } else if open || settings.is_release() {
        problems.push(format!(
            "app.base_url is {base}, which only this machine can open, and so it stands in every mail: set it to the \
             address that visitors use"
        ));
    }
}

/// Looks for texts that a language lacks.
fn check_languages(settings: &Settings, problems: &mut Vec<String>, notes: &mut Vec<String>) {
    let required = settings.i18n.required();
    let offered = i18n::Languages::of(&settings.i18n);
    for (lang, _) in offered.offered() {
        // Broken texts have been reported already.
        let Ok(Some(lacks)) = i18n::lacks(lang) else { continue };
        if required.iter().any(|name| *name == lang.as_str()) {
            problems.push(format!("{lacks}: write them, or take {lang:?} out of i18n.required"));
        } else {
            notes.push(lacks);
        }
    }
}

fn check_mail(settings: &Settings, problems: &mut Vec<String>) {
    let mail = &settings.mail;
    let kept = match mail.transport {
        None | Some(Transport::Mailbox) => Some("for /dev/mailbox"),
        Some(Transport::File) => Some("in files"),
        _ => None,
    };
    if let Some(kept) = kept.filter(|_| is_deployed(settings)) {
        problems.push(format!(
            "mails are kept {kept}, and nobody gets them: set mail.transport to \"smtp\" or \"sendmail\""
        ));
    }
    let in_the_clear = mail.transport == Some(Transport::Smtp) && !mail.use_tls && !mail.use_ssl;
    if in_the_clear && !is_loopback(&mail.server) {
        problems.push(format!(
            "mails, and the password of the mail server, travel to {} in the clear: set mail.use_tls (port 587) or \
             mail.use_ssl (port 465)",
            mail.server
        ));
    }
}
