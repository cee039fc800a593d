# E-Mails. Jede hat einen Betreff von einer Zeile.

mail-greeting = Guten Tag,
mail-greeting-name = Guten Tag, { $name },
mail-signature = Mit freundlichen Grüßen, { $app_name }
mail-confirm-request = Bitte bestätigen Sie, dass diese E-Mail-Adresse Ihnen gehört:
mail-confirm-button = Adresse bestätigen
mail-login-button = Anmelden
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

## Ein Konto soll gelöscht werden

mail-account-deleted-subject = Ihr Konto bei { $app_name } wird gelöscht
mail-account-deleted-text = Ihr Konto bei { $app_name } ist abgeschaltet, wie Sie es wollten, und wird am { $date } gelöscht.
mail-account-deleted-keep = Wenn Sie es behalten möchten, öffnen Sie vor diesem Tag diesen Link:
mail-account-deleted-button = Mein Konto behalten
mail-account-deleted-not-you = Wenn nicht Sie das wollten, behalten Sie Ihr Konto und ändern Sie Ihr Passwort.
