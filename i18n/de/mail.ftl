# E-Mails. Jede hat einen Betreff von einer Zeile.

mail-greeting = Hallo!
mail-greeting-name = Hallo { $name }!
mail-account = Sie erhalten diese E-Mail, weil Ihre Adresse für das Konto { $name } (registriert am { $date }) angegeben wurde.
mail-account-unnamed = Sie erhalten diese E-Mail, weil Ihre Adresse für ein Konto (registriert am { $date }) angegeben wurde.
mail-why = Sie erhalten diese E-Mail, weil jemand Ihre Adresse bei { $app_name } angegeben hat.
mail-support = Haben Sie Fragen? Hier erreichen Sie uns: { $support }
mail-copy-link = Oder kopieren Sie diesen Link in Ihren Browser:
mail-signature = Ihr { $app_name }-Team
mail-confirm-request = Bestätigen Sie, dass diese E-Mail-Adresse Ihnen gehört:
mail-confirm-button = E-Mail bestätigen
mail-login-button = Anmelden
mail-changed-tell-us = Falls Sie das nicht waren, wenden Sie sich an die Betreiber dieser Website.
mail-link-once = Der Link ist einmal verwendbar und gilt bis { $date }.
mail-take-back = Falls Sie das nicht waren, hat jemand anderes Zugang zu Ihrem Konto. Mit diesem Link holen Sie es zurück: Diese Adresse wird die Hauptadresse, was in den letzten Tagen dazukam, wird entfernt, alle werden abgemeldet, und Sie wählen ein neues Passwort.
mail-take-back-button = Mein Konto zurückholen

## Ein Konto wurde angelegt

mail-registered-subject =
    { $link ->
        [yes] Bestätigen Sie Ihre E-Mail-Adresse
       *[no] Willkommen bei { $app_name }
    }
mail-registered-text = Willkommen bei { $app_name }!
mail-registered-login = Ihr Konto ist bereit. Hier können Sie sich anmelden:
mail-registered-not-you = Falls Sie sich nicht registriert haben, ignorieren Sie diese E-Mail.

## Eine Adresse ist zu bestätigen

mail-confirm-email-subject = Bestätigen Sie Ihre E-Mail-Adresse
mail-confirm-email-not-you = Falls Sie kein Konto bei { $app_name } haben, ignorieren Sie diese E-Mail.

## Jemand möchte eine Adresse für ein anderes Konto als das, dem sie gehört

mail-address-in-use-subject = Sie haben bereits ein Konto bei { $app_name }
mail-address-in-use-text = Jemand, vielleicht Sie selbst, wollte diese E-Mail-Adresse für ein weiteres Konto bei { $app_name } verwenden. Sie gehört bereits zu Ihrem Konto.
mail-address-in-use-login = Hier können Sie sich anmelden:
mail-address-in-use-not-you = Falls Sie das nicht waren, ist nichts zu tun: Niemand hat Zugang zu Ihrem Konto erhalten, und nichts hat sich geändert.

## Eine E-Mail, die nur sagt, dass E-Mails ankommen

mail-test-subject = Test-E-Mail von { $app_name }
mail-test-text = Die Betreiber von { $app_name } wollten wissen, ob die E-Mails der Website ankommen. Diese ist angekommen.
mail-test-button = Website öffnen
mail-test-nothing = Sie brauchen nichts zu tun.

## Ein Passwort wurde vergessen

mail-forgot-password-subject = Passwort für { $app_name } zurücksetzen
mail-forgot-password-text = Für Ihr Konto bei { $app_name } wurde ein neues Passwort angefordert. Hier können Sie es wählen:
mail-forgot-password-button = Neues Passwort wählen
mail-forgot-password-not-you = Falls Sie das nicht waren, ist nichts zu tun: Ihr Passwort bleibt, wie es ist.

## Das Passwort wurde geändert

mail-password-changed-subject = Ihr Passwort bei { $app_name } wurde geändert
mail-password-changed-text = Das Passwort Ihres Kontos bei { $app_name } wurde geändert.
mail-password-changed-not-you = Falls Sie das nicht waren, wählen Sie sofort ein neues Passwort:
mail-password-changed-button = Neues Passwort wählen

## Der Benutzername wurde geändert

mail-username-changed-subject = Ihr Benutzername bei { $app_name } wurde geändert
mail-username-changed-text = Ihr Benutzername bei { $app_name } wurde geändert. Melden Sie sich ab jetzt mit dem neuen an:

## Eine andere Adresse ist an die Stelle der bisherigen getreten; an diese

mail-email-changed-subject = Ihre E-Mail-Adresse bei { $app_name } wurde geändert
mail-email-changed-text = Ihr Konto bei { $app_name } hat jetzt eine andere E-Mail-Adresse. Unsere E-Mails gehen ab jetzt dorthin.
mail-email-changed-not-you = Falls Sie das nicht waren, kennt jemand Ihr Passwort. Wenden Sie sich an die Betreiber dieser Website.

## Eine Adresse wurde hinzugefügt; an die Hauptadresse

mail-email-added-subject = Ihrem Konto bei { $app_name } wurde eine Adresse hinzugefügt
mail-email-added-text = Ihrem Konto bei { $app_name } wurde eine Adresse hinzugefügt. Bevor sie bestätigt ist, kann sich niemand mit ihr anmelden.
mail-email-added-not-you = Falls Sie das nicht waren, kennt jemand Ihr Passwort. Melden Sie sich an, entfernen Sie die Adresse und wählen Sie ein anderes Passwort:

## Eine andere Adresse ist jetzt die Hauptadresse; an die bisherige

mail-primary-email-changed-subject = Ihre Hauptadresse bei { $app_name } wurde geändert
mail-primary-email-changed-text = Eine andere Adresse Ihres Kontos bei { $app_name } ist jetzt die Hauptadresse. Unsere E-Mails gehen ab jetzt dorthin. Anmelden können Sie sich weiterhin auch mit dieser.
mail-primary-email-changed-not-you = Falls Sie das nicht waren, kennt jemand Ihr Passwort. Melden Sie sich an, prüfen Sie Ihre Adressen und wählen Sie ein anderes Passwort:

## Eine Adresse wurde entfernt; an diese

mail-email-removed-subject = Diese Adresse wurde aus Ihrem Konto bei { $app_name } entfernt
mail-email-removed-text = Diese E-Mail-Adresse gehört nicht mehr zu Ihrem Konto bei { $app_name }. Sie können sich nicht mehr mit ihr anmelden.
mail-email-removed-not-you = Falls Sie das nicht waren, kennt jemand Ihr Passwort. Melden Sie sich mit Ihrem Benutzernamen oder einer anderen Adresse an und wählen Sie ein anderes Passwort.

## Ein Konto soll gelöscht werden

mail-account-deleted-subject = Ihr Konto bei { $app_name } wird gelöscht
mail-account-deleted-text = Ihr Konto bei { $app_name } ist wie gewünscht deaktiviert und wird am { $date } gelöscht.
mail-account-deleted-keep = Um es zu behalten, öffnen Sie vorher diesen Link:
mail-account-deleted-button = Mein Konto behalten
mail-account-deleted-not-you = Falls Sie das nicht veranlasst haben, behalten Sie Ihr Konto und ändern Sie Ihr Passwort.
