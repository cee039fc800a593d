//! The words of the texts that come with the project. Whoever writes other texts may write them in other words: the test
//! looks only at languages that the variable `APP_I18N__REQUIRED` names, as in `.ci/run`, and finds nothing without it.

use crate::structure::source::files;

/// What is said otherwise, by language. A word stands for itself, not for a part of a longer one.
const AVOIDED: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "e-mail",
            "e-mails",
            "mail",
            "mails",
            "please",
            "was not you",
            "not you who",
            "too old",
            "limited time",
            "switched off",
            "switched on",
            "once more",
            "network address",
            "do not",
            "does not",
            "did not",
            "is not",
            "are not",
            "was not",
            "cannot",
            "will not",
            "you are signed",
        ],
    ),
    (
        "de",
        &[
            "schaltfläche",
            "wirkt",
            "wirkungslos",
            "abschalten",
            "abgeschaltet",
            "eingeschaltet",
            "freigeschaltet",
            "erste adresse",
            "ersten adresse",
            "zu alt",
            "nicht richtig",
            "netzwerkadresse",
            "öffnet nichts",
            "guten tag",
            "wenn sie es nicht waren",
        ],
    ),
    (
        "es",
        &["usted", "ustedes", "vosotros", "podéis", "email", "e-mail", "clic aquí", "loguearse", "contraseña olvidada"],
    ),
    ("fa", &["پیوند", "نمایه", "نویسه", "گذرواژه", "خودی‌ها", "به‌دست مدیر"]),
    ("fi", &["te", "teidän", "istunto", "sessio", "tokeni", "lopullisesti", "klikkaa tästä"]),
    ("fr", &["tu", "ton", "email", "mail", "nom d’utilisateur", "empreinte", "écarter", "cliquez ici"]),
    ("it", &["lei", "e-mail", "utente registrato", "clicca qui"]),
    ("nl", &["u", "uw", "onjuiste", "hooguit", "netjes gebruik", "klik hier"]),
    ("ru", &["ты", "учётная запись", "логин", "e-mail", "емейл", "личный кабинет"]),
    ("sv", &["ni", "ert", "lagra", "epost", "tillhandahålla", "klicka här"]),
    ("tr", &["sen", "parola", "eposta", "kullanıcı hesabı", "adil kullanım", "buraya tıklayın"]),
    ("zh", &["您", "帐号", "帐户", "账户", "登陆", "点击这里"]),
];

/// Languages that are written without spaces between words.
const WITHOUT_SPACES: [&str; 1] = ["zh"];

/// The avoided words in the texts of a file, with the lines.
fn avoided<'f>(lang: &str, file: &'f str, words: &[&'static str]) -> Vec<(&'static str, &'f str)> {
    let mut found = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        // Neither ids, nor the keys of variants, nor variables.
        let is_variant = line.trim_start().starts_with(['[', '*']);
        let said = line.split_once(if is_variant { "] " } else { " = " }).map_or(line, |(_, said)| said).to_lowercase();
        let pieces = said.split(['{', '}']).enumerate().filter(|(at, _)| at % 2 == 0).map(|(_, piece)| piece);
        for piece in pieces {
            if WITHOUT_SPACES.contains(&lang) {
                found.extend(words.iter().filter(|word| piece.contains(*word)).map(|word| (*word, line)));
                continue;
            }
            let all = piece
                .split(|c: char| !c.is_alphanumeric() && c != '-' && c != '’' && c != '\u{200c}')
                .filter(|word| !word.is_empty());
            let piece = format!(" {} ", all.collect::<Vec<_>>().join(" "));
            found.extend(words.iter().filter(|word| piece.contains(&format!(" {word} "))).map(|word| (*word, line)));
        }
    }
    found
}

#[test]
fn the_texts_that_come_with_the_project_are_in_plain_words() {
    let Ok(languages) = std::env::var("APP_I18N__REQUIRED") else { return };
    let mut wrong = Vec::new();
    for (lang, words) in AVOIDED.iter().filter(|(lang, _)| languages.contains(&format!("\"{lang}\""))) {
        for file in files(&format!("i18n/{lang}"), ".ftl") {
            let found = avoided(lang, &file.text, words).into_iter();
            wrong.extend(found.map(|(word, line)| format!("i18n/{lang}/{}: “{word}” in: {line}", file.path)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn words_are_found_where_they_are_said() {
    let said = |lang, text, words| avoided(lang, text, words).into_iter().map(|(word, _)| word).collect::<Vec<_>>();
    let of = |text| said("en", text, &["mail", "was not you"]);
    assert_eq!(of("a = Read the mail.\nb = If it was not you:"), ["mail", "was not you"]);
    assert_eq!(of("# a mail\nmail-a = An email. { $mail }\n    [yes] { $n } emails\n   *[mail] x\n"), [""; 0]);
    assert_eq!(said("zh", "a = 请登陆{ $x }", &["登陆"]), ["登陆"]);
}
