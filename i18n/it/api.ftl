# Applicazioni: la pagina dove si creano i token per loro, e i suoi messaggi.

tokens-menu = Applicazioni
tokens-title = Applicazioni
tokens-text = Con un token, un’applicazione può agire per te senza conoscere la tua password. Creane uno per ogni applicazione: così potrai revocarli uno alla volta.

token-label-name = Nome
token-help-name = Qualcosa che lo distingua, come l’applicazione o il computer che lo usa.
token-label-days = Giorni fino alla scadenza
token-help-days = Lascia vuoto per un token senza scadenza.
token-submit = Crea token
name-required = Inserisci un nome.
token-name-bad = Usa una sola riga di al massimo { $max } caratteri.
token-days-bad = Inserisci un numero di giorni tra 1 e { $max }.
too-many-tokens = Hai già { $max } token. Revocane uno che non ti serve più.

token-made-title = Il tuo nuovo token
token-made-text = Copialo ora: non lo conserviamo, quindi non possiamo mostrarlo di nuovo.

tokens-list-title = I tuoi token
tokens-list-empty = Non hai token.
token-by-sign-in = Un’applicazione che ha eseguito l’accesso
token-made-at = Creazione:
token-ends-at = Scadenza:
token-ended = Scaduto
token-used-at = Ultimo utilizzo:
token-not-used = Non ancora usato
token-revoke = Revoca
token-revoke-label = Revoca il token { $name }

## Messaggi all’inizio di una pagina

token-made = Token creato.
token-revoked = Token revocato. Non funziona più.

## La cronologia di un account

history-token-made = Token creato per un’applicazione: { $detail }
history-token-by-sign-in = Token assegnato a un’applicazione che ha eseguito l’accesso
history-token-revoked = Token per un’applicazione revocato: { $detail }
