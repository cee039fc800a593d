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
menu-account-sessions = Geräte
menu-account-history = Aktivität
menu-account-delete = Konto löschen
menu-sign-in = Anmelden
menu-register = Konto anlegen
menu-sign-out = Abmelden
language-menu = Sprache
theme-menu = Darstellung
theme-auto = Wie auf diesem Gerät
theme-light = Hell
theme-dark = Dunkel

## Meldungen am Anfang einer Seite

must-sign-in = Melden Sie sich an, um fortzufahren.
must-confirm = Bestätigen Sie Ihre E-Mail-Adresse, um fortzufahren.
must-reauthenticate = Dafür ist noch einmal Ihr Passwort nötig.
no-permission = Sie haben keinen Zugriff auf { $page }.
sign-out-first = Sie sind schon angemeldet. Um diesen Link für jemand anderen zu öffnen, melden Sie sich zuerst ab.
sign-out-first-link = Abmelden
invalid-link = Dieser Link ist ungültig oder wurde schon verwendet.
csrf-failed =
    { $cookies ->
        [no] Ihr Browser hat keine Cookies gesendet. Deshalb erkennen wir nicht, dass dieses Formular von Ihnen kommt. Erlauben Sie Cookies für diese Website und senden Sie das Formular dann erneut.
       *[yes] Dieses Formular war zu lange offen oder kam nicht von dieser Website. Es wurde nichts geändert. Prüfen Sie es und senden Sie es erneut.
    }
too-many-attempts = Zu viele Versuche.

## Fehler in dem, was ein Programm als JSON sendet

text-expected = Geben Sie hier einen Text in Anführungszeichen an.
field-repeated = Dieses Feld steht hier mehr als einmal.
field-unknown = Dieses Feld gibt es nicht.

## Wie lange nach zu vielen Versuchen zu warten ist

retry-after-seconds =
    { $seconds ->
        [one] Versuchen Sie es in einer Sekunde erneut.
       *[other] Versuchen Sie es in { $seconds } Sekunden erneut.
    }
retry-after-minutes =
    { $minutes ->
        [one] Versuchen Sie es in einer Minute erneut.
       *[other] Versuchen Sie es in { $minutes } Minuten erneut.
    }
retry-after-hours =
    { $hours ->
        [one] Versuchen Sie es in einer Stunde erneut.
       *[other] Versuchen Sie es in { $hours } Stunden erneut.
    }
retry-left = Sie können es in { $time } erneut versuchen.

## Fehlerseiten

error-again-link = Formular neu öffnen
error-retry-link = Erneut versuchen
error-home-link = Zur Startseite
error-request-id = Referenz:
error-status = Fehler { $status }
error-429-forgot = Wenn Sie Ihr Passwort nicht mehr wissen, müssen Sie nicht warten.
error-400-title = Diese Anfrage war nicht lesbar
error-400-text = Etwas darin ist beschädigt oder fehlt. Gehen Sie zurück und versuchen Sie es noch einmal.
error-401-title = Sie sind nicht angemeldet
error-401-text = Melden Sie sich an, um diese Seite zu sehen.
error-403-title = Sie haben keinen Zugriff auf diese Seite
error-403-text = Wenn Sie Zugriff haben sollten, wenden Sie sich an die Betreiber dieser Website.
error-404-title = Seite nicht gefunden
error-404-text = Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen.
error-413-title = Das ist zu groß
error-413-text = Die gesendeten Daten sind zu groß. Kürzen Sie sie und versuchen Sie es noch einmal.
error-415-title = Diese Art von Daten können wir nicht lesen
error-415-text = Sie kamen in einem Format, das diese Seite nicht versteht.
error-422-title = Diese Angaben konnten wir nicht verarbeiten
error-422-text = Etwas darin fehlt oder ist nicht wie erwartet. Gehen Sie zurück und versuchen Sie es noch einmal.
error-429-title = Zu viele Versuche
error-500-title = Bei uns ist etwas schiefgegangen
error-500-text = Das liegt an uns, und der Fehler wurde protokolliert. Versuchen Sie es gleich noch einmal.
error-503-title = Wir können gerade nicht antworten
error-503-text = Die Website ist vorübergehend nicht erreichbar. Versuchen Sie es in einigen Minuten noch einmal.
maintenance-title = Wir sind gleich wieder da
maintenance-text = An der Website wird gerade gearbeitet. Versuchen Sie es in einigen Minuten noch einmal.
csrf-failed-title = Dieses Formular ist abgelaufen
csrf-failed-text = Es war zu lange offen oder kam nicht von dieser Website. Es wurde nichts geändert. Öffnen Sie es neu und senden Sie es noch einmal.
cookies-needed-title = Diese Website braucht Cookies
cookies-needed-text = Ihr Browser hat keine Cookies gesendet. Deshalb erkennen wir nicht, dass dieses Formular von Ihnen kommt. Es wurde nichts geändert. Erlauben Sie Cookies für diese Website und öffnen Sie das Formular neu.

## Listen

flash-undo = Rückgängig machen
pager-label = Seiten dieser Liste
pager-first = Erste Seite
pager-next = Nächste Seite
list-search = Suche
list-submit = Anzeigen
list-sort = Sortieren
list-yes = Ja
list-no = Nein
list-none-found = Nichts gefunden.
list-newest = Neueste zuerst
list-created = Angelegt
list-full = Sie haben { $max } Einträge, und für mehr ist kein Platz. Löschen Sie zuerst einen.
list-delete = Löschen
list-delete-text = Sie können das gleich danach rückgängig machen. Einen Tag später ist der Eintrag endgültig weg.

## Formulare

form-save = Speichern
field-required = Füllen Sie dieses Feld aus.
text-too-long = Verwenden Sie höchstens { $max } Zeichen.
text-bad-chars = Entfernen Sie unsichtbare Steuerzeichen.
number-wanted = Geben Sie eine ganze Zahl von { $min } bis { $max } ein.
date-wanted = Geben Sie ein Datum ein, zum Beispiel { $example }.
question-back = Abbrechen
