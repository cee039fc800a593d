//! Events as a file for a spreadsheet.

use std::collections::HashMap;
use std::fmt::Write;

use crate::clock;
use crate::models::{AuditEvent, UserId};

/// What spreadsheets take for the beginning of a formula.
const FORMULAS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// One line for each event, after a line that names the columns.
pub fn of_events(events: &[AuditEvent], names: &HashMap<UserId, String>) -> String {
    let mut text = String::from("number,at,event,account,name,administrator,network_address,browser,detail\r\n");
    let number = |id: Option<UserId>| id.map_or_else(String::new, |id| id.to_string());
    let name = |id: Option<UserId>| id.and_then(|id| names.get(&id)).map_or("", String::as_str);
    for event in events {
        let at = clock::utc(event.created_at);
        let account = number(event.user_id);
        let by = event.by_user.map_or_else(String::new, |id| names.get(&id).cloned().unwrap_or(format!("#{id}")));
        let cells =
            [&*event.kind, &*account, name(event.user_id), &*by, &*event.ip, &*event.user_agent, &*event.detail];
        let cells = cells.map(cell).join(",");
        // Writing to a text never fails.
        let _ = write!(text, "{},{at},{cells}\r\n", event.id);
    }
    text
}

/// A cell in quotes. Visitors choose some of the texts, so a spreadsheet must take none for a formula: a quotation mark
/// before it says that it is text.
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(FORMULAS) || text.trim_start().starts_with(FORMULAS);
    format!("\"{}{}\"", if is_formula { "'" } else { "" }, text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_cell_is_a_formula_or_ends_early() {
        for formula in ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "＝1"] {
            assert!(cell(formula).starts_with("\"'"), "{formula:?}");
        }
        assert_eq!(cell("ann"), "\"ann\"");
        assert_eq!(cell("a\",=1"), "\"a\"\",=1\"");
    }
}
