//! The texts of one language: their ids and their variables.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use crate::structure::source::files;

/// The texts of one language.
#[derive(Debug, Default, Clone)]
pub struct Catalogue {
    /// The variables of each text, by its id.
    pub texts: BTreeMap<String, BTreeSet<String>>,
    /// Errors in the files.
    pub faults: Vec<String>,
}

impl Catalogue {
    /// The texts in the folder of a language.
    pub fn of(lang: &str) -> Self {
        let mut catalogue = Self::default();
        for file in files(&format!("i18n/{lang}"), ".ftl") {
            catalogue.read(&format!("i18n/{lang}/{}", file.path), &file.text);
        }
        catalogue
    }

    /// Reads one file.
    pub fn read(&mut self, path: &str, text: &str) {
        let resource = parse(text).unwrap_or_else(|(resource, errors)| {
            self.faults.extend(errors.iter().map(|error| format!("{path}: {error:?}")));
            resource
        });
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut variables = BTreeSet::new();
            if let Some(pattern) = &message.value {
                collect(pattern, &mut variables);
            }
            let id = message.id.name.to_owned();
            if self.texts.insert(id.clone(), variables).is_some() {
                self.faults.push(format!("{path}: {id} stands there twice"));
            }
        }
    }

    /// The differences from the reference language: texts that are missing, extra, or have other variables.
    pub fn differences(&self, reference: &Self) -> Vec<String> {
        let mut differences = self.faults.clone();
        for (id, variables) in &reference.texts {
            match self.texts.get(id) {
                None => differences.push(format!("{id} is missing")),
                Some(own) if own != variables => {
                    differences.push(format!("{id} has the variables {own:?}, not {variables:?}"));
                }
                Some(_) => {}
            }
        }
        let extra = self.texts.keys().filter(|id| !reference.texts.contains_key(*id));
        differences.extend(extra.map(|id| format!("{id} is too many")));
        differences
    }
}

fn collect(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, variables);
        }
    }
}

fn of_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, variables),
        Expression::Select { selector, variants } => {
            of_inline(selector, variables);
            for variant in variants {
                collect(&variant.value, variables);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                of_inline(argument, variables);
            }
        }
        InlineExpression::Placeable { expression } => of_expression(expression, variables),
        _ => {}
    }
}
