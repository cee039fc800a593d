# Inloggning med en mejlad länk: sidor, meddelanden och mejlet.

login-link-offer = Logga in med en länk via mejl
login-link-title = Logga in med en länk via mejl
login-link-text = Ange din e-postadress så skickar vi en länk som loggar in dig utan lösenord.
login-link-submit = Skicka länk

use-login-link-title = Vill du logga in?
use-login-link-text = Du loggas in i den här webbläsaren.
use-login-link-elsewhere = En annan webbläsare bad om den här länken. Fortsätt bara om det var du: om någon har skickat länken till dig hamnar du på den personens konto, inte på ditt.
use-login-link-submit = Logga in
use-login-link-submit-elsewhere = Det var jag, logga in

## Meddelanden överst på en sida

login-email-sent = Kolla din inkorg: om det finns ett konto med { $email } har vi skickat dit en länk som loggar in dig.
invalid-login-token = Inloggningslänken är inte giltig eller har redan använts.
login-expired = Inloggningslänken har gått ut.
login-expired-link = Få en ny länk

## Mejlet

mail-login-link-subject = Logga in på { $app_name }
mail-login-link-text = Logga in med den här länken, utan lösenord:
mail-login-link-button = Logga in
mail-login-link-once =
    { $minutes ->
        [one] Länken fungerar en gång och går ut efter en minut. Den är till för webbläsaren som bad om den.
       *[other] Länken fungerar en gång och går ut efter { $minutes } minuter. Den är till för webbläsaren som bad om den.
    }
mail-login-link-not-you = Om det inte var du behöver du inte göra något: ingen kommer in utan det här mejlet. Skicka det inte vidare.

## Ett kontos historik

history-login-link-sent = Inloggningslänk skickades till { $detail }
