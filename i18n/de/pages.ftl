# Die eigentlichen Seiten: Start, Mitglieder, Spezial, Datenschutz, Nutzungsbedingungen. Machen Sie diese Texte zu Ihren.

menu-privacy = Datenschutz
menu-terms = Nutzungsbedingungen

## Startseite für Fremde

home-title = Start
home-heading = Ein Ort für alle, die dazugehören
home-lead = { $app_name } bringt Ihre Leute zusammen und alles, was nur für sie da ist. In einer Minute sind Sie dabei und vom ersten Tag an zu Hause.
home-reasons-title = Warum { $app_name }
home-reason-together = Alle an einem Ort
home-reason-together-text = Ein Konto öffnet Ihnen jede Tür, die für Sie bestimmt ist, und keine andere. Niemand muss Listen führen.
home-reason-safe = Sicher ohne Aufwand
home-reason-safe-text = Sie sehen, wo Sie angemeldet sind, erfahren von jeder Änderung an Ihrem Konto und können rückgängig machen, was nicht von Ihnen stammt.
home-reason-language = In Ihrer Sprache
home-reason-language-text = Seiten und E-Mails erscheinen in der Sprache, die Sie wählen, auf jedem Gerät, hell oder dunkel.
home-how-title = So geht es
home-how-join = Konto anlegen
home-how-join-text = Eine E-Mail-Adresse und ein Passwort genügen.
home-how-arrive = E-Mail-Adresse bestätigen
home-how-arrive-text = Wir senden Ihnen einen Link. Öffnen Sie ihn, und Sie sind dabei.
home-how-stay = Bleiben, solange Sie möchten
home-how-stay-text = Sie können Ihre Daten jederzeit herunterladen oder Ihr Konto löschen, ohne jemanden zu fragen.
home-call-title = Fangen wir an?
home-call-text = Es dauert eine Minute, und Sie können jederzeit wieder gehen.

## Startseite für Mitglieder

member-home-heading = Hallo { $name }!
member-home-lead = Wohin möchten Sie?
member-home-confirm = E-Mail-Adresse bestätigen
member-home-confirm-text = Öffnen Sie den Link, den wir Ihnen gesendet haben. Manche Seiten sind erst danach zugänglich.
home-members-text = Alles, was nur für Mitglieder da ist.
home-special-text = Für wenige: Sie verlangt die Rolle „secret“ und dazu „sauce“ oder „agent“.
home-account-text = Ihre Angaben, Sicherheit und Daten.

members-title = Mitgliederbereich
members-text = Hallo { $name }! Diese Seite sehen alle, die angemeldet sind.
members-empty = Hier ist Platz für Ihre Inhalte für Mitglieder.
members-account-link = Zu Ihrem Konto

special-title = Spezialseite
special-text = Sie sehen diese Seite, weil Ihr Konto die richtigen Rollen hat.

## Datenschutz und Bedingungen: was die Website von sich aus tut. Ergänzen Sie die Texte und lassen Sie sie prüfen.

legal-contact = Kontakt
legal-contact-text = Haben Sie eine Frage oder sollen wir etwas berichtigen? Hier erreichen Sie uns: { $support }

privacy-title = Datenschutz
privacy-lead = { $app_name } erhebt nur wenige Daten, bewahrt sie sicher auf, gibt sie nicht weiter und verkauft sie nicht.
privacy-what = Was wir speichern
privacy-what-text = Ihr Konto: Benutzername, E-Mail-Adressen und Namen, die Sie uns nennen, und Ihre Sprache. Ihr Passwort wird als Hash gespeichert, den niemand zurückrechnen kann. Zum Schutz Ihres Kontos speichern wir auch, wann, von welcher IP-Adresse und mit welchem Browser es benutzt oder geändert wurde.
privacy-cookies = Cookies
privacy-cookies-text = { $app_name } verwendet Cookies nur, um Sie wiederzuerkennen und Ihre Auswahl zu behalten. Es gibt kein Tracking, und nichts wird von anderen Websites geladen.
privacy-why = Wozu und wie lange
privacy-why-text = Wir brauchen diese Daten für Ihr Konto und für nichts anderes. Wenn Sie Ihr Konto löschen, löschen wir auch sie, außer dem, was wir nach dem Gesetz aufbewahren müssen.
privacy-rights = Ihre Rechte
privacy-rights-text = In Ihrem Konto können Sie Ihre Daten einsehen, berichtigen und herunterladen und das Konto jederzeit löschen. Sie haben auch das Recht, sich bei einer Datenschutzbehörde zu beschweren.

terms-title = Nutzungsbedingungen
terms-lead = Die Regeln für die Nutzung von { $app_name }, in einfachen Worten.
terms-account = Ihr Konto
terms-account-text = Ein Konto ist für eine Person. Geben Sie eine E-Mail-Adresse an, die Sie lesen können, behalten Sie Ihr Passwort für sich und sagen Sie uns, wenn Sie glauben, dass jemand anders Ihr Konto benutzt.
terms-use = Faire Nutzung
terms-use-text = Schaden Sie niemandem, halten Sie sich an das Gesetz und versuchen Sie nicht, den Schutz der Website zu umgehen.
terms-end = Ende der Nutzung
terms-end-text = Sie können Ihr Konto jederzeit löschen. Ein Konto, das gegen diese Regeln verstößt, können wir deaktivieren, und wir sagen, warum.
terms-liability = Was wir zusagen können
terms-liability-text = Wir bemühen uns, dass die Website funktioniert und Ihre Daten sicher sind. Dass die Website nie ausfällt, können wir nicht zusagen.
