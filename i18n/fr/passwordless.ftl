# Se connecter avec un lien reçu par e-mail : pages, messages et e-mail.

login-link-offer = Se connecter avec un lien reçu par e-mail
login-link-title = Se connecter avec un lien reçu par e-mail
login-link-text = Saisissez votre adresse e-mail et nous vous enverrons un lien pour vous connecter sans mot de passe.
login-link-submit = Envoyer le lien

use-login-link-title = Se connecter ?
use-login-link-text = La connexion se fera dans ce navigateur.
use-login-link-elsewhere = Ce lien a été demandé depuis un autre navigateur. Ne continuez que si c’était vous : si quelqu’un vous a envoyé ce lien, vous entreriez dans son compte, pas dans le vôtre.
use-login-link-submit = Se connecter
use-login-link-submit-elsewhere = C’était moi, continuer

## Messages en haut d’une page

login-email-sent = Consultez vos e-mails : si { $email } correspond à un compte, nous y avons envoyé un lien de connexion.
invalid-login-token = Ce lien de connexion n’est pas valide ou a déjà été utilisé.
login-expired = Ce lien de connexion a expiré.
login-expired-link = Recevoir un nouveau lien

## L’e-mail

mail-login-link-subject = Connectez-vous à { $app_name }
mail-login-link-text = Connectez-vous avec ce lien, sans mot de passe :
mail-login-link-button = Se connecter
mail-login-link-once =
    { $minutes ->
        [one] Le lien ne fonctionne qu’une fois et expire au bout d’une minute. Il est prévu pour le navigateur qui l’a demandé.
       *[other] Le lien ne fonctionne qu’une fois et expire au bout de { $minutes } minutes. Il est prévu pour le navigateur qui l’a demandé.
    }
mail-login-link-not-you = Si ce n’était pas vous, vous n’avez rien à faire : personne n’entre sans cet e-mail. Ne le transmettez à personne.

## L’historique d’un compte

history-login-link-sent = Lien de connexion envoyé à { $detail }
