//! Answers through a [`Visit`]: pages, with the variables that every template has, and redirects, which carry flashes
//! along.

use std::sync::PoisonError;

use chrono::Datelike;
use rocket::http::{ContentType, Status};
use serde::Serialize;
use serde_json::json;
use tera::{Context, Value};

use super::answer::{Answer, Reply};
use super::cookies::Kind;
use super::error::csrf_page;
use super::flash;
use super::form_state::FormState;
use super::offered;
use super::refusal::csrf_failed;
use super::visit::Visit;
use crate::error::{Error, Result};
use crate::i18n::translate;
use crate::message::{Flash, Message};

/// The themes. With `auto`, the browser chooses.
pub const THEMES: [&str; 3] = ["auto", "light", "dark"];

/// The visitor, as templates see them.
#[derive(Serialize)]
struct VisitorVariables<'a> {
    name: &'a str,
    initials: String,
    username: Option<&'a str>,
    email: Option<&'a str>,
    confirmed: bool,
    roles: &'a [String],
}

/// What stands for a visitor in the menu: `A` for ann, `AB` for ann.brown and for ann-brown@example.com.
fn initials(name: &str) -> String {
    let name = name.split('@').next().unwrap_or(name);
    let words = name.split(|c: char| !c.is_alphanumeric()).filter_map(|word| word.chars().next());
    words.take(2).flat_map(char::to_uppercase).collect()
}

/// The variables of a template. `()` stands for none.
fn context(variables: impl Serialize) -> Result<Context> {
    let variables = Value::try_from_serializable(&variables).map_err(|e| Error::Internal(e.into()))?;
    if variables.is_none() {
        return Ok(Context::new());
    }
    Context::from_serialize(&variables).map_err(|e| Error::Internal(e.into()))
}

impl Visit<'_> {
    /// Whether a program has sent the form of this request, so that the answer becomes JSON (`envelope.rs`).
    pub fn answers_program(&self) -> bool {
        self.data.answers_program
    }

    /// A page: the template `NAME.html` with its own `variables`, beside those of every page. It shows the flashes.
    pub fn page(&self, name: &str, variables: impl Serialize) -> Result<Answer> {
        self.render(name, context(variables)?)
    }

    /// Whether templates may offer this page to the visitor: what they ask with `may["ENDPOINT"]`.
    pub fn offers(&self, endpoint: &str) -> bool {
        offered::has(&self.app.offered_to(self.visitor().map(AsRef::as_ref)), endpoint)
    }

    /// A page with a form. Its status is 422 if the form has errors. In the template, the form has the id `page-form`, so
    /// that what is typed stays when the visitor chooses another language.
    pub fn form_page(&self, name: &str, form: &FormState, variables: impl Serialize) -> Result<Answer> {
        if self.data.answers_program {
            self.settle();
            self.note_errors(form.errors());
            return Ok(Answer::new(ContentType::HTML, Vec::new()).status(Status::UnprocessableEntity));
        }
        let mut context = context(variables)?;
        context.insert("form", &form.translated(self.lang()));
        if context.get("has_page_form").is_none() {
            context.insert("has_page_form", &true);
        }
        context.insert("failed", &!form.is_good());
        // After a POST, the query is in hidden fields only. The menus for language and theme need it to come back here.
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for name in ["next", "reg_next", "token"] {
            query.extend_pairs(context.get(name).and_then(Value::as_str).map(|value| (name, value)));
        }
        let query = query.finish();
        if !query.is_empty() && !self.data.here.contains('?') {
            context.insert("here", &format!("{}?{query}", self.data.here));
        }
        let answer = self.render(name, context)?;
        Ok(if form.is_good() { answer } else { answer.status(Status::UnprocessableEntity) })
    }

    /// The page of a form that comes back ([`super::Entrance`]). If the page itself is refused,
    /// such as that of a used link, only the form is.
    pub fn again(&self, page: Reply) -> Reply {
        match page {
            Err(Error::Refused(_) | Error::Field { .. } | Error::NotFound) => csrf_page(self, self.has_cookies()),
            page => page,
        }
    }

    fn render(&self, name: &str, own_context: Context) -> Result<Answer> {
        let stale = self.take_stale();
        if stale {
            self.flash(Flash::warning(csrf_failed(self.has_cookies())));
        }
        let templates = self.app.renderer().speaking(self.lang())?;
        let mut context = self.common();
        context.extend(own_context);
        let html = templates.render(&format!("{name}.html"), &context)?;
        self.settle();
        if self.data.is_page_load {
            self.cookies.remove(Kind::Flash);
        }
        let status = if stale { Status::Forbidden } else { Status::Ok };
        let answer = Answer::new(ContentType::HTML, html).status(status);
        Ok(answer.header("Content-Language", self.lang().as_str()).header("Vary", "Accept-Language, Cookie"))
    }

    fn common(&self) -> Context {
        let visitor = self.visitor().map(AsRef::as_ref);
        let mut themes = self.data.chosen.theme.get().copied().into_iter().chain(self.cookies.all(Kind::Theme));
        let theme = themes.find(|theme| THEMES.contains(theme)).unwrap_or("auto");
        let path = self.data.here.split('?').next().unwrap_or("/");
        let may = self.app.offered_to(visitor);
        let flashes: Vec<_> = self.take_flashes().iter().map(|flash| self.translated(flash)).collect();
        let mut context = Context::new();
        context.insert("theme", theme);
        // Whether the menus for language and theme send the form `page-form` of the page.
        context.insert("has_page_form", &false);
        // Whether the page shows a form again, because something in it is wrong.
        context.insert("failed", &false);
        context.insert("csrf_token", &self.csrf_token());
        context.insert("here", &self.data.here);
        context.insert("path", path);
        context.insert("asks_language", &self.data.asks_language);
        context.insert("year", &self.db.now().year());
        context.insert_value("may", may);
        context.insert("flashes", &flashes);
        let visitor = visitor.map(|visitor| VisitorVariables {
            name: visitor.name(),
            initials: initials(visitor.name()),
            username: visitor.username.as_deref(),
            email: visitor.email.as_deref(),
            confirmed: visitor.confirmed,
            roles: &visitor.roles,
        });
        context.insert("visitor", &visitor);
        context
    }

    fn translated(&self, flash: &Flash) -> serde_json::Value {
        let text = |message: &Message| translate(self.lang(), message);
        let link = flash.link.as_ref().and_then(|(endpoint, email)| {
            let url = self.app.urls().path(endpoint, &[("email", email.clone())])?;
            Some(json!({ "url": url, "text": text(&Message::new(format!("{}-link", flash.message.id))) }))
        });
        let undo = flash.undo.as_deref().and_then(|(endpoint, args)| {
            let args: Vec<_> = args.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
            let url = self.app.urls().path(endpoint, &args)?;
            // What has no place in the path are the fields of the form.
            let (action, fields) = url.split_once('?').unwrap_or((&url, ""));
            let fields = url::form_urlencoded::parse(fields.as_bytes());
            Some(json!({ "action": action, "fields": fields.into_owned().collect::<Vec<(String, String)>>() }))
        });
        json!({ "id": flash.message.id, "level": flash.level, "message": flash.message, "link": link, "undo": undo })
    }

    /// Shows a message on the next page: this answer, or the page that it redirects to. A message that waits there already,
    /// from a second tab, is not shown twice.
    pub fn flash(&self, flash: Flash) {
        let mut flashes = self.data.flashes.lock().unwrap_or_else(PoisonError::into_inner);
        if !flashes.contains(&flash) {
            flashes.push(flash);
        }
    }

    /// A redirect to a path of this site.
    pub fn redirect(&self, to: impl Into<String>) -> Answer {
        self.settle();
        let flashes = self.data.flashes.lock().unwrap_or_else(PoisonError::into_inner);
        if !flashes.is_empty() && !self.data.answers_program {
            self.cookies.set(Kind::Flash, flash::encode(&flashes), None);
        }
        Answer::redirect(to.into())
    }

    /// A redirect to an endpoint, by name. It fails if there is no such endpoint.
    pub fn redirect_to(&self, endpoint: &str, args: &[(&str, String)]) -> Result<Answer> {
        match self.app.urls().path(endpoint, args) {
            Some(path) => Ok(self.redirect(path)),
            None => Err(Error::Internal(anyhow::anyhow!("there is no page {endpoint:?}"))),
        }
    }

    /// Asks for the password again, then leads back to this endpoint. For pages where only some acts need it: for a whole
    /// page, there is the guard [`Fresh`](super::guards::Fresh).
    pub fn must_reauthenticate(&self, back_to: &str) -> Result<Answer> {
        self.flash(Flash::info("must-reauthenticate"));
        if self.data.answers_program {
            return Ok(Answer::new(ContentType::HTML, Vec::new()).status(Status::Forbidden));
        }
        let next = self.app.urls().path(back_to, &[]).unwrap_or_default();
        self.redirect_to("user.confirm_access", &[("next", next)])
    }

    /// A redirect to `next`, else to the page that a setting of `after.*` names.
    pub fn redirect_after(&self, next: Option<&str>, setting: &str) -> Answer {
        let to = next.map(str::to_owned).or_else(|| self.app.urls().target(setting));
        self.redirect(to.unwrap_or_else(|| "/".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_of_the_first_two_words() {
        for (name, expected) in [
            ("ann", "A"),
            ("ann.brown", "AB"),
            ("ann-brown@example.com", "AB"),
            ("_a_b_c_", "AB"),
            ("élodie", "É"),
            ("7up", "7"),
            ("@", ""),
            ("", ""),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }
}
