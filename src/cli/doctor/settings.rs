//! What is wrong with the settings, though the site would start with them.

use super::is_deployed;
use crate::config::Settings;
use crate::config::mail::Transport;
use crate::i18n;

/// One sentence for each thing that is wrong.
pub fn wrong(settings: &Settings) -> Vec<String> {
    let mut wrong = Vec::new();
    address(settings, &mut wrong);
    mail(settings, &mut wrong);
    languages(settings, &mut wrong);
    if is_deployed(settings) && cfg!(debug_assertions) {
        wrong.push(
            "this is a debug build, which is slow and reads its templates from the source: deploy what \
             `cargo build --release` makes"
                .to_owned(),
        );
    }
    if is_deployed(settings) && settings.dev_pages() {
        wrong.push("/dev/mailbox shows every mail with its links to anybody: set app.dev_pages = false".to_owned());
    }
    wrong
}

/// The site's address against what is bound, and against a proxy.
fn address(settings: &Settings, wrong: &mut Vec<String>) {
    let base = settings.base_url();
    let bound = settings.rocket.get("address").and_then(|address| address.clone().into_string());
    let open = bound.as_deref().is_some_and(|address| !is_loopback(address));
    let host = base.split("//").nth(1).unwrap_or_default();
    let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
    if settings.is_https() {
        if settings.app.trusted_proxies == 0 {
            wrong.push(format!(
                "app.base_url is {base}, and TLS is a proxy's job, but app.trusted_proxies is 0: all visitors count as \
                 one client, so that one of them uses up the limits of all: set it to the number of proxies, mostly 1"
            ));
        }
    } else if !is_loopback(host) {
        wrong.push(format!(
            "app.base_url is {base}: passwords travel in the clear, and cookies are not Secure: put a proxy with TLS in \
             front, and set app.base_url to https://…"
        ));
    } else if open || settings.is_release() {
        wrong.push(format!(
            "app.base_url is {base}, which only this machine can open, and so it stands in every mail: set it to the \
             address that visitors use"
        ));
    }
}

fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || bare.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

fn mail(settings: &Settings, wrong: &mut Vec<String>) {
    let mail = &settings.mail;
    let kept = matches!(mail.transport, None | Some(Transport::Mailbox));
    if kept && is_deployed(settings) {
        wrong.push(
            "mails are kept for /dev/mailbox, and nobody gets them: set mail.transport to \"smtp\" or \"sendmail\""
                .to_owned(),
        );
    }
    let in_the_clear = mail.transport == Some(Transport::Smtp) && !mail.use_tls && !mail.use_ssl;
    if in_the_clear && !is_loopback(&mail.server) {
        wrong.push(format!(
            "mails, and the password of the mail server, travel to {} in the clear: set mail.use_tls (port 587) or \
             mail.use_ssl (port 465)",
            mail.server
        ));
    }
}

/// Languages on offer that lack texts.
fn languages(settings: &Settings, wrong: &mut Vec<String>) {
    match i18n::Languages::new(&settings.i18n) {
        Err(error) => wrong.push(error.to_string()),
        Ok(languages) => {
            for (lang, _) in languages.offered() {
                let missing = i18n::missing(lang, &settings.i18n.default);
                if let Some(first) = missing.first() {
                    wrong.push(format!(
                        "i18n/{} lacks {} texts, {first} among them, which are shown in {}: translate them, or take \
                         the language out of i18n.languages",
                        lang.as_str(),
                        missing.len(),
                        settings.i18n.default
                    ));
                }
            }
        }
    }
}
