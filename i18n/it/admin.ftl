# L’area di amministrazione.

admin-menu = Amministrazione
admin-home-text = Account, ruoli, email ed eventi.

admin-account = Account
admin-role = Ruolo
admin-role-any = Tutti i ruoli
admin-state = Stato
admin-state-any = Tutti gli stati
admin-state-active = Attivo
admin-state-unconfirmed = Da confermare
admin-state-off = Disattivato
admin-state-waiting = In attesa di eliminazione
admin-sort = Ordina per
admin-sort-newest = Più recenti
admin-sort-oldest = Meno recenti
admin-sort-name = Nome utente
admin-sort-email = Email

## Account

admin-users-title = Account
admin-users-search = Cerca
admin-users-search-help = L’inizio di un nome utente o di un indirizzo email, oppure il numero di un account.
admin-users-submit = Mostra
admin-users-empty = Nessun account trovato.
admin-users-stopped = { $count ->
        [one] Esaminato un account.
       *[other] Esaminati { $count } account.
    }
admin-users-on = Continua a cercare

## Un account

admin-number = Numero
admin-person = Nome
admin-until = Data di eliminazione
admin-emails = Indirizzi email
admin-emails-none = Nessuno
admin-sessions = Sessioni attive
admin-sessions-none = Nessuna
admin-links = Link attivi
admin-links-none = Nessuna email con un link che funziona ancora.
admin-link-confirm-email = Conferma un indirizzo
admin-link-reset-password = Sostituisce la password
admin-link-change-email = Cambia l’indirizzo
admin-link-undo-email = Annulla un cambio di indirizzo
admin-link-keep = Mantiene l’account
admin-link-login-link = Esegue l’accesso
admin-link-not-me = Blocca l’account
admin-history = Attività
admin-event-by = da { $name }
admin-history-all = Tutti gli eventi di questo account

## Ciò che l’amministrazione fa con un account

admin-acts = Modifica questo account
admin-activate = Attiva
admin-deactivate = Disattiva
admin-reason = Motivo
admin-reason-help = Lo inviamo via email alla persona e lo conserviamo nell’attività dell’account.
admin-reason-too-long = Usa al massimo 500 caratteri.
admin-delete = Elimina
admin-delete-text = L’account viene disattivato ora ed eliminato definitivamente il giorno { $date }. Fino ad allora puoi riattivarlo.
admin-delete-now = Elimina definitivamente ora
admin-end-sessions = Disconnetti tutti i dispositivi
admin-send-reset = Invia un link per una nuova password
admin-resend = Invia di nuovo il link di conferma
admin-set-email = Imposta indirizzo
admin-set-email-help = Sostituisce l’indirizzo principale. Avvisiamo quello vecchio.
admin-confirmed = L’indirizzo è confermato
admin-grant = Assegna
admin-revoke = Revoca

admin-sure-title = Vuoi toglierti l’accesso?
admin-sure-text = Questo è il tuo account: dopo non potrai più continuare qui.
admin-sure-submit = Toglimi l’accesso
admin-sure-final-title = Vuoi eliminare definitivamente?
admin-sure-final-text = L’account sparisce subito, con tutto ciò che contiene. Nessuno potrà ripristinarlo.
admin-sure-final-submit = Elimina definitivamente
admin-sure-back = Torna all’account

admin-activated = Account attivato.
admin-deactivated = Account disattivato e disconnesso ovunque.
admin-waits = Account disattivato. Verrà eliminato.
admin-deleted = Account eliminato.
admin-unchanged = Era già così. Non è cambiato nulla.
admin-sessions-ended = { $count ->
        [one] Un browser è disconnesso.
       *[other] { $count } browser sono disconnessi.
    }
admin-reset-sent = Stiamo inviando a { $address } un link per una nuova password.
admin-confirmation-sent = Stiamo inviando a { $address } il link di conferma.
admin-granted = L’account ora ha il ruolo { $role }.
admin-revoked = L’account non ha più il ruolo { $role }.
admin-email-set = L’account ora ha l’indirizzo { $address }.
admin-is-off = L’account è disattivato e non può ricevere link. Prima attivalo.
admin-address-taken = Questo indirizzo ora appartiene a un altro account. Impostane un altro.
admin-no-address = L’account non ha un indirizzo email.
admin-mailbox-full = Per ora questo indirizzo ha ricevuto abbastanza email. Aspetta un’ora.

history-sessions-ended = Tutti i dispositivi disconnessi
history-sent-confirmation = Link per confermare l’indirizzo inviato a { $detail }

## Ruoli

admin-roles-title = Ruoli
admin-roles-holders = Assegnato a
admin-roles-holders-none = Nessuno
admin-roles-pages = Percorsi accessibili
admin-roles-pages-none = Nessuno
admin-roles-all = Tutti

## Email in coda

admin-mails-title = Email
admin-mails-waiting = In attesa
admin-mails-failed = Invio fallito
admin-mails-show = Mostra
admin-mails-mail = Email
admin-mails-to = A
admin-mails-tries = Tentativi
admin-mails-error = Ultimo errore
admin-mails-due = Prossimo tentativo
admin-mails-acts = Azioni
admin-mails-empty = Nessuna email.
admin-mails-again = Invia di nuovo
admin-mails-discard = Scarta
admin-mail-again = L’email è di nuovo in partenza.
admin-mail-discarded = Email scartata.
admin-mail-useless = Questa email non serve più a nessuno: il suo link è stato usato o sostituito da qualcosa di più recente. Scartala.
admin-mail-busy = Stiamo già inviando questa email.

history-mail-again = Email inviata di nuovo dall’amministrazione: { $detail }
history-mail-discarded = Email scartata dall’amministrazione: { $detail }

## Eventi

admin-events-title = Eventi
admin-events-kind = Evento
admin-events-kind-any = Tutti gli eventi
admin-events-user = Account
admin-events-user-help = Il suo numero o il suo nome utente.
admin-events-until = Fino al
admin-events-submit = Mostra
admin-events-time = Data e ora
admin-events-from = Provenienza
admin-events-empty = Nessun evento trovato.
admin-events-file = Scarica come CSV
admin-events-file-help = Il file contiene questi eventi e i successivi, al massimo { $count }.

## Panoramica

admin-title = Panoramica
admin-accounts = Account
admin-share = Confermati
admin-percent = { $percent }%
admin-active = Attivi negli ultimi 7 giorni
admin-failed = Accessi non riusciti nelle ultime 24 ore
admin-failed-help = Se ne registra al massimo uno all’ora per account.
admin-queue = Email in attesa
admin-dead = Email con invio fallito
admin-more-than = più di { $count }
admin-about = circa { $count }
admin-chart-registered = Nuovi account
admin-chart-signed-in = Accessi
admin-chart-label = Al giorno, negli ultimi 30 giorni; massimo: { $count }
admin-chart-more = Il conteggio degli eventi più recenti è ancora in corso.
admin-chart-table = Mostra la tabella
admin-chart-day = Giorno

## Email

mail-account-deactivated-subject = Il tuo account { $app_name } è disattivato
mail-account-deactivated-text = Chi gestisce { $app_name } ha disattivato il tuo account. Tutti i tuoi dispositivi sono disconnessi e non puoi accedere.
mail-account-deactivated-help = Se pensi che sia un errore, contatta chi gestisce il sito.

mail-account-activated-subject = Il tuo account { $app_name } è di nuovo attivo
mail-account-activated-text = Chi gestisce { $app_name } ha attivato il tuo account. Puoi accedere di nuovo:
