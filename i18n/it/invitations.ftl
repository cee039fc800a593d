# Inviti: pagina, email e messaggi.

invite-group = Inviti
invite-open-title = Inviti in attesa
invite-sent-on = Inviato: { $date }
invite-expires-on = scadenza: { $date }
invite-menu = Invita
invite-title = Invita qualcuno
invite-text = Riceverà via email un link per creare un account. Il link funziona una volta sola.
invite-label-role = Ruolo
invite-no-role = Nessun ruolo
invite-help-role = Il nuovo account avrà questo ruolo. Puoi dare solo ruoli che hai anche tu.
invite-submit = Invia invito
invite-list-title = I tuoi inviti
invite-list-empty = Non hai ancora invitato nessuno.
invite-withdraw = Annulla
invite-withdraw-label = Annulla l’invito a { $address }
invite-sent = In attesa
invite-accepted = Accettato
invite-expired = Scaduto
invite-withdrawn = Annullato

role-not-yours = Non puoi dare questo ruolo a nessuno.
already-registered = Esiste già un account con questo indirizzo.

## Messaggi all’inizio di una pagina

invitation-sent = Invito inviato.
invitation-withdrawn = Invito annullato. Il suo link non funziona più.
invitation-closed = Questo invito non è più in attesa, quindi non puoi annullarlo.
invite-only = Per creare un account qui serve un invito.
invalid-invitation = Questo invito non è valido o è già stato usato.
expired-invitation = Questo invito è scaduto. Chiedine un altro a chi te l’ha mandato.

## Email

mail-invite-subject = Hai un invito per { $app_name }
mail-invite-by = { $inviter } ti invita a unirti a { $app_name }.
mail-invite-anonymous = Hai ricevuto un invito a unirti a { $app_name }.
mail-invite-request = Crea qui il tuo account:
mail-invite-button = Crea account
mail-invite-ignore = Se non vuoi un account, ignora questa email.

mail-invitation-used-subject = Il tuo invito a { $app_name } è stato accettato
mail-invitation-used-text = Il tuo invito a { $app_name } è stato accettato. Ora un nuovo account ha un ruolo che gli hai assegnato tu.

mail-invite-member-subject = Hai già un account su { $app_name }
mail-invite-member-text = Hai già un account con questo indirizzo email. Accedi qui:

## La cronologia di un account

history-invited = Invito inviato a { $detail }
history-withdrew-invitation = Invito a { $detail } annullato

invite-home-text = Manda un invito via email.
