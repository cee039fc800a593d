# Anmelden mit einem Link aus einer E-Mail: Seiten, Meldungen und die E-Mail.

login-link-offer = Mit einem Link aus einer E-Mail anmelden
login-link-title = Mit einem Link anmelden
login-link-text = Geben Sie die Adresse Ihres Kontos ein. Wir senden Ihnen einen Link, der Sie anmeldet, ohne Passwort.
login-link-submit = Link senden

use-login-link-title = Anmelden?
use-login-link-text = Diese Schaltfläche meldet Sie an, in diesem Browser.
use-login-link-elsewhere = Ein anderer Browser hat diesen Link angefordert. Machen Sie nur weiter, wenn Sie das waren: Hat Ihnen jemand diesen Link geschickt, wären Sie in dessen Konto, nicht in Ihrem.
use-login-link-submit = Anmelden
use-login-link-submit-elsewhere = Das war ich: hier anmelden

## Meldungen am Anfang einer Seite

login-email-sent = Wenn es zu { $email } ein Konto gibt, haben wir eine E-Mail dorthin gesendet. Der Link darin meldet Sie an.
invalid-login-token = Dieser Link zum Anmelden ist ungültig, oder er wurde schon benutzt.
login-expired = Dieser Link zum Anmelden ist zu alt.
login-expired-link = Neuen Link senden

## Die E-Mail

mail-login-link-subject = Anmelden bei { $app_name }
mail-login-link-text = Mit diesem Link melden Sie sich an, ohne Passwort:
mail-login-link-button = Anmelden
mail-login-link-once =
    { $minutes ->
        [one] Der Link gilt einmal, eine Minute lang. Er ist für den Browser gedacht, der ihn angefordert hat.
       *[other] Der Link gilt einmal, { $minutes } Minuten lang. Er ist für den Browser gedacht, der ihn angefordert hat.
    }
mail-login-link-not-you = Wenn Sie ihn nicht angefordert haben, ist nichts zu tun: Ohne diese E-Mail kommt niemand hinein. Geben Sie sie nicht weiter.

## Was mit einem Konto geschah

history-login-link-sent = Ein Link zum Anmelden wurde an { $detail } gesendet.
