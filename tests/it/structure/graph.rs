//! The import graph of the crate, read from `use` declarations and from paths such as `crate::mail::Mailer`.
//!
//! A name that a `mod.rs` re-exports leads to the file that defines it. The parser relies on rustfmt: a `use` begins a
//! line, and the code in a block is indented.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::source::Source;

/// One file uses an item that another file defines. Paths start at `src/`.
pub struct Import<'a> {
    pub from: &'a str,
    pub line: usize,
    pub to: &'a str,
}

/// All imports between the files of a crate.
pub fn imports(files: &[Source]) -> Vec<Import<'_>> {
    let tree = Tree::of(files);
    tree.0.keys().flat_map(|module| tree.imports_of(module)).collect()
}

/// Finds import circles. Each is printed as `a.rs:3 -> b.rs:5 -> a.rs` with the lines of the imports. The circles are as
/// short as possible, and every file on a circle appears in one of them.
pub fn circles(imports: &[Import<'_>]) -> Vec<String> {
    let mut graph: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for import in imports {
        graph.entry(import.from).or_default().entry(import.to).or_insert(import.line);
    }
    let (mut seen, mut circles) = (BTreeSet::new(), Vec::new());
    for start in graph.keys() {
        if let Some(circle) = shortest_circle(&graph, start).filter(|_| !seen.contains(start)) {
            let steps = circle.windows(2).map(|step| format!("{}:{} -> ", step[0], graph[step[0]][step[1]]));
            circles.push(steps.collect::<String>() + start);
            seen.extend(circle);
        }
    }
    circles
}

fn shortest_circle<'a>(graph: &BTreeMap<&'a str, BTreeMap<&'a str, usize>>, start: &'a str) -> Option<Vec<&'a str>> {
    let (mut seen, mut paths) = (BTreeSet::new(), VecDeque::from([vec![start]]));
    while let Some(path) = paths.pop_front() {
        for &next in graph.get(path[path.len() - 1]).into_iter().flat_map(BTreeMap::keys) {
            let longer = [&path[..], &[next]].concat();
            if next == start {
                return Some(longer);
            }
            if seen.insert(next) {
                paths.push_back(longer);
            }
        }
    }
    None
}

/// The segments of a path, such as `["mail", "Mailer"]` for `crate::mail::Mailer`.
type Path = Vec<String>;

/// The modules of a crate. The root's path is empty.
struct Tree<'a>(BTreeMap<Path, Module<'a>>);

struct Module<'a> {
    file: &'a str,
    statements: Vec<Statement>,
    /// The names from `use` declarations at the top level.
    names: Vec<Name>,
}

/// A line of code, or a whole `use` declaration.
struct Statement {
    line: usize,
    indent: usize,
    text: String,
}

/// A name that a `use` declares, and the path it stands for.
#[derive(Clone)]
struct Name {
    word: String,
    path: Path,
    /// The indentation of the `use`. The name is known until the indentation gets smaller.
    indent: usize,
    is_public: bool,
}

impl<'a> Tree<'a> {
    fn of(files: &'a [Source]) -> Self {
        let module = |file: &'a Source| Module { file: &file.path, statements: statements(file), names: Vec::new() };
        let mut tree = Self(files.iter().map(|file| (module_path(&file.path), module(file))).collect());
        for path in tree.0.keys().cloned().collect::<Vec<_>>() {
            let (mut names, mut macros) = (Vec::new(), Vec::new());
            let mut before = "";
            for statement in &tree.0[&path].statements {
                if statement.indent == 0 {
                    names.extend(tree.names_used(statement, &path, &names));
                }
                // An exported macro is a name of the crate's root.
                if let Some(name) = statement.text.strip_prefix("macro_rules! ").filter(|_| before == "#[macro_export]")
                {
                    let word = name.trim_end_matches([' ', '{']).to_owned();
                    macros.push(Name { path: joined(&path, &[&word]), word, indent: 0, is_public: true });
                }
                before = &statement.text;
            }
            tree.0.get_mut(&path).expect("a module").names.extend(names);
            tree.0.get_mut(&[][..]).expect("lib.rs").names.extend(macros);
        }
        tree
    }

    fn imports_of(&self, path: &[String]) -> Vec<Import<'a>> {
        let module = &self.0[path];
        let (mut imports, mut scope) = (Vec::new(), module.names.clone());
        for statement in &module.statements {
            scope.retain(|name| name.indent <= statement.indent);
            let used: Vec<Path> = if statement.use_tree().is_some() {
                let names = self.names_used(statement, path, &scope);
                scope.extend(names.iter().cloned());
                // A re-exported name counts as an import where it is used.
                names.into_iter().filter(|name| !name.is_public).map(|name| name.path).collect()
            } else {
                let is_known = |word: &String| scope.iter().any(|name| name.is_public && name.word == *word);
                let paths = paths_in(&statement.text).filter(|used| used.len() > 1 || is_known(&used[0]));
                paths.filter_map(|used| self.absolute(&used, path, &scope)).collect()
            };
            let files = used.iter().filter_map(|used| self.file_of(used)).filter(|file| *file != module.file);
            imports.extend(files.map(|to| Import { from: module.file, line: statement.line, to }));
        }
        imports
    }

    /// The names of this crate that a `use` in `module` declares.
    fn names_used(&self, statement: &Statement, module: &[String], scope: &[Name]) -> Vec<Name> {
        let mut found = Vec::new();
        if let Some(tree) = statement.use_tree() {
            read_tree(tree, &[], &mut found);
        }
        let (indent, is_public) = (statement.indent, statement.text.starts_with("pub"));
        let name = |(path, word): (Path, String)| {
            Some(Name { path: self.absolute(&path, module, scope)?, word, indent, is_public })
        };
        found.into_iter().filter_map(name).collect()
    }

    /// Makes a path start at the crate's root. Returns `None` if it leads to another crate.
    fn absolute(&self, path: &[String], module: &[String], scope: &[Name]) -> Option<Path> {
        let (first, rest) = path.split_first()?;
        let mut absolute = match first.as_str() {
            "crate" => Vec::new(),
            "self" => module.to_vec(),
            "super" => module[..module.len().checked_sub(1)?].to_vec(),
            first => {
                let known = scope.iter().rev().find(|name| name.word == first).map(|name| name.path.clone());
                let child = joined(module, &[first]);
                known.or_else(|| self.0.contains_key(&child).then_some(child))?
            }
        };
        for name in rest {
            match name.as_str() {
                "super" => _ = absolute.pop(),
                "self" => {}
                _ => absolute.push(name.clone()),
            }
        }
        Some(absolute)
    }

    /// The file that defines the item at a path. Returns `None` for a module, whose items are used by longer paths.
    fn file_of(&self, path: &[String]) -> Option<&'a str> {
        let mut module = Vec::new();
        for (at, name) in path.iter().enumerate() {
            let child = joined(&module, &[name]);
            let is_module = self.0.contains_key(&child);
            let renamed = self.0[&module].names.iter().find(|known| known.word == *name && known.path != child);
            // A module and a function may have the same name, but only a module has items.
            let is_last = at + 1 == path.len();
            match renamed.filter(|_| is_last || !is_module) {
                Some(name) => return self.file_of(&joined(&name.path, &path[at + 1..])),
                None if is_module => module = child,
                None => return Some(self.0[&module].file),
            }
        }
        None
    }
}

impl Statement {
    /// The text between `use` and `;`.
    fn use_tree(&self) -> Option<&str> {
        let (before, tree) = self.text.split_once("use ")?;
        let is_use = matches!(before, "" | "pub ") || (before.starts_with("pub(") && before.ends_with(") "));
        is_use.then(|| tree.trim_end_matches(';'))
    }
}

/// The lines of code. The lines of a `use` declaration are joined.
fn statements(file: &Source) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    for (line, text) in file.code() {
        let (text, indent) = (text.trim(), text.len() - text.trim_start().len());
        match found.last_mut().filter(|last| last.use_tree().is_some() && !last.text.ends_with(';')) {
            Some(unfinished) => unfinished.text += text,
            None if text.is_empty() => {}
            None => found.push(Statement { line, indent, text: text.to_owned() }),
        }
    }
    found
}

/// Reads `a::{b, c as d}` as the paths `a::b` and `a::c`, each with the name that it declares.
fn read_tree(tree: &str, before: &[String], found: &mut Vec<(Path, String)>) {
    if let Some((start, group)) = tree.split_once('{') {
        let before = joined(before, &names(start));
        let (mut depth, mut from) = (0, 0);
        for (at, c) in group.char_indices() {
            match c {
                ',' | '}' if depth == 0 => {
                    read_tree(&group[from..at], &before, found);
                    from = at + 1;
                }
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
        }
    } else if !tree.trim().is_empty() {
        let (path, other_name) = tree.split_once(" as ").map_or((tree, None), |(path, name)| (path, Some(name)));
        let path = joined(before, &names(path));
        let own_name = path.iter().rfind(|name| *name != "self").cloned().unwrap_or_default();
        found.push((path, other_name.map_or(own_name, str::to_owned)));
    }
}

/// All paths in a line of code. A single word is a path, too.
fn paths_in(line: &str) -> impl Iterator<Item = Path> {
    let words = line.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != ':');
    words.map(names).filter(|path| !path.is_empty())
}

fn names(path: &str) -> Path {
    path.split("::").map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// The module path of a file: `["web", "form"]` for `web/form.rs`, `["web"]` for `web/mod.rs`.
fn module_path(file: &str) -> Path {
    let path = file.trim_end_matches(".rs").trim_end_matches("/mod");
    if path == "lib" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

fn joined(path: &[String], more: &[impl AsRef<str>]) -> Path {
    path.iter().cloned().chain(more.iter().map(|name| name.as_ref().to_owned())).collect()
}
