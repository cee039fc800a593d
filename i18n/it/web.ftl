# La cornice di ogni pagina: menu, errori e messaggi che ogni pagina può mostrare.

language-name = Italiano

skip-to-content = Vai al contenuto
menu-toggle = Menu
menu-main = Menu principale
menu-home = Home
menu-members = Membri
menu-special = Speciale
menu-account = Il tuo account, { $name }
menu-account-pages = Il tuo account
menu-account-overview = Panoramica
menu-account-confirm = Conferma indirizzo
menu-account-sessions = Dispositivi
menu-account-history = Attività
menu-account-delete = Elimina account
menu-sign-in = Accedi
menu-register = Crea account
menu-sign-out = Esci
language-menu = Lingua
theme-menu = Aspetto
theme-auto = Come il dispositivo
theme-light = Chiaro
theme-dark = Scuro

## Messaggi all’inizio di una pagina

must-sign-in = Accedi per continuare.
must-confirm = Conferma il tuo indirizzo email per continuare.
must-reauthenticate = Per questo serve di nuovo la tua password.
no-permission = Non hai accesso alla pagina «{ $page }».
sign-out-first = Hai già eseguito l’accesso. Se questo link è per un’altra persona, prima esci.
sign-out-first-link = Esci
invalid-link = Questo link non è valido o è già stato usato.
csrf-failed =
    { $cookies ->
        [no] Il tuo browser non ha inviato cookie, quindi non possiamo sapere se questo modulo è tuo. Consenti i cookie per questo sito, poi invia di nuovo il modulo.
       *[yes] Questo modulo è rimasto aperto troppo a lungo o non proviene da questo sito. Non è cambiato nulla. Controllalo e invialo di nuovo.
    }
too-many-attempts = Troppi tentativi.

## Errori in ciò che un programma invia come JSON

text-expected = Inserisci qui un testo, tra virgolette.
field-repeated = Questo campo compare più di una volta.
field-unknown = Questo campo non esiste.

## Quanto aspettare dopo troppi tentativi

retry-after-seconds =
    { $seconds ->
        [one] Riprova tra un secondo.
       *[other] Riprova tra { $seconds } secondi.
    }
retry-after-minutes =
    { $minutes ->
        [one] Riprova tra un minuto.
       *[other] Riprova tra { $minutes } minuti.
    }
retry-after-hours =
    { $hours ->
        [one] Riprova tra un’ora.
       *[other] Riprova tra { $hours } ore.
    }
retry-left = Puoi riprovare tra { $time }.

## Pagine di errore

error-again-link = Apri di nuovo il modulo
error-retry-link = Riprova
error-home-link = Vai alla home
error-request-id = Riferimento:
error-status = Errore { $status }
error-429-forgot = Se non ricordi più la password, non devi aspettare.
error-400-title = Non siamo riusciti a leggere questa richiesta
error-400-text = Alcuni dati sono danneggiati o mancano. Torna indietro e riprova.
error-401-title = Non hai eseguito l’accesso
error-401-text = Accedi per vedere questa pagina.
error-403-title = Non hai accesso a questa pagina
error-403-text = Se pensi di averne diritto, contatta chi gestisce questo sito.
error-404-title = Pagina non trovata
error-404-text = L’indirizzo potrebbe contenere un errore, oppure la pagina è stata spostata.
error-413-title = Contenuto troppo grande
error-413-text = Ciò che hai inviato supera le dimensioni accettate da questo sito. Riducilo e riprova.
error-415-title = Non possiamo leggere questo tipo di dati
error-415-text = I dati sono arrivati in un formato che questa pagina non riconosce.
error-422-title = Non siamo riusciti a usare i dati inviati
error-422-text = Qualcosa manca o non è come previsto. Torna indietro e riprova.
error-429-title = Troppi tentativi
error-500-title = Qualcosa è andato storto
error-500-text = L’errore è nostro e l’abbiamo registrato. Riprova tra poco.
error-503-title = In questo momento non possiamo rispondere
error-503-text = Al momento il sito non è disponibile. Riprova tra qualche minuto.
maintenance-title = Torniamo subito
maintenance-text = Il sito è in manutenzione. Riprova tra qualche minuto.
csrf-failed-title = Questo modulo è scaduto
csrf-failed-text = È rimasto aperto troppo a lungo o non proviene da questo sito. Non è cambiato nulla. Aprilo di nuovo, poi invialo.
cookies-needed-title = Questo sito ha bisogno dei cookie
cookies-needed-text = Il tuo browser non ha inviato cookie, quindi non possiamo sapere se questo modulo è tuo. Non è cambiato nulla. Consenti i cookie per questo sito, poi apri di nuovo il modulo.

## Elenchi

flash-undo = Annulla
pager-label = Pagine di questo elenco
pager-first = Prima pagina
pager-next = Pagina successiva
list-search = Cerca
list-submit = Mostra
list-sort = Ordina per
list-yes = Sì
list-no = No
list-none-found = Nessun risultato.
list-newest = Più recenti
list-created = Data di creazione
list-full = Hai { $max } voci e non c’è posto per altre. Prima eliminane una.
list-delete = Elimina
list-delete-text = Puoi annullare subito dopo. Un giorno dopo la voce sparisce per sempre.

## Moduli

form-save = Salva
field-required = Compila questo campo.
text-too-long = Usa al massimo { $max } caratteri.
text-bad-chars = Togli i caratteri di controllo invisibili.
number-wanted = Inserisci un numero intero da { $min } a { $max }.
date-wanted = Inserisci una data, per esempio { $example }.
question-back = Annulla
