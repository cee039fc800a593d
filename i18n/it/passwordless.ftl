# Accedere con un link via email: pagine, messaggi e l’email.

login-link-offer = Accedi con un link via email
login-link-title = Accedi con un link via email
login-link-text = Inserisci il tuo indirizzo email e ti invieremo un link per accedere senza password.
login-link-submit = Invia link

use-login-link-title = Vuoi accedere?
use-login-link-text = Accederai in questo browser.
use-login-link-elsewhere = Questo link è stato richiesto da un altro browser. Continua solo se eri tu: se te l’ha mandato qualcuno, entreresti nel suo account e non nel tuo.
use-login-link-submit = Accedi
use-login-link-submit-elsewhere = Ero io, accedi

## Messaggi all’inizio di una pagina

login-email-sent = Controlla la posta: se { $email } corrisponde a un account, abbiamo inviato a quell’indirizzo un link per accedere.
invalid-login-token = Questo link per accedere non è valido o è già stato usato.
login-expired = Questo link per accedere è scaduto.
login-expired-link = Richiedi un nuovo link

## L’email

mail-login-link-subject = Accedi a { $app_name }
mail-login-link-text = Accedi con questo link, senza password:
mail-login-link-button = Accedi
mail-login-link-once =
    { $minutes ->
        [one] Il link funziona una volta sola e scade dopo un minuto. È pensato per il browser che l’ha richiesto.
       *[other] Il link funziona una volta sola e scade dopo { $minutes } minuti. È pensato per il browser che l’ha richiesto.
    }
mail-login-link-not-you = Se non eri tu, non devi fare nulla: senza questa email non entra nessuno. Non inoltrarla.

## La cronologia di un account

history-login-link-sent = Link per accedere inviato a { $detail }
