//! Templates: Tera over the embedded `templates/`, with the filters that every page and mail may use:
//! `"signed-in" | t`, `flash.message | said`, `"user.login" | url`, `"css/app.css" | asset`, `"favicon.svg" | drawing`,
//! `"brand" | colour`, `since | date`, `since | date_time`, `since | time`, `count | number`,
//! `names | length | separators`.
//!
//! `{{ "parts/x.html" | once }}` includes a template that is the same on all pages of a language: it is rendered once.
//!
//! A text can hold markup, so that no sentence is put together from pieces:
//! `"change-email-now" | t(email=<ui.verbatim text={visitor.email} />)`.
//!
//! Each language has a Tera of its own, whose filters know the language and the site (`filters.rs`): inside a component
//! they cannot see the variables of the page.
//!
//! Tables: none. Routes: none. Cannot be removed.

mod faults;
mod filters;
mod markup;

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use rust_embed::RustEmbed;
use tera::{Context, Tera};

use crate::config::{App, Colour};
use crate::i18n::{self, Lang};
use crate::live::{self, Live};
use crate::source::{self, Broken};
use crate::urls::Urls;
use filters::{Filters, Site};

#[derive(RustEmbed)]
#[folder = "templates/"]
struct Files;

pub fn template_names() -> Vec<String> {
    live::names::<Files>("templates")
}

/// The text of a template. `None` if there is no such template.
pub fn source(name: &str) -> Result<Option<String>, Broken> {
    let file = live::file::<Files>("templates", name)?;
    file.map(|file| decoded(name, file.data.into_owned())).transpose()
}

fn decoded(name: &str, bytes: Vec<u8>) -> Result<String, Broken> {
    source::text(bytes).map_err(|error| Broken::new(&format!("templates/{name}"), error))
}

/// Reads all texts and templates, as the first page does, and says what is wrong with them.
pub fn check() -> Result<(), Broken> {
    let site = Site {
        app_name: String::new(),
        brand: Colour::BRAND,
        urls: Arc::default(),
        base: String::new(),
        constants: Box::new(|_| Context::new()),
    };
    Templates::build(&Arc::new(site), &Lang::new("en")).map(|_| ())
}

type Make = Box<dyn Fn() -> Result<Templates, Broken> + Send + Sync>;

/// The templates of a site, in every language that has been used.
pub struct Renderer {
    site: Arc<Site>,
    languages: RwLock<BTreeMap<Lang, Arc<Live<Templates, Make>>>>,
}

impl Renderer {
    /// `app` has the name and the colour of the site. Addresses in the templates begin with `base`, which is empty for
    /// pages. `constants` makes the variables that every template of a language has, beside `app_name`, `lang` and `dir`.
    pub fn new(
        app: &App,
        urls: Arc<Urls>,
        base: String,
        constants: impl Fn(&Lang) -> Context + Send + Sync + 'static,
    ) -> Self {
        let site = Site { app_name: app.name.clone(), brand: app.brand, urls, base, constants: Box::new(constants) };
        Self { site: Arc::new(site), languages: RwLock::default() }
    }

    /// The templates in a language. They are built once, and in a debug build again when a file changes. It fails while one
    /// is broken, or a text.
    pub fn speaking(&self, lang: &Lang) -> anyhow::Result<Arc<Templates>> {
        if let Some(built) = self.languages.read().unwrap_or_else(PoisonError::into_inner).get(lang) {
            return Ok(built.get()?);
        }
        let (site, own) = (Arc::clone(&self.site), lang.clone());
        let make: Make = Box::new(move || Templates::build(&site, &own));
        let built = Arc::new(Live::new(&["templates", "i18n", "static"], make));
        let mut languages = self.languages.write().unwrap_or_else(PoisonError::into_inner);
        let built = Arc::clone(languages.entry(lang.clone()).or_insert(built));
        // Not while others wait for the lock.
        drop(languages);
        Ok(built.get()?)
    }

    pub fn app_name(&self) -> &str {
        &self.site.app_name
    }

    /// The address of a page, as templates write it. `None` if there is no such page.
    pub fn address(&self, endpoint: &str, args: &[(&str, String)]) -> Option<String> {
        self.site.address(endpoint, args)
    }
}

/// The templates in one language.
pub struct Templates {
    tera: Arc<Tera>,
    filters: Arc<Filters>,
    /// Whether some texts come from another language.
    is_partial: bool,
}

impl Templates {
    fn build(site: &Arc<Site>, lang: &Lang) -> Result<Self, Broken> {
        let is_partial = i18n::lacks(lang)?.is_some();
        let filters = Filters::new(Arc::clone(site), lang.clone());
        let mut tera = Tera::new();
        tera.autoescape_on([".html"]);
        filters.register(&mut tera);
        let globals = tera.global_context();
        *globals = (site.constants)(lang);
        globals.insert("app_name", &site.app_name);
        globals.insert("lang", lang.as_str());
        globals.insert("dir", lang.dir());
        let sources = live::files::<Files>("templates")?.into_iter().map(|(name, file)| {
            let text = decoded(&name, file.data.into_owned())?;
            Ok((name, text))
        });
        let sources = sources.collect::<Result<BTreeMap<_, _>, _>>()?;
        let added = tera.add_raw_templates(&sources);
        added.map_err(|error| faults::broken(&error, |name| sources.get(name).cloned()))?;
        let tera = Arc::new(tera);
        let _ = filters.templates.set(Arc::downgrade(&tera));
        Ok(Self { tera, filters, is_partial })
    }

    /// Renders a template. If that fails, the cause is a `Broken`.
    pub fn render(&self, template: &str, context: &Context) -> anyhow::Result<String> {
        let rendered = self.tera.render(template, context);
        let page = rendered.map_err(|error| faults::broken(&error, |name| source(name).ok().flatten()))?;
        Ok(if self.is_partial { i18n::with_tags(&page, self.filters.lang()) } else { page })
    }
}
