# E-Mails. Jede hat einen Betreff von einer Zeile.

mail-greeting = Guten Tag,
mail-greeting-name = Guten Tag, { $name },
mail-signature = Mit freundlichen Grüßen, { $app_name }
mail-confirm-request = Bitte bestätigen Sie, dass diese E-Mail-Adresse Ihnen gehört:
mail-confirm-button = Adresse bestätigen
mail-login-button = Anmelden
mail-changed-tell-us = Wenn Sie es nicht waren, melden Sie sich bitte bei den Betreibern dieser Website.
mail-link-once = Der Link wirkt einmal und nur für begrenzte Zeit.

## Ein Konto wurde angelegt

mail-registered-subject = Willkommen bei { $app_name }
mail-registered-text = Vielen Dank für Ihre Registrierung bei { $app_name }.
mail-registered-login = Ihr Konto ist bereit. Hier können Sie sich anmelden:
mail-registered-not-you = Wenn nicht Sie sich registriert haben, können Sie diese E-Mail ignorieren.

## Eine Adresse ist zu bestätigen

mail-confirm-email-subject = Bestätigen Sie Ihre E-Mail-Adresse für { $app_name }
mail-confirm-email-not-you = Wenn Sie kein Konto bei { $app_name } haben, können Sie diese E-Mail ignorieren.

## Jemand hat sich mit einer Adresse registriert, die schon ein Konto hat

mail-address-in-use-subject = Sie haben schon ein Konto bei { $app_name }
mail-address-in-use-text = Jemand, vielleicht Sie selbst, wollte sich mit dieser E-Mail-Adresse bei { $app_name } registrieren. Sie haben damit schon ein Konto.
mail-address-in-use-login = Hier können Sie sich anmelden:
mail-address-in-use-not-you = Wenn Sie es nicht waren, ist nichts zu tun: Niemand hat Zugang zu Ihrem Konto erhalten, und nichts hat sich geändert.

## Eine E-Mail, die nur sagt, dass E-Mails ankommen

mail-test-subject = Eine Test-E-Mail von { $app_name }
mail-test-text = Wer { $app_name } betreibt, wollte wissen, ob die E-Mails der Seite ankommen. Diese ist angekommen.
mail-test-button = Zur Seite
mail-test-nothing = Sie brauchen nichts zu tun.

## Ein Passwort wurde vergessen

mail-forgot-password-subject = Ein neues Passwort für { $app_name }
mail-forgot-password-text = Jemand, vielleicht Sie selbst, hat das Passwort Ihres Kontos bei { $app_name } vergessen. Mit diesem Link können Sie ein neues wählen:
mail-forgot-password-button = Neues Passwort wählen
mail-forgot-password-not-you = Wenn Sie es nicht waren, ist nichts zu tun: Ihr Passwort bleibt, wie es ist.

## Das Passwort wurde geändert

mail-password-changed-subject = Ihr Passwort bei { $app_name } wurde geändert
mail-password-changed-text = Das Passwort Ihres Kontos bei { $app_name } wurde geändert.
mail-password-changed-not-you = Wenn Sie es nicht waren, wählen Sie bitte sofort hier ein neues Passwort:
mail-password-changed-button = Neues Passwort wählen

## Der Benutzername wurde geändert

mail-username-changed-subject = Ihr Benutzername bei { $app_name } wurde geändert
mail-username-changed-text = Ihr Benutzername bei { $app_name } ist jetzt { $name }. Bitte melden Sie sich ab jetzt damit an:
