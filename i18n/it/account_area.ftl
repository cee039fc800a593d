# L’area dell’account, e ciò che i moduli dicono mentre qualcuno li compila.

account-menu = Account
account-group-profile = Profilo
account-group-sign-in = Accesso
account-group-security = Sicurezza
account-group-data = Dati
account-menu-profile = Nome e lingua
account-menu-email = Indirizzo email
account-menu-emails = Indirizzi email
account-menu-data = Scarica i tuoi dati

## La panoramica

account-pending-title = Da completare
account-pending-confirm = Conferma { $email }: apri il link che ti abbiamo inviato via email. Fino ad allora, alcune parti di questo sito restano chiuse.
account-pending-email = { $email } è ancora da confermare.
account-name = Nome
account-add-name = Aggiungi il tuo nome
account-edit-profile = Modifica profilo
account-last-sign-in = Accesso precedente
account-signed-in = Sessioni attive
account-sessions =
    { $count ->
        [one] Solo in questo browser
       *[other] In { $count } browser
    }
account-see-sessions = Mostra i dispositivi
account-password-since = Ultimo cambio di password

## Un cambio di indirizzo in attesa di conferma

pending-email-title = Cambio in attesa di conferma
pending-email-text = Apri il link che abbiamo inviato a { $email }: da quel momento sarà il tuo indirizzo. Il link scade il giorno { $date }.
pending-email-resend = Invia di nuovo il link
pending-email-cancel = Annulla cambio
email-change-cancelled = Cambio annullato. Il tuo indirizzo resta lo stesso.
history-cancelled-email-change = Cambio di indirizzo email annullato: { $detail }

confirm-new-email-title = Vuoi usare questo indirizzo email?
confirm-new-email-text = { $email } diventerà l’indirizzo di questo account e sostituirà quello attuale.
confirm-new-email-submit = Usa questo indirizzo

## Attività e dati

history-not-you = Non eri tu?
history-not-me = Allora qualcuno conosce la tua password. Scegline una nuova: così tutti gli altri browser verranno disconnessi.
data-secrets = Il file non contiene password né link utilizzabili, ma contiene i tuoi indirizzi e la tua attività. Conservalo al sicuro.
data-download = Scarica file

## Moduli

title-error = Errore:
field-optional = (facoltativo)
password-show = Mostra password
password-caps-lock = Il blocco maiuscole è attivo.
password-short = Troppo corta: usa almeno { $min } caratteri.
password-kinds = Manca ancora una minuscola, una maiuscola o un numero.
password-names = Non usare il tuo nome, il tuo indirizzo o il nome di questo sito.
password-word = Contiene una parola che qui non è consentita.
password-weak = Facile da indovinare. Allungala o combina parole senza legami tra loro.
password-good = Abbastanza lunga. Più è lunga, più è sicura.
password-strong = Molto sicura.

## Date

time-of-day = { $time } UTC
