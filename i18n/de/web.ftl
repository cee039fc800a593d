# Der Rahmen jeder Seite: Menüs, Fehler und Meldungen, die jede Seite zeigen kann.

language-name = Deutsch

skip-to-content = Zum Inhalt springen
menu-toggle = Menü
menu-main = Hauptmenü
menu-home = Start
menu-members = Mitglieder
menu-special = Spezial
menu-account = Ihr Konto, { $name }
menu-account-pages = Ihr Konto
menu-account-overview = Übersicht
menu-account-confirm = E-Mail bestätigen
menu-account-profile = Profil
menu-account-sessions = Geräte
menu-account-history = Verlauf
menu-account-delete = Konto löschen
menu-sign-in = Anmelden
menu-register = Registrieren
menu-sign-out = Abmelden
language-menu = Sprache
theme-menu = Darstellung
theme-auto = Wie auf diesem Gerät
theme-light = Hell
theme-dark = Dunkel
footer-text = { $app_name } benutzt Cookies nur, um Sie wiederzuerkennen und Ihre Auswahl zu behalten.

## Meldungen am Anfang einer Seite

must-sign-in = Bitte melden Sie sich an, um { $path } zu öffnen.
must-confirm = Bitte bestätigen Sie Ihre E-Mail-Adresse, um { $path } zu öffnen.
must-reauthenticate = Bitte geben Sie zum Fortfahren noch einmal Ihr Passwort ein.
no-permission = Ihr Konto darf { $page } nicht öffnen.
sign-out-first = Sie sind schon angemeldet. Um diesen Link für jemand anderen zu öffnen, melden Sie sich bitte zuerst ab.
sign-out-first-link = Abmelden
invalid-link = Dieser Link ist ungültig oder wurde schon benutzt.
csrf-failed = Dieses Formular war zu lange offen oder kam nicht von dieser Website. Es wurde nichts geändert. Bitte sehen Sie es noch einmal an und senden Sie es erneut.
cookies-needed = Ihr Browser hat keine Cookies gesendet. Deshalb erkennen wir nicht, dass dieses Formular von Ihnen kommt. Bitte erlauben Sie Cookies für diese Website und senden Sie das Formular dann erneut.
too-many-attempts = Das waren zu viele Versuche. Bitte warten Sie etwas, bevor Sie es erneut versuchen.

## Fehler in dem, was ein Programm als JSON sendet

text-expected = Hier wird ein Text in Anführungszeichen erwartet.
field-repeated = Dieses Feld steht hier mehr als einmal.
field-unknown = Dieses Feld gibt es nicht.

## Wie lange nach zu vielen Versuchen zu warten ist

retry-after-seconds =
    { $seconds ->
        [one] Bitte versuchen Sie es in einer Sekunde erneut.
       *[other] Bitte versuchen Sie es in { $seconds } Sekunden erneut.
    }
retry-after-minutes =
    { $minutes ->
        [one] Bitte versuchen Sie es in einer Minute erneut.
       *[other] Bitte versuchen Sie es in { $minutes } Minuten erneut.
    }
retry-after-hours =
    { $hours ->
        [one] Bitte versuchen Sie es in einer Stunde erneut.
       *[other] Bitte versuchen Sie es in { $hours } Stunden erneut.
    }

## Dates, in UTC

date =
    { $day }. { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    } { $year }
date-time = { $date }, { $time } UTC

## Fehlerseiten

error-again-link = Formular neu öffnen
error-home-link = Zur Startseite
error-request-id = Wenn Sie uns das melden, nennen Sie bitte diese Nummer:
error-400-title = Diese Anfrage war nicht lesbar
error-400-text = Etwas darin ist beschädigt oder fehlt. Bitte gehen Sie zurück und versuchen Sie es noch einmal.
error-401-title = Sie sind nicht angemeldet
error-401-text = Bitte melden Sie sich an, um diese Seite zu sehen.
error-403-title = Das ist für Ihr Konto nicht freigegeben
error-403-text = Ihnen fehlt die Berechtigung dafür. Wenn Sie sie haben sollten, wenden Sie sich bitte an die Betreiber dieser Website.
error-404-title = Diese Seite gibt es nicht
error-404-text = Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen.
error-413-title = Das ist zu groß
error-413-text = Was Sie gesendet haben, ist größer, als wir annehmen. Bitte kürzen Sie es und versuchen Sie es noch einmal.
error-415-title = Diese Art von Daten können wir nicht lesen
error-415-text = Sie kamen in einem Format, das diese Seite nicht versteht.
error-422-title = Damit konnten wir nichts anfangen
error-422-text = Etwas darin fehlt oder ist nicht wie erwartet. Bitte gehen Sie zurück und versuchen Sie es noch einmal.
error-429-title = Zu viele Versuche
error-500-title = Bei uns ist etwas schiefgegangen
error-500-text = Es liegt nicht an Ihnen, und wir haben es festgehalten. Bitte versuchen Sie es gleich noch einmal.
error-503-title = Wir sind bald wieder da
error-503-text = Die Website kann gerade nicht antworten. Bitte versuchen Sie es in einigen Minuten noch einmal.
csrf-failed-title = Dieses Formular gilt nicht mehr
csrf-failed-text = Es war zu lange offen oder kam nicht von dieser Website. Es wurde nichts geändert. Bitte gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.
cookies-needed-title = Diese Website braucht Cookies
cookies-needed-text = Ihr Browser hat keine Cookies gesendet. Deshalb erkennen wir nicht, dass dieses Formular von Ihnen kommt. Es wurde nichts geändert. Bitte erlauben Sie Cookies für diese Website, gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.

## Listen

flash-undo = Rückgängig machen
pager-label = Seiten dieser Liste
pager-first = Erste Seite
pager-next = Nächste Seite
