# Email. L’oggetto di ciascuna è una riga, con il nome mail-NOME-subject.

mail-greeting = Ciao,
mail-greeting-name = Ciao { $name },
mail-account = Ricevi questa email perché il tuo indirizzo è stato indicato per l’account { $name } (creato il giorno { $date }).
mail-account-unnamed = Ricevi questa email perché il tuo indirizzo è stato indicato per un account (creato il giorno { $date }).
mail-why = Ricevi questa email perché qualcuno ha indicato il tuo indirizzo su { $app_name }.
mail-support = Hai domande? Contattaci: { $support }
mail-copy-link = Oppure copia questo link nel tuo browser:
mail-signature = Il team di { $app_name }
mail-confirm-request = Conferma che questo indirizzo email è tuo:
mail-confirm-button = Conferma indirizzo
mail-login-button = Accedi
mail-changed-tell-us = Se non eri tu, contatta chi gestisce questo sito.
mail-link-once = Il link funziona una volta sola e scade il giorno { $date }.
mail-take-back = Se non eri tu, qualcun altro è entrato nel tuo account. Con questo link lo recuperi: questo indirizzo diventa quello principale, ciò che è stato aggiunto negli ultimi giorni viene rimosso, tutti i dispositivi vengono disconnessi e scegli una nuova password.
mail-take-back-button = Recupera il mio account

## A un nuovo account

mail-registered-subject =
    { $link ->
        [yes] Conferma il tuo indirizzo email
       *[no] Ti diamo il benvenuto su { $app_name }
    }
mail-registered-text = Ti diamo il benvenuto su { $app_name }!
mail-registered-login = Il tuo account è pronto. Accedi qui:
mail-registered-not-you = Se non eri tu, ignora questa email.

## Con un link per confermare un indirizzo

mail-confirm-email-subject = Conferma il tuo indirizzo email
mail-confirm-email-not-you = Se non hai un account su { $app_name }, ignora questa email.

## A chi ha un indirizzo che qualcuno vuole usare per un altro account

mail-address-in-use-subject = Hai già un account su { $app_name }
mail-address-in-use-text = Qualcuno, forse tu, ha provato a usare questo indirizzo email per un altro account { $app_name }. Appartiene già al tuo.
mail-address-in-use-login = Accedi qui:
mail-address-in-use-not-you = Se non eri tu, non devi fare nulla: nessuno è entrato nel tuo account e non è cambiato nulla.

## Un’email di prova

mail-test-subject = Email di prova da { $app_name }
mail-test-text = Chi gestisce { $app_name } voleva sapere se le sue email arrivano. Questa è arrivata.
mail-test-button = Apri il sito
mail-test-nothing = Non devi fare nulla.

## Con un link per sostituire una password dimenticata

mail-forgot-password-subject = Reimposta la password del tuo account { $app_name }
mail-forgot-password-text = Qualcuno ha chiesto di reimpostare la password del tuo account { $app_name }. Scegline qui una nuova:
mail-forgot-password-button = Scegli nuova password
mail-forgot-password-not-you = Se non eri tu, non devi fare nulla: la tua password resta la stessa.

## Dopo un cambio di password

mail-password-changed-subject = La password del tuo account { $app_name } è stata cambiata
mail-password-changed-text = La password del tuo account { $app_name } è stata cambiata.
mail-password-changed-not-you = Se non eri tu, scegli subito una nuova password:
mail-password-changed-button = Scegli nuova password

## Dopo un cambio di nome utente

mail-username-changed-subject = Il nome utente del tuo account { $app_name } è stato cambiato
mail-username-changed-text = Il nome utente del tuo account { $app_name } è stato cambiato. D’ora in poi, accedi con quello nuovo:

## A un indirizzo sostituito da un altro

mail-email-changed-subject = L’indirizzo email del tuo account { $app_name } è stato cambiato
mail-email-changed-text = Il tuo account { $app_name } ora ha un altro indirizzo email. D’ora in poi le nostre email arriveranno lì.
mail-email-changed-not-you = Se non eri tu, qualcuno conosce la tua password. Contatta chi gestisce questo sito.

## All’indirizzo principale, quando ne è stato aggiunto un altro

mail-email-added-subject = Nuovo indirizzo nel tuo account { $app_name }
mail-email-added-text = Al tuo account { $app_name } è stato aggiunto un indirizzo. Nessuno può usarlo per accedere prima che sia confermato.
mail-email-added-not-you = Se non eri tu, qualcuno conosce la tua password. Accedi, rimuovi l’indirizzo e scegli un’altra password:

## All’indirizzo principale precedente

mail-primary-email-changed-subject = L’indirizzo principale del tuo account { $app_name } è stato cambiato
mail-primary-email-changed-text = Ora l’indirizzo principale del tuo account { $app_name } è un altro. D’ora in poi le nostre email arriveranno lì; con questo puoi ancora accedere.
mail-primary-email-changed-not-you = Se non eri tu, qualcuno conosce la tua password. Accedi, controlla i tuoi indirizzi e scegli un’altra password:

## A un indirizzo che è stato rimosso

mail-email-removed-subject = Questo indirizzo è stato rimosso dal tuo account { $app_name }
mail-email-removed-text = Questo indirizzo email non fa più parte del tuo account { $app_name }. Non puoi usarlo per accedere.
mail-email-removed-not-you = Se non eri tu, qualcuno conosce la tua password. Accedi con il tuo nome utente o un altro indirizzo e scegli un’altra password.

## A chi ha un account che verrà eliminato

mail-account-deleted-subject = Il tuo account { $app_name } verrà eliminato
mail-account-deleted-text = Il tuo account { $app_name } è disattivato, come hai chiesto, e verrà eliminato il giorno { $date }.
mail-account-deleted-keep = Per mantenerlo, apri questo link prima di quella data:
mail-account-deleted-button = Mantieni il mio account
mail-account-deleted-not-you = Se non l’hai chiesto tu, mantieni il tuo account e cambia la password.
