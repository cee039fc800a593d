//! `cargo xtask new mail`: what `docs/add-a-mail.md` does by hand.

use anyhow::{Result, ensure};

use crate::event::Event;
use crate::languages;
use crate::names::Name;
use crate::text::{add_after_last, add_to_block, append, has_text, import, is_module};
use crate::tree::Tree;

const SETTINGS: &str = "src/config/user.rs";
const SITE: &str = "src/site.rs";
const TESTS: &str = "tests/it/mail/mod.rs";

pub fn run(tree: &mut Tree, name: &Name, on: Option<&str>) -> Result<Vec<String>> {
    let lang = languages::default(tree)?;
    let (kebab, title) = (name.kebab(), name.title());
    let texts = format!("i18n/{lang}/mail.ftl");
    let beginning = format!("mail-{kebab}");
    let catalogue = tree.read(&texts)?;
    for id in ["subject", "text"].map(|end| format!("{beginning}-{end}")) {
        ensure!(!has_text(&catalogue, &id), "{texts} has the text {id} already: choose another name");
    }
    let event = on.map(|on| Event::read(tree, on)).transpose()?;

    tree.create(&format!("templates/mail/{name}.html"), &template(&beginning))?;
    tree.create(&format!("tests/it/mail/{name}.rs"), &test(name, event.as_ref()))?;
    tree.edit(TESTS, |text| add_after_last(text, "a line `mod …;`", is_module, &format!("mod {name};")))?;
    tree.edit(&texts, |text| {
        let own = format!(
            "{beginning}-subject = {{ $app_name }}: {title}\n{beginning}-text = This mail is about your account: {title}.\n"
        );
        Ok(append(text, &own))
    })?;
    let mut next = vec![
        format!(
            "what the mail says: templates/mail/{name}.html, and the texts {beginning}-subject and {beginning}-text in {texts}"
        ),
        "a link, a button or variables of its own: docs/add-a-mail.md".to_owned(),
    ];
    next.extend(languages::lacking(tree, &lang, "mail.ftl")?);
    if let Some(event) = &event {
        send(tree, name, event)?;
        next.push(format!(
            "to send it, set user.{} = true in Rocket.toml; who gets it says {} in {SITE}",
            setting(name),
            subscriber(name)
        ));
    } else {
        next.push(format!(
            "nothing sends it yet: tx.mail(&recipient, Mail::new(\"{name}\")), or begin again with --on EVENT"
        ));
    }
    next.push("cargo run, and look at it on http://127.0.0.1:8000/dev/gallery".to_owned());
    next.push("cargo test --test it -- mail i18n config structure".to_owned());
    Ok(next)
}

fn setting(name: &Name) -> String {
    format!("send_{name}_email")
}

fn subscriber(name: &Name) -> String {
    format!("mail_{name}")
}

/// Adds the setting, and the subscriber that sends the mail.
fn send(tree: &mut Tree, name: &Name, event: &Event) -> Result<()> {
    let (setting, subscriber, event_name) = (setting(name), subscriber(name), &event.name);
    tree.edit(SETTINGS, |text| {
        ensure!(!text.contains(&format!(" {setting}:")), "the setting {setting} is there already");
        let is_like_it = |line: &str| line.trim_start().starts_with("send_") && line.contains("_email: bool");
        add_after_last(text, "a setting `send_…_email`", is_like_it, &format!("        {setting}: bool = false,"))
    })?;
    tree.edit("Rocket.toml", |text| {
        let lines =
            format!("# Whether the mail \"{name}\" is sent after the event `{event_name}`.\n# {setting} = false");
        let is_like_it = |line: &str| {
            let line = line.trim_start_matches("# ");
            line.starts_with("send_") && line.contains("_email = ")
        };
        add_after_last(text, "a setting `send_…_email`", is_like_it, &lines)
    })?;
    tree.edit(SITE, |text| {
        ensure!(!text.contains(&format!("fn {subscriber}(")), "there is a function {subscriber} already");
        let mut text = add_to_block(text, "Bus::default()", |_| false, &format!("        .on({subscriber})"))?;
        for (module, item) in [
            ("crate::accounts::events", event_name.as_str()),
            ("crate::db", "Tx"),
            ("crate::error", "Result"),
            ("crate::mail", "Mail"),
            ("crate::mail", "Recipient"),
            ("crate::models", "UserEmail"),
        ] {
            text = import(&text, module, item)?;
        }
        Ok(format!(
            "{}

/// Sends the mail `{name}`, if the setting says so, to the primary address of the account.
fn {subscriber}(event: &{event_name}, tx: &mut Tx<'_>) -> Result<()> {{
    if !tx.settings().user.{setting} {{
        return Ok(());
    }}
    let Some(email) = UserEmail::primary_of(tx, event.user_id)? else {{ return Ok(()) }};
    tx.mail(&Recipient::from(&email), Mail::new(\"{name}\"))
}}
",
            text.trim_end()
        ))
    })
}

fn template(beginning: &str) -> String {
    format!(
        "{{#- {{ \"username\": \"ann\" }} -#}}
{{% extends \"mail/base.html\" %}}
{{% block preheader %}}{{{{ \"{beginning}-text\" | t }}}}{{% endblock preheader %}}
{{% block content %}}
    {{{{ <mail.text text={{\"{beginning}-text\" | t}} /> }}}}
{{%- endblock content %}}
"
    )
}

fn test(name: &Name, event: Option<&Event>) -> String {
    let Some(event) = event else {
        return format!(
            "//! The mail `{name}`.

use app::mail::Mail;

use super::write;
use crate::support::{{TestApp, default_language, in_words}};

#[test]
fn it_says_what_it_should() {{
    let app = TestApp::new();
    let ann = app.member(\"ann\");
    write(&app, ann, default_language(), Mail::new(\"{name}\"));
    let mail = app.mails().pop().unwrap();
    assert!(mail.is(\"{name}\") && mail.to.eq_ignore_ascii_case(\"ann@example.com\"), \"{{mail:?}}\");
    assert!(mail.text.contains(&in_words(\"mail-{kebab}-text\")), \"{{}}\", mail.text);
}}
",
            kebab = name.kebab()
        );
    };
    let (event_name, example, setting) = (&event.name, &event.example, setting(name));
    format!(
        "//! The mail `{name}`, after the event `{event_name}`.

use app::accounts::events::{event_name};

use crate::support::TestApp;

#[test]
fn it_is_sent_after_the_event_if_the_setting_says_so() {{
    for on in [true, false] {{
        let app = TestApp::with(|settings| settings.user.{setting} = on);
        let ann = app.member(\"ann\");
        app.write(move |tx| {{
            let event = {example};
            tx.emit(&event);
            Ok(())
        }});
        let sent = app.mails().into_iter().filter(|mail| mail.is(\"{name}\"));
        let to: Vec<_> = sent.map(|mail| mail.to).collect();
        assert_eq!(to.len(), usize::from(on), \"{{to:?}}\");
        assert!(to.iter().all(|to| to.contains(\"ann@example.com\")), \"{{to:?}}\");
    }}
}}
"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::EVENTS;
    use crate::tree::tests::repository;

    const SMALL: [(&str, &str); 6] = [
        (
            EVENTS,
            "pub struct Kept {\n    pub user_id: UserId,\n    /// Why.\n    pub why: Option<X>,\n    pub on: bool,\n}\n\
             pub struct Made {\n    pub role: String,\n}\n\nimpl Event for Kept {}\nimpl Event for Made {}\n",
        ),
        (SETTINGS, "    pub struct User {\n        send_x_email: bool = true,\n        other: bool = true,\n    }\n"),
        ("Rocket.toml", "[default.user]\n# Whether x.\n# send_x_email = true\n# Other.\n# other = true\n"),
        (SITE, "use crate::db::Bus;\n\npub fn subscribers() -> Bus {\n    Bus::default()\n        .on(x)\n}\n"),
        (TESTS, "mod links;\n"),
        ("i18n/en/mail.ftl", "mail-x-subject = X\n"),
    ];

    fn add(tree: &mut Tree, name: &str, on: Option<&str>) -> Result<Vec<String>> {
        run(tree, &name.parse().unwrap(), on)
    }

    #[test]
    fn a_mail_may_follow_an_event() {
        let (_folder, mut tree) = repository(&SMALL);
        add(&mut tree, "account_kept", Some("Kept")).unwrap();
        let settings = tree.read(SETTINGS).unwrap();
        assert!(
            settings.contains("= true,\n        send_account_kept_email: bool = false,\n        other"),
            "{settings}"
        );
        let rocket = tree.read("Rocket.toml").unwrap();
        assert!(rocket.contains("`Kept`.\n# send_account_kept_email = false\n# Other.\n"), "{rocket}");
        let site = tree.read(SITE).unwrap();
        assert!(site.contains("Bus::default()\n        .on(mail_account_kept)\n        .on(x)\n"), "{site}");
        assert!(
            site.contains("use crate::accounts::events::Kept;\n")
                && site.contains("fn mail_account_kept(event: &Kept,")
        );
        let test = tree.read("tests/it/mail/account_kept.rs").unwrap();
        assert!(test.contains("let event = Kept { user_id: ann, why: None, on: true };"), "{test}");
        assert_eq!(tree.read(TESTS).unwrap(), "mod links;\nmod account_kept;\n");
        assert!(add(&mut tree, "account_kept", None).is_err(), "there is one");
    }

    #[test]
    fn a_mail_that_cannot_be_is_refused() {
        for (name, on, why) in [
            ("y", Some("Lost"), "no event Lost: it has Kept, Made"),
            ("y", Some("Made"), "not about an account"),
            ("x", None, "mail-x-subject"),
        ] {
            let (_folder, mut tree) = repository(&SMALL);
            let refused = format!("{:#}", add(&mut tree, name, on).unwrap_err());
            assert!(refused.contains(why), "{refused}");
        }
        let (_folder, mut tree) = repository(&SMALL);
        add(&mut tree, "y", None).unwrap();
        assert!(tree.read(SITE).unwrap() == SMALL[3].1 && tree.exists("templates/mail/y.html"));
    }
}
