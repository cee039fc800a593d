# Inloggen met een gemailde link: pagina’s, meldingen en de e-mail.

login-link-offer = Inloggen met een link per e-mail
login-link-title = Inloggen met een link per e-mail
login-link-text = Vul je e-mailadres in. We sturen je een link waarmee je zonder wachtwoord inlogt.
login-link-submit = Link versturen

use-login-link-title = Inloggen?
use-login-link-text = Je wordt in deze browser ingelogd.
use-login-link-elsewhere = Deze link is in een andere browser aangevraagd. Ga alleen verder als jij dat was: heeft iemand je deze link gestuurd, dan kom je in het account van die persoon en niet in dat van jou.
use-login-link-submit = Inloggen
use-login-link-submit-elsewhere = Dat was ik, inloggen

## Meldingen bovenaan een pagina

login-email-sent = Kijk in je inbox: als er een account bij { $email } hoort, hebben we je een link gestuurd waarmee je inlogt.
invalid-login-token = Deze inloglink is niet geldig of is al gebruikt.
login-expired = Deze inloglink is verlopen.
login-expired-link = Nieuwe link aanvragen

## De e-mail

mail-login-link-subject = Inloggen bij { $app_name }
mail-login-link-text = Log met deze link in, zonder je wachtwoord:
mail-login-link-button = Inloggen
mail-login-link-once =
    { $minutes ->
        [one] De link werkt één keer en verloopt na één minuut. Hij is bedoeld voor de browser waarin hij is aangevraagd.
       *[other] De link werkt één keer en verloopt na { $minutes } minuten. Hij is bedoeld voor de browser waarin hij is aangevraagd.
    }
mail-login-link-not-you = Was jij dit niet? Dan hoef je niets te doen: zonder deze e-mail komt niemand binnen. Stuur hem niet door.

## De geschiedenis van een account

history-login-link-sent = Inloglink verstuurd naar { $detail }
