# E-Mails. Jede hat einen Betreff von einer Zeile.

mail-greeting = Guten Tag,
mail-greeting-name = Guten Tag, { $name },
mail-account = In dieser E-Mail geht es um das Konto { $name }, registriert am { $date }.
mail-account-unnamed = In dieser E-Mail geht es um das Konto, das am { $date } registriert wurde.
mail-signature = Mit freundlichen Grüßen, { $app_name }
mail-confirm-request = Bitte bestätigen Sie, dass diese E-Mail-Adresse Ihnen gehört:
mail-confirm-button = Adresse bestätigen
mail-login-button = Anmelden
mail-changed-tell-us = Wenn Sie es nicht waren, melden Sie sich bitte bei den Betreibern dieser Website.
mail-link-once = Der Link wirkt einmal und nur für begrenzte Zeit.
mail-take-back = Wenn Sie das nicht waren, ist jemand anderes in Ihrem Konto. Mit diesem Link holen Sie es zurück, mit dieser Adresse: Was in den letzten Tagen dazukam, wird entfernt, alle werden abgemeldet, und Sie wählen ein anderes Passwort.
mail-take-back-button = Mein Konto zurückholen
mail-take-back-ends = Der Link ist sieben Tage lang gültig.

## Ein Konto wurde angelegt

mail-registered-subject = Willkommen bei { $app_name }
mail-registered-text = Vielen Dank für Ihre Registrierung bei { $app_name }.
mail-registered-login = Ihr Konto ist bereit. Hier können Sie sich anmelden:
mail-registered-not-you = Wenn nicht Sie sich registriert haben, können Sie diese E-Mail ignorieren.

## Eine Adresse ist zu bestätigen

mail-confirm-email-subject = Bestätigen Sie Ihre E-Mail-Adresse für { $app_name }
mail-confirm-email-not-you = Wenn Sie kein Konto bei { $app_name } haben, können Sie diese E-Mail ignorieren.

## Jemand möchte eine Adresse für ein anderes Konto als das, dem sie gehört

mail-address-in-use-subject = Sie haben schon ein Konto bei { $app_name }
mail-address-in-use-text = Jemand, vielleicht Sie selbst, wollte diese E-Mail-Adresse für ein anderes Konto bei { $app_name } verwenden. Sie haben damit schon ein Konto.
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

## Eine andere Adresse ist an die Stelle der bisherigen getreten; an diese

mail-email-changed-subject = Ihre E-Mail-Adresse bei { $app_name } wurde geändert
mail-email-changed-text = Ihr Konto bei { $app_name } hat jetzt eine andere E-Mail-Adresse. Unsere E-Mails gehen von nun an dorthin.
mail-email-changed-not-you = Wenn Sie das nicht waren, kennt jemand Ihr Passwort. Bitte wenden Sie sich an uns.

## Eine Adresse wurde hinzugefügt; an die erste

mail-email-added-subject = Ihrem Konto bei { $app_name } wurde eine Adresse hinzugefügt
mail-email-added-text = Die Adresse { $email } wurde Ihrem Konto bei { $app_name } hinzugefügt. Sie muss bestätigt werden, bevor sich jemand mit ihr anmelden kann.
mail-email-added-not-you = Wenn Sie das nicht waren, kennt jemand Ihr Passwort. Bitte melden Sie sich an, entfernen Sie die Adresse, und wählen Sie ein anderes Passwort:

## Eine andere Adresse ist jetzt die erste; an die bisherige

mail-primary-email-changed-subject = Ihre erste E-Mail-Adresse bei { $app_name } wurde geändert
mail-primary-email-changed-text = Eine andere Ihrer Adressen bei { $app_name } ist jetzt die erste. Unsere E-Mails gehen von nun an dorthin; anmelden können Sie sich weiterhin auch mit dieser.
mail-primary-email-changed-not-you = Wenn Sie das nicht waren, kennt jemand Ihr Passwort. Bitte melden Sie sich an, sehen Sie Ihre Adressen durch, und wählen Sie ein anderes Passwort:

## Eine Adresse wurde entfernt; an diese

mail-email-removed-subject = Diese Adresse wurde aus Ihrem Konto bei { $app_name } entfernt
mail-email-removed-text = Diese E-Mail-Adresse gehört nicht mehr zu Ihrem Konto bei { $app_name }. Sie können sich nicht mehr mit ihr anmelden.
mail-email-removed-not-you = Wenn Sie das nicht waren, kennt jemand Ihr Passwort. Bitte melden Sie sich mit einem anderen Namen oder einer anderen Adresse Ihres Kontos an, und wählen Sie ein anderes Passwort.

## Ein Konto soll gelöscht werden

mail-account-deleted-subject = Ihr Konto bei { $app_name } wird gelöscht
mail-account-deleted-text = Ihr Konto bei { $app_name } ist abgeschaltet, wie Sie es wollten, und wird am { $date } gelöscht.
mail-account-deleted-keep = Wenn Sie es behalten möchten, öffnen Sie vor diesem Tag diesen Link:
mail-account-deleted-button = Mein Konto behalten
mail-account-deleted-not-you = Wenn nicht Sie das wollten, behalten Sie Ihr Konto und ändern Sie Ihr Passwort.
