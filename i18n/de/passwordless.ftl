# Anmelden mit einem Link aus einer E-Mail: Seiten, Meldungen und die E-Mail.

login-link-offer = Mit einem Link per E-Mail anmelden
login-link-title = Mit einem Link per E-Mail anmelden
login-link-text = Geben Sie Ihre E-Mail-Adresse ein. Wir senden Ihnen einen Link, der Sie ohne Passwort anmeldet.
login-link-submit = Link senden

use-login-link-title = Anmelden?
use-login-link-text = Sie werden in diesem Browser angemeldet.
use-login-link-elsewhere = Ein anderer Browser hat diesen Link angefordert. Machen Sie nur weiter, wenn Sie das waren: Hat Ihnen jemand diesen Link geschickt, wären Sie in einem fremden Konto, nicht in Ihrem.
use-login-link-submit = Anmelden
use-login-link-submit-elsewhere = Das war ich, jetzt anmelden

## Meldungen am Anfang einer Seite

login-email-sent = Sehen Sie in Ihrem Postfach nach: Wenn es zu { $email } ein Konto gibt, haben wir einen Link zum Anmelden dorthin gesendet.
invalid-login-token = Dieser Link zum Anmelden ist ungültig oder wurde schon verwendet.
login-expired = Dieser Link zum Anmelden ist abgelaufen.
login-expired-link = Neuen Link anfordern

## Die E-Mail

mail-login-link-subject = Anmelden bei { $app_name }
mail-login-link-text = Mit diesem Link melden Sie sich ohne Passwort an:
mail-login-link-button = Anmelden
mail-login-link-once =
    { $minutes ->
        [one] Der Link ist einmal verwendbar und eine Minute lang gültig. Er ist für den Browser gedacht, der ihn angefordert hat.
       *[other] Der Link ist einmal verwendbar und { $minutes } Minuten lang gültig. Er ist für den Browser gedacht, der ihn angefordert hat.
    }
mail-login-link-not-you = Falls Sie das nicht waren, ist nichts zu tun: Ohne diese E-Mail kommt niemand in Ihr Konto. Geben Sie sie nicht weiter.

## Was mit einem Konto geschah

history-login-link-sent = Link zum Anmelden an { $detail } gesendet
