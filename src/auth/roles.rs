//! Rules about roles: which ones a page asks for.

use std::fmt;

/// The roles that a user must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    Role(&'static str),
    All(&'static [Self]),
    Any(&'static [Self]),
}

impl Rule {
    /// Returns true if a user who holds these roles is admitted. Names are case-sensitive.
    pub fn admits<R: AsRef<str>>(self, held: &[R]) -> bool {
        match self {
            Self::Role(name) => held.iter().any(|role| role.as_ref() == name),
            Self::All(rules) => rules.iter().all(|rule| rule.admits(held)),
            Self::Any(rules) => rules.iter().any(|rule| rule.admits(held)),
        }
    }

    pub fn names(self) -> Vec<&'static str> {
        match self {
            Self::Role(name) => vec![name],
            Self::All(rules) | Self::Any(rules) => rules.iter().flat_map(|rule| rule.names()).collect(),
        }
    }
}

/// As `gantry routes` prints it: `secret AND (sauce OR agent)`.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (rules, word) = match self {
            Self::Role(name) => return f.write_str(name),
            Self::All(rules) => (rules, " AND "),
            Self::Any(rules) => (rules, " OR "),
        };
        for (at, rule) in rules.iter().enumerate() {
            if at > 0 {
                f.write_str(word)?;
            }
            match rule {
                Self::Role(name) => f.write_str(name)?,
                group => write!(f, "({group})")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role_rule;

    #[test]
    fn the_truth_table() {
        let subsets: [&[&str]; 8] =
            [&[], &["a"], &["b"], &["c"], &["a", "b"], &["a", "c"], &["b", "c"], &["a", "b", "c"]];
        let table = |rule: Rule| subsets.map(|roles| rule.admits(roles));
        let (t, f) = (true, false);
        assert_eq!(table(role_rule!("a")), [f, t, f, f, t, t, f, t]);
        assert_eq!(table(role_rule!(all("a", "b"))), [f, f, f, f, t, f, f, t]);
        assert_eq!(table(role_rule!(any("a", "b"))), [f, t, t, f, t, t, t, t]);
        assert_eq!(table(role_rule!(all("a", any("b", "c")))), [f, f, f, f, t, t, f, t]);
        assert_eq!(table(role_rule!(any(all("a", "b"), "c"))), [f, f, f, t, t, t, t, t]);
    }

    #[test]
    fn a_rule_reads_as_words() {
        assert_eq!(role_rule!(all("secret", any("sauce", "agent"))).to_string(), "secret AND (sauce OR agent)");
        assert_eq!(role_rule!("admin").to_string(), "admin");
    }
}
