//! The states of pages that the gallery shows, and the past of its example site. A page without parameters is there by
//! itself, in its plain state; add a line for each other one. A line of a page that is not served does not count.
//!
//! An address is an endpoint with its arguments, such as `admin.user?id=1`; the fields of a form are written as in an
//! address, too.

use crate::urls::Urls;
use Step::{As, Mail, Open, Send, SetUp};

/// What somebody does.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    /// Goes on as somebody else, in another browser.
    As(&'static str),
    /// Opens a page.
    Open(&'static str),
    /// Fills in the form that is sent there, and sends it. Without an address it is the form on the page.
    Send(&'static str, &'static str),
    /// Opens the newest mailed link to this endpoint.
    Mail(&'static str),
    /// Opens the link that makes the first administrator, after taking the role from the present one.
    SetUp,
}

impl Step {
    /// Whether the page that it needs is served.
    pub fn is_possible(&self, urls: &Urls) -> bool {
        let endpoint = match self {
            Self::Open(to) | Self::Send(to, _) => to.split('?').next().unwrap_or_default(),
            Self::Mail(endpoint) => endpoint,
            Self::As(_) | Self::SetUp => "",
        };
        // The pages that fail are the example site's own.
        endpoint.is_empty() || endpoint.starts_with("dev.") || urls.names().any(|name| name == endpoint)
    }
}

/// A page as somebody sees it after some steps.
pub struct State {
    /// The page's endpoint, or `error`.
    pub page: &'static str,
    pub name: &'static str,
    pub who: &'static str,
    pub steps: &'static [Step],
}

const fn s(page: &'static str, name: &'static str, who: &'static str, steps: &'static [Step]) -> State {
    State { page, name, who, steps }
}

/// Visitors who are not signed in.
pub const NOBODY: &str = "";
/// A member who has used everything.
pub const ANN: &str = "ann";
/// A member who has just registered.
pub const BEN: &str = "ben";
/// Has not confirmed an address.
pub const CID: &str = "cid";
/// Has all roles.
pub const DORA: &str = "dora";
/// Is switched off.
pub const EVA: &str = "eva";
/// Has deleted the account, which waits for it.
pub const GIL: &str = "gil";
/// Has changed the address.
pub const IDA: &str = "ida";
/// Has the longest names there can be.
pub const MAX: &str = "maximiliane-alexandra-von-und-zu-hohenlohe_1234567";

/// The accounts with their addresses, in the order of their numbers.
pub const ACCOUNTS: [(&str, &str); 8] = [
    (ANN, "ann@example.com"),
    (BEN, "ben@example.com"),
    (CID, "cid@example.com"),
    (DORA, "dora@example.com"),
    (EVA, "eva@example.com"),
    (GIL, "gil@example.com"),
    (IDA, "ida@example.com"),
    (
        MAX,
        "maximiliane.alexandra.von.und.zu.hohenlohe.und.familie.in.aalen@verwaltungsgemeinschaft-hohenlohe-langenburg-und-\
         umgebung-ev.verwaltungsgemeinschaft-hohenlohe-langenburg-und-umgebung-ev.example",
    ),
];

/// The password of all accounts.
pub const PASSWORD: &str = "kettle-orbit-7";

/// What somebody has done some hours ago, in a browser of their own.
pub struct Past {
    pub hours: i64,
    pub on_phone: bool,
    pub who: &'static str,
    pub steps: &'static [Step],
}

const fn past(hours: i64, on_phone: bool, who: &'static str, steps: &'static [Step]) -> Past {
    Past { hours, on_phone, who, steps }
}

const LONG_NAMES: Step = Send(
    "user.profile",
    "first_name=Maximiliane Alexandra Wilhelmine Friederike Charlotte Louise&last_name=von und zu Hohenlohe-Langenburg-\
     Weikersheim-Schillingsfuerst",
);
const LONG_EMAIL: &str = "email=kunigunde.adelgunde.rosamunde.von.und.zu.wolkenkuckucksheim@verwaltungsgemeinschaft-\
    hohenlohe-langenburg-und-umgebung-ev.example&old_password=kettle-orbit-7";
const REGISTER: &str = "username=hal&email=hal@example.com&password=orbit-kettle-9&retype_password=orbit-kettle-9\
    &first_name=Hal&last_name=Hill";

/// The past, the longest ago first. (Each on one line, so that a mark belongs to all of it.)
#[rustfmt::skip]
pub const PAST: &[Past] = &[
    past(600, false, ANN, &[Send("user.profile", "first_name=Ann&last_name=Brown")]),
    past(590, false, MAX, &[LONG_NAMES]),
    past(500, false, DORA, &[]),
    past(310, false, ANN, &[Send("user.invite", "email=kim@example.com"), Send("user.withdraw_invitation?id=1", "")]), // feature: invitations
    past(300, false, ANN, &[Send("user.invite", "email=lee@example.com"), Send("user.invite", "email=mia@example.com")]), // feature: invitations
    past(290, false, MAX, &[Send("user.invite", LONG_EMAIL)]), // feature: invitations
    past(200, false, IDA, &[Send("user.change_email", "email=ida.new@example.com&old_password=kettle-orbit-7"), Mail("user.change_email_link"), Send("", "")]),
    past(200, false, IDA, &[Send("user.manage_emails", "email=ida.new@example.com&old_password=kettle-orbit-7"), Mail("user.confirm_email"), Send("", "")]),
    past(199, false, IDA, &[Send("user.email_action?id=9&action=make-primary", "")]),
    past(72, false, ANN, &[Send("user.tokens", "name=Backup at night&expires_in_days=90"), Send("user.tokens", "name=Calendar")]), // feature: api
    past(70, false, MAX, &[Send("user.tokens", "name=Rechnungsstellungsnachbearbeitungsprogramm2026fuerHohenlohe")]), // feature: api
    past(50, false, ANN, &[Send("notes.new", "title=Shopping&text=Milk, bread"), Send("notes.new", "title=Books to read")]), // feature: notes
    past(49, false, MAX, &[Send("notes.new", "title=Rechnungsstellungsnachbearbeitungsprogrammeinfuehrungsbesprechungsprotokoll2026&text=Verwaltungsgemeinschaft")]), // feature: notes
    past(60, true, ANN, &[Open("user.account")]),
    past(26, true, NOBODY, &[Send("user.login", "username=ann&email=ann@example.com&password=wrong-kettle-7")]),
    past(5, false, GIL, &[Send("user.delete", "password=kettle-orbit-7")]),
    past(4, false, ANN, &[Send("user.manage_emails", "email=ann@example.org&old_password=kettle-orbit-7")]),
    past(4, false, ANN, &[Send("user.change_email", "email=ann.brown@example.org&old_password=kettle-orbit-7")]),
    past(3, false, MAX, &[Send("user.manage_emails", LONG_EMAIL), Send("user.change_email", LONG_EMAIL)]),
    past(1, false, NOBODY, &[Send("user.resend_confirm_email", "email=cid@example.com")]),
];

const WRONG: &str = "old_password=wrong-kettle-7&password=wrong-kettle-7";

/// The states beside the plain ones.
#[rustfmt::skip]
pub const STATES: &[State] = &[
    s("home", "member", ANN, &[Open("home")]),
    s("home", "long-words", MAX, &[Open("home")]),
    s("user.login", "must-sign-in", NOBODY, &[Open("members")]),
    s("user.login", "signed-out", ANN, &[Send("user.logout", "")]),
    s("user.login", "errors", NOBODY, &[Send("user.login", "")]),
    s("user.login", "wrong-password", NOBODY, &[Send("user.login", "username=ann&email=ann@example.com&password=wrong")]),
    s("user.login", "long-words", NOBODY, &[Send("user.login", "username=maximiliane-alexandra-von-und-zu-hohenlohe_1234567&email=maximiliane.alexandra.von.und.zu.hohenlohe@verwaltungsgemeinschaft-hohenlohe.example&password=wrong")]),
    s("user.login", "unconfirmed", NOBODY, &[Send("user.login", "username=cid&email=cid@example.com&password=kettle-orbit-7")]),
    s("user.login", "switched-off", NOBODY, &[Send("user.login", "username=eva&email=eva@example.com&password=kettle-orbit-7")]),
    s("user.login", "waits-for-deletion", NOBODY, &[Send("user.login", "username=gil&email=gil@example.com&password=kettle-orbit-7")]),
    s("user.login", "stale-form", NOBODY, &[Send("user.login", "username=ann&csrf_token=none")]),
    s("user.login", "invalid-link", NOBODY, &[Open("user.confirm_email?token=none")]),
    s("user.login", "used-link", NOBODY, &[Send("user.forgot_password", "email=ann@example.com"), Mail("user.reset_password"), Send("", "new_password=orbit-kettle-9&retype_password=orbit-kettle-9"), As(NOBODY), Mail("user.reset_password")]),
    s("user.register", "errors", NOBODY, &[Send("user.register", "")]),
    s("user.register", "all-wrong", NOBODY, &[Send("user.register", "username=a b&email=nobody&password=short&retype_password=other")]),
    s("user.register", "taken", NOBODY, &[Send("user.register", "username=ann&email=hal@example.com&password=orbit-kettle-9&retype_password=orbit-kettle-9&first_name=Hal&last_name=Hill")]),
    s("user.register", "long-words", NOBODY, &[Send("user.register", "username=maximiliane-alexandra-von-und-zu-hohenlohe-langenburg-weikersheim&email=maximiliane.alexandra.von.und.zu.hohenlohe@verwaltungsgemeinschaft-hohenlohe.example&password=x")]),
    s("user.register", "invited", NOBODY, &[Open("user.invite"), Mail("user.register")]), // feature: invitations
    s("user.check_inbox", "registered", NOBODY, &[Send("user.register", REGISTER)]),
    s("user.check_inbox", "forgot-password", NOBODY, &[Send("user.forgot_password", "email=ann@example.com")]),
    s("user.check_inbox", "long-words", NOBODY, &[Send("user.forgot_password", "email=maximiliane.alexandra.von.und.zu.hohenlohe@verwaltungsgemeinschaft-hohenlohe.example")]),
    s("user.check_inbox", "unconfirmed", NOBODY, &[Send("user.login", "username=cid&email=cid@example.com&password=kettle-orbit-7"), Open("user.check_inbox")]),
    s("user.check_inbox", "login-link", NOBODY, &[Send("user.login_link", "email=ann@example.com")]), // feature: passwordless
    s("user.resend_confirm_email", "errors", NOBODY, &[Send("user.resend_confirm_email", "")]),
    s("user.confirm_email", "plain", NOBODY, &[Mail("user.confirm_email")]),
    s("user.confirm_email", "done", NOBODY, &[Mail("user.confirm_email"), Send("", "")]),
    s("user.forgot_password", "errors", NOBODY, &[Send("user.forgot_password", "")]),
    s("user.reset_password", "plain", NOBODY, &[Send("user.forgot_password", "email=ann@example.com"), Mail("user.reset_password")]),
    s("user.reset_password", "errors", NOBODY, &[Send("user.forgot_password", "email=ann@example.com"), Mail("user.reset_password"), Send("", "")]),
    s("user.reset_password", "long-words", NOBODY, &[Send("user.forgot_password", "email=maximiliane.alexandra.von.und.zu.hohenlohe.und.familie.in.aalen@verwaltungsgemeinschaft-hohenlohe-langenburg-und-umgebung-ev.verwaltungsgemeinschaft-hohenlohe-langenburg-und-umgebung-ev.example"), Mail("user.reset_password")]),
    s("user.reset_password", "done", NOBODY, &[Send("user.forgot_password", "email=ann@example.com"), Mail("user.reset_password"), Send("", "new_password=orbit-kettle-9&retype_password=orbit-kettle-9")]),
    s("user.login_link", "errors", NOBODY, &[Send("user.login_link", "")]), // feature: passwordless
    s("user.use_login_link", "plain", NOBODY, &[Send("user.login_link", "email=ann@example.com"), Mail("user.use_login_link")]), // feature: passwordless
    s("user.use_login_link", "elsewhere", NOBODY, &[Send("user.login_link", "email=ann@example.com"), As(NOBODY), Mail("user.use_login_link")]), // feature: passwordless
    s("user.keep", "plain", NOBODY, &[Mail("user.keep")]),
    s("user.undo_email", "plain", NOBODY, &[Mail("user.undo_email")]),
    s("user.change_email_link", "plain", NOBODY, &[Mail("user.change_email_link")]),
    s("user.not_me", "plain", NOBODY, &[Mail("user.not_me")]), // feature: devices
    s("user.setup", "plain", ANN, &[SetUp]),
    s("user.logout", "member", ANN, &[Open("user.logout")]),
    s("user.confirm_access", "errors", ANN, &[Send("user.confirm_access", "")]),
    s("user.confirm_access", "wrong-password", ANN, &[Send("user.confirm_access", WRONG)]),
    s("user.account", "new-member", BEN, &[Open("user.account")]),
    s("user.account", "long-words", MAX, &[Open("user.account")]),
    s("user.account", "all-roles", DORA, &[Open("user.account")]),
    s("user.account", "no-permission", BEN, &[Open("special"), Open("user.account")]),
    s("user.profile", "new-member", BEN, &[Open("user.profile")]),
    s("user.profile", "long-words", MAX, &[Open("user.profile")]),
    s("user.profile", "errors", ANN, &[Send("user.profile", "first_name=<b>&last_name=0123456789012345678901234567890123456789012345678901234567890")]),
    s("user.profile", "saved", ANN, &[Send("user.profile", "first_name=Anna&last_name=Brown")]),
    s("user.change_username", "errors", ANN, &[Send("user.change_username", "new_username=a b")]),
    s("user.change_username", "taken", ANN, &[Send("user.change_username", "new_username=ben&old_password=kettle-orbit-7")]),
    s("user.change_username", "long-words", MAX, &[Open("user.change_username")]),
    s("user.change_username", "saved", ANN, &[Send("user.change_username", "new_username=anna&old_password=kettle-orbit-7")]),
    s("user.change_email", "nothing-pending", BEN, &[Open("user.change_email")]),
    s("user.change_email", "errors", ANN, &[Send("user.change_email", "email=nobody&old_password=wrong-kettle-7")]),
    s("user.change_email", "long-words", MAX, &[Open("user.change_email")]),
    s("user.change_email", "saved", BEN, &[Send("user.change_email", "email=ben@example.org&old_password=kettle-orbit-7")]),
    s("user.change_email", "correct", NOBODY, &[Send("user.login", "username=cid&email=cid@example.com&password=kettle-orbit-7"), Open("user.change_email")]),
    s("user.change_email", "correct-errors", NOBODY, &[Send("user.login", "username=cid&email=cid@example.com&password=kettle-orbit-7"), Open("user.change_email"), Send("", "email=")]),
    s("user.manage_emails", "new-member", BEN, &[Open("user.manage_emails")]),
    s("user.manage_emails", "errors", ANN, &[Send("user.manage_emails", "email=nobody&old_password=wrong-kettle-7")]),
    s("user.manage_emails", "long-words", MAX, &[Open("user.manage_emails")]),
    s("user.change_password", "errors", ANN, &[Send("user.change_password", "")]),
    s("user.change_password", "all-wrong", ANN, &[Send("user.change_password", "old_password=wrong-kettle-7&new_password=ann&retype_password=other")]),
    s("user.change_password", "saved", ANN, &[Send("user.change_password", "old_password=kettle-orbit-7&new_password=orbit-kettle-9&retype_password=orbit-kettle-9")]),
    s("user.sessions", "new-member", BEN, &[Open("user.sessions")]),
    s("user.sessions", "ended", ANN, &[Send("user.end_other_sessions", "")]),
    s("user.history", "new-member", BEN, &[Open("user.history")]),
    s("user.history", "long-words", MAX, &[Open("user.history")]),
    s("user.delete", "errors", ANN, &[Send("user.delete", "")]),
    s("user.delete", "last-administrator", DORA, &[Send("user.delete", "password=kettle-orbit-7")]),
    s("user.delete", "done", BEN, &[Send("user.delete", "password=kettle-orbit-7")]),
    s("user.tokens", "new-member", BEN, &[Open("user.tokens")]), // feature: api
    s("user.tokens", "errors", ANN, &[Send("user.tokens", "expires_in_days=0")]), // feature: api
    s("user.tokens", "made", ANN, &[Send("user.tokens", "name=Mobile app&expires_in_days=30")]), // feature: api
    s("user.tokens", "long-words", MAX, &[Open("user.tokens")]), // feature: api
    s("user.invite", "new-member", BEN, &[Open("user.invite")]), // feature: invitations
    s("user.invite", "errors", ANN, &[Send("user.invite", "email=nobody")]), // feature: invitations
    s("user.invite", "sent", DORA, &[Send("user.invite", "email=noa@example.com")]), // feature: invitations
    s("user.invite", "long-words", MAX, &[Open("user.invite")]), // feature: invitations
    s("notes", "new-member", BEN, &[Open("notes")]), // feature: notes
    s("notes", "nothing-found", ANN, &[Open("notes?q=nowhere")]), // feature: notes
    s("notes", "long-words", MAX, &[Open("notes?sort=title")]), // feature: notes
    s("notes", "saved", ANN, &[Send("notes.new", "title=Wine")]), // feature: notes
    s("notes", "deleted", ANN, &[Send("notes.delete?id=1", "")]), // feature: notes
    s("notes.new", "errors", ANN, &[Send("notes.new", "title=&text=What was typed stays.")]), // feature: notes
    s("notes.edit", "plain", ANN, &[Open("notes.edit?id=1")]), // feature: notes
    s("notes.delete", "plain", ANN, &[Open("notes.delete?id=1")]), // feature: notes
    s("admin.users", "nobody-found", DORA, &[Open("admin.users?q=nobody-at-all")]), // feature: admin
    s("admin.users", "filtered", DORA, &[Open("admin.users?q=example&state=active&sort=name")]), // feature: admin
    s("admin.user", "plain", DORA, &[Open("admin.user?id=1")]), // feature: admin
    s("admin.user", "unconfirmed", DORA, &[Open("admin.user?id=3")]), // feature: admin
    s("admin.user", "oneself", DORA, &[Open("admin.user?id=4")]), // feature: admin
    s("admin.user", "switched-off", DORA, &[Open("admin.user?id=5")]), // feature: admin
    s("admin.user", "waits-for-deletion", DORA, &[Open("admin.user?id=6")]), // feature: admin
    s("admin.user", "long-words", DORA, &[Open("admin.user?id=8")]), // feature: admin
    s("admin.user", "errors", DORA, &[Send("admin.set_email?id=1", "email=nobody")]), // feature: admin
    s("admin.user", "done", DORA, &[Send("admin.act?id=2&act=deactivate", "reason=Spam")]), // feature: admin
    s("admin.user", "are-you-sure", DORA, &[Send("admin.act?id=4&act=end-sessions", "")]), // feature: admin
    s("admin.mails", "waiting", DORA, &[As(NOBODY), Send("user.forgot_password", "email=ann@example.com"), As(DORA), Open("admin.mails")]), // feature: admin
    s("admin.mails", "nothing-failed", DORA, &[Open("admin.mails?state=failed")]), // feature: admin
    s("admin.events", "nothing-found", DORA, &[Open("admin.events?user=nobody-at-all")]), // feature: admin
    s("error", "400", NOBODY, &[Open("dev.failure?status=400")]),
    s("error", "401", NOBODY, &[Open("dev.failure?status=401")]),
    s("error", "403", NOBODY, &[Open("dev.failure?status=403")]),
    s("error", "403-stale-form", ANN, &[Send("user.end_other_sessions", "csrf_token=none")]),
    s("error", "404", NOBODY, &[Open("dev.failure?status=404")]),
    s("error", "404-member", ANN, &[Open("dev.failure?status=404")]),
    s("error", "413", NOBODY, &[Open("dev.failure?status=413")]),
    s("error", "415", NOBODY, &[Open("dev.failure?status=415")]),
    s("error", "422", NOBODY, &[Open("dev.failure?status=422")]),
    s("error", "429", NOBODY, &[Open("dev.failure?status=429")]),
    s("error", "500", NOBODY, &[Open("dev.failure?status=500")]),
    s("error", "500-broken-template", NOBODY, &[Open("dev.failure?status=500&broken=true")]),
    s("error", "503", NOBODY, &[Open("dev.failure?status=503")]),
    s("dev.components", "plain", NOBODY, &[Open("dev.components")]),
];
