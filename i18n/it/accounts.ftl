# Account: pagine, errori nei campi e messaggi.

## Etichette e aiuti dei campi

label-username = Nome utente
label-email = Email
label-new-email = Nuovo indirizzo email
label-old-password = Password attuale
label-username-or-email = Nome utente o email
label-password = Password
label-retype-password = Conferma password
label-first-name = Nome
label-last-name = Cognome
label-language = Lingua
label-new-password = Nuova password
label-new-username = Nuovo nome utente
label-remember-me = Ricordami su questo dispositivo
help-username = Almeno 3 caratteri: lettere (a–z), numeri, trattini, punti e trattini bassi.
help-language = Vale per questo sito e per le email che ti inviamo.
help-password-modern = Almeno { $min } caratteri. Più parole senza legami tra loro sono facili da ricordare e difficili da indovinare.
help-password-classic = Almeno { $min } caratteri, con una minuscola, una maiuscola e un numero.

## Pagine

login-title = Accedi
login-lead = È bello rivederti su { $app_name }.
login-submit = Accedi
login-no-account = Non hai ancora un account?
login-register-link = Crea account
login-forgot-link = Password dimenticata?
login-no-mail = Non hai ricevuto l’email?
login-resend-link = Inviala di nuovo
back-to-login-link = Torna all’accesso

login-or-register-title = Accedi o crea un account

register-title = Crea account
register-lead = Un solo account per tutto { $app_name }.
register-submit = Crea account
register-have-account = Hai già un account?
register-login-link = Accedi

forgot-title = Password dimenticata?
forgot-text = Inserisci il tuo indirizzo email e ti invieremo un link per scegliere una nuova password.
forgot-submit = Invia link

reset-title = Scegli una nuova password
reset-submit = Salva nuova password

change-password-title = Cambia password
change-password-text = Qui l’accesso resta attivo; tutti gli altri dispositivi verranno disconnessi.
change-password-submit = Cambia password

change-username-title = Cambia nome utente
change-username-submit = Cambia nome utente

resend-title = Richiedi un nuovo link di conferma
resend-text = Inserisci l’indirizzo con cui hai creato l’account e ti invieremo un nuovo link.
resend-submit = Invia link
resend-account-link = Torna al tuo account

check-inbox-title = Controlla la posta
check-inbox-address = L’email arriverà a { $email }.
check-inbox-text = Apri il link nella nostra email. Potrebbe metterci qualche minuto ad arrivare.
check-inbox-nothing = Non è arrivato nulla?
check-inbox-spam = Guarda anche nella cartella spam.
check-inbox-typo = L’indirizzo è giusto?
check-inbox-again = Invia di nuovo l’email
support-text = Ti serve aiuto? Contattaci: { $support }

correct-email-title = Correggi il tuo indirizzo email
correct-email-link = Correggi indirizzo
correct-email-now = Abbiamo scritto a { $email }.
correct-email-text = Nessuno ha ancora confermato questo indirizzo. Se non è il tuo, correggilo qui e invieremo il link a quello giusto.
correct-email-submit = Correggi indirizzo
correct-email-back-link = Lascialo così

login-keep-text = Vuoi mantenere l’account? Invieremo un link a { $email }.
login-keep-submit = Invia link

link-account = Account: { $name }, creato il giorno { $date }
link-account-unnamed = Account creato il giorno { $date }

confirm-email-title = Conferma il tuo indirizzo email
confirm-email-text = Conferma che { $email } è il tuo indirizzo.
confirm-email-submit = Conferma indirizzo

logout-title = Esci
logout-text = Puoi accedere di nuovo in qualsiasi momento.
logout-submit = Esci

confirm-access-title = Conferma che sei tu
confirm-access-text = Hai eseguito l’accesso come { $name }. Inserisci la password per continuare.
confirm-access-submit = Continua

account-title = Il tuo account
account-email-confirmed = Confermato
account-email-unconfirmed = Da confermare
account-resend-link = Invia di nuovo il link
account-roles = Ruoli
account-member-since = Data di iscrizione
account-change-link = Cambia indirizzo

change-email-title = Cambia indirizzo email
change-email-now = Indirizzo attuale: { $email }
change-email-text = Invieremo un link al nuovo indirizzo, che sostituirà quello attuale quando aprirai il link.
change-email-submit = Cambia indirizzo email

undo-email-title = Vuoi recuperare il tuo account?
undo-email-text = { $email } tornerà a essere l’indirizzo principale del tuo account.
undo-email-effects = Tutti i dispositivi verranno disconnessi; gli indirizzi, gli inviti e i browser aggiunti negli ultimi giorni verranno rimossi. Se era prevista l’eliminazione del tuo account, verrà annullata.
undo-email-password = La vecchia password smette di funzionare: subito dopo ne sceglierai una nuova.
undo-email-submit = Recupera il mio account

manage-emails-title = I tuoi indirizzi email
manage-emails-primary = Principale
manage-emails-confirm = Invia di nuovo il link
manage-emails-make-primary = Imposta come principale
manage-emails-delete = Rimuovi
manage-emails-add = Aggiungi un indirizzo email
manage-emails-text = Invieremo un link al nuovo indirizzo. Quando lo aprirai, potrai accedere anche con quell’indirizzo.
manage-emails-submit = Aggiungi indirizzo email

profile-title = Il tuo profilo
profile-language-browser = Come nel browser
profile-submit = Salva

setup-title = Amministra questo sito
setup-text = Nessuno amministra ancora questo sito. Hai eseguito l’accesso come { $name } e puoi occupartene tu: è possibile una volta sola.
setup-submit = Amministra questo sito

export-link = Scarica i tuoi dati
account-export-text = Tutto ciò che questo sito conserva sul tuo account, in un unico file.

delete-title = Elimina il tuo account
delete-text = Il tuo account verrà disattivato subito e tutti i tuoi dispositivi verranno disconnessi. Il giorno { $date } verrà eliminato definitivamente, con tutto ciò che contiene.
delete-way-back = Fino ad allora, potrai ripristinarlo con un link che ti invieremo via email.
delete-no-way-back = Fino ad allora, solo l’amministrazione di questo sito potrà ripristinarlo.
delete-export = Vuoi prima una copia?
delete-submit = Elimina il mio account

keep-title = Vuoi mantenere il tuo account?
keep-text = Questo account sta per essere eliminato. Se lo mantieni, potrai accedere di nuovo.
keep-submit = Mantieni il mio account

sessions-title = Sessioni attive
sessions-text = Il tuo account è aperto in questi browser. Se non ne riconosci uno, disconnettilo o blocca il tuo account.
sessions-unknown = Browser sconosciuto
sessions-current = Questo browser
sessions-address = Indirizzo IP { $ip }
sessions-since = Accesso: { $time }
sessions-seen = Ultimo utilizzo: { $time }
sessions-remembered = L’accesso resta attivo
sessions-end = Disconnetti
sessions-end-label = Disconnetti: { $agent }, { $ip }
sessions-end-others = Disconnetti tutti gli altri

not-me-text = Tutti i dispositivi verranno disconnessi dal tuo account; ciò che è stato aggiunto dopo quell’accesso (indirizzi, inviti, browser) verrà rimosso e la password smetterà di funzionare. Ti invieremo via email un link per sceglierne una nuova.
not-me-submit = Blocca il mio account

history-title = Attività dell’account
history-text = C’è qualcosa che non riconosci?
history-empty = Ancora nessuna attività.
history-pages = Pagine di questo elenco
history-newest = Più recenti
history-older = Meno recenti
history-by-administrator = dall’amministrazione

## La cronologia di un account: history-TIPO, con i tipi del codice ($detail: un indirizzo, un ruolo)

history-other = Altro evento: { $kind }
history-registered = Account creato
history-confirmed-email = Indirizzo email { $detail } confermato
history-signed-in = Accesso
history-signed-out = Disconnessione
history-sign-in-failed = Accesso non riuscito: password errata (registrato al massimo una volta all’ora)
history-sign-in-refused = Accesso rifiutato: account disattivato o indirizzo non confermato
history-ended-session = Disconnessione di un browser che aveva eseguito l’accesso da { $detail }
history-ended-other-sessions = Tutti gli altri dispositivi disconnessi
history-locked-out = Account bloccato: tutti i dispositivi disconnessi, password disattivata
history-confirmed-access = Identità confermata con la password
history-forgot-password = Link per scegliere una nuova password inviato a { $detail }
history-reset-password = Password reimpostata con un link ricevuto via email
history-changed-password = Password cambiata
history-changed-username = Nome utente cambiato: { $detail }
history-demo-account-renewed = Account dimostrativo ricreato
history-activated = Account attivato dall’amministrazione
history-deactivated = Account disattivato dall’amministrazione. { $detail }
history-asked-to-change-email = Cambio di indirizzo email richiesto: { $detail }
history-changed-email = Indirizzo email cambiato: { $detail }
history-restored-email = Account recuperato con l’indirizzo { $detail }
history-added-email = Indirizzo email { $detail } aggiunto
history-corrected-email = Indirizzo email corretto prima della conferma: { $detail }
history-removed-email = Indirizzo email { $detail } rimosso
history-changed-primary-email = Indirizzo principale cambiato: { $detail }
history-changed-profile = Profilo modificato
history-role-granted = Ruolo { $detail } assegnato
history-role-revoked = Ruolo { $detail } revocato
history-deletion-asked = Eliminazione richiesta
history-kept = Eliminazione annullata
history-deleted = Account eliminato

## Errori nei campi

username-required =
    { $kind ->
        [username] Inserisci un nome utente.
       *[either] Inserisci il tuo nome utente o la tua email.
    }
username-too-short = Usa almeno 3 caratteri.
username-too-long = Questo nome utente è troppo lungo. Scegline uno più corto.
username-bad-chars = Usa solo lettere (a–z), numeri, trattini, punti e trattini bassi.
username-taken = Questo nome utente è già in uso.
username-reserved = Questo nome utente è riservato.
first-name-required = Inserisci il tuo nome.
last-name-required = Inserisci il tuo cognome.
name-too-long = Usa al massimo { $max } caratteri.
name-bad-chars = Inserisci un nome senza caratteri tipici di indirizzi o programmi, come @, /, : o <.
language-not-offered = Scegli una delle lingue disponibili.
email-taken = Esiste già un account con questo indirizzo. Accedi o usane un altro.
email-required = Inserisci un indirizzo email.
email-is-the-same = Questo è già il tuo indirizzo.
too-many-emails = Il tuo account non può avere altri indirizzi. Prima rimuovine uno.
old-password-required = Inserisci la tua password attuale.
old-password-incorrect = Password errata.
invalid-email = Inserisci un indirizzo email come nome@example.com.
password-required = Inserisci una password.
new-password-required = Inserisci una nuova password.
password-is-the-same = Questa è già la tua password. Scegline un’altra.
password-too-short = Usa almeno { $min } caratteri.
password-too-long = Questa password è troppo lunga. Scegline una più corta.
password-common = Troppo comune, quindi facile da indovinare. Scegline un’altra.
password-personal = Contiene il tuo nome, il tuo indirizzo o il nome di questo sito. Scegline un’altra.
password-forbidden = Contiene «{ $word }», che qui non è consentito. Scegline un’altra.
password-rule = Usa almeno { $min } caratteri, con una minuscola, una maiuscola e un numero.
password-retype-mismatch = Le password non coincidono.
incorrect-credentials =
    { $kind ->
        [username] Nome utente o password errati.
        [email] Email o password errate.
       *[either] Nome utente, email o password errati.
    }
incorrect-password = Password errata.
does-not-exist =
    { $kind ->
        [username] Non esiste un account con questo nome utente.
        [email] Non esiste un account con questo indirizzo email.
       *[either] Non esiste un account con questo nome utente o indirizzo email.
    }

## Messaggi all’inizio di una pagina

signed-in = Hai eseguito l’accesso.
signed-out = Disconnessione eseguita.
registered = Il tuo account è pronto.
confirmation-sent =
    { $sure ->
        [no] Controlla la posta: se { $email } appartiene a un account ancora da confermare, abbiamo inviato a quell’indirizzo un link.
       *[yes] Controlla la posta: abbiamo inviato un link a { $email }.
    }
email-confirmed = Il tuo indirizzo email è confermato.
already-confirmed = Il tuo indirizzo email era già confermato.
email-changed = Ora il tuo indirizzo email è { $email }.
email-restored = L’account è di nuovo tuo, con l’indirizzo email di prima. Tutti i dispositivi sono stati disconnessi.
email-removed = { $email } non fa più parte del tuo account.
email-is-primary = Non puoi rimuovere il tuo indirizzo principale. Prima imposta come principale un altro.
account-not-enabled = Questo account è disattivato.
email-not-confirmed = Prima conferma il tuo indirizzo: guarda nella posta in arrivo o nella cartella spam.
email-not-confirmed-link = Invia di nuovo l’email
invalid-confirm-token = Questo link di conferma non è valido.
expired-confirm-token = Questo link di conferma è scaduto.
expired-confirm-token-link = Richiedi un nuovo link
session-ended = Il browser è disconnesso.
other-sessions-ended = Tutti gli altri dispositivi sono disconnessi.
locked-out = { $mailed ->
        [yes] Tutti i dispositivi sono disconnessi e la vecchia password non funziona più. Ti abbiamo inviato via email un link per sceglierne una nuova.
       *[no] Tutti i dispositivi sono disconnessi e la vecchia password non funziona più. Questo indirizzo ora appartiene a un altro account: contatta chi gestisce questo sito.
    }
access-confirmed = Grazie. Puoi continuare.
profile-saved = Profilo salvato.
reset-email-sent = Controlla la posta: se { $email } corrisponde a un account, abbiamo inviato a quell’indirizzo un link per scegliere una nuova password.
password-reset = Nuova password salvata.
invalid-reset-token = Questo link per scegliere una nuova password non è valido o è già stato usato.
expired-reset-token = Questo link per scegliere una nuova password è scaduto.
expired-reset-token-link = Richiedi un nuovo link
password-changed = Password cambiata.
username-changed = Ora il tuo nome utente è { $name }.
now-administrator = Ora amministri questo sito.
account-deleted = { $mailed ->
        [yes] Il tuo account è disattivato e verrà eliminato il giorno { $date }. Fino ad allora, potrai ripristinarlo con il link che ti abbiamo inviato via email.
       *[no] Il tuo account è disattivato e verrà eliminato il giorno { $date }.
    }
account-waits-for-deletion = Hai eliminato questo account. Ora è disattivato e scomparirà definitivamente il giorno { $date }.
keep-link-sent = Controlla la posta: abbiamo inviato a { $email } un link per mantenere il tuo account.
account-kept = Hai mantenuto il tuo account. Puoi accedere di nuovo.
last-administrator = Solo questo account amministra il sito. Prima affida l’amministrazione a un’altra persona.
role-in-use = Qualcuno ha questo ruolo, oppure serve al sito.
role-name-invalid = Il nome di un ruolo ha da 1 a 50 caratteri, senza spazi all’inizio o alla fine.
