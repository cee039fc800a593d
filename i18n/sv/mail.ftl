# Mejl. Ämnesraden i vart och ett heter mail-NAMN-subject.

mail-greeting = Hej!
mail-greeting-name = Hej { $name }!
mail-account = Du får det här mejlet eftersom din adress har angetts för kontot { $name } (registrerat den { $date }).
mail-account-unnamed = Du får det här mejlet eftersom din adress har angetts för ett konto (registrerat den { $date }).
mail-why = Du får det här mejlet eftersom någon har angett din adress hos { $app_name }.
mail-support = Har du frågor? Här når du oss: { $support }
mail-copy-link = Eller kopiera den här länken till webbläsaren:
mail-signature = Vi på { $app_name }
mail-confirm-request = Bekräfta att den här e-postadressen är din:
mail-confirm-button = Bekräfta e-postadressen
mail-login-button = Logga in
mail-changed-tell-us = Om det inte var du, kontakta dem som driver webbplatsen.
mail-link-once = Länken fungerar en gång och går ut den { $date }.
mail-take-back = Om det inte var du är någon annan inne på ditt konto. Med den här länken tar du tillbaka kontot: den här adressen blir huvudadress, det som har tillkommit de senaste dagarna tas bort, alla loggas ut och du får välja ett nytt lösenord.
mail-take-back-button = Ta tillbaka mitt konto

## Till ett nytt konto

mail-registered-subject =
    { $link ->
        [yes] Bekräfta din e-postadress
       *[no] Välkommen till { $app_name }
    }
mail-registered-text = Välkommen till { $app_name }!
mail-registered-login = Ditt konto är klart. Logga in här:
mail-registered-not-you = Om det inte var du kan du ignorera det här mejlet.

## Med en länk för att bekräfta en adress

mail-confirm-email-subject = Bekräfta din e-postadress
mail-confirm-email-not-you = Om du inte har något konto hos { $app_name } kan du ignorera det här mejlet.

## Till ägaren av en adress som någon vill ha till ett annat konto

mail-address-in-use-subject = Du har redan ett konto hos { $app_name }
mail-address-in-use-text = Någon, kanske du, försökte använda den här e-postadressen för ett annat konto hos { $app_name }. Den hör redan till ditt.
mail-address-in-use-login = Logga in här:
mail-address-in-use-not-you = Om det inte var du behöver du inte göra något: ingen har kommit in på ditt konto och ingenting har ändrats.

## Ett testmejl

mail-test-subject = Testmejl från { $app_name }
mail-test-text = De som driver { $app_name } ville veta om mejlen kommer fram. Det här gjorde det.
mail-test-button = Öppna webbplatsen
mail-test-nothing = Du behöver inte göra något.

## Med en länk för att ersätta ett glömt lösenord

mail-forgot-password-subject = Återställ ditt lösenord hos { $app_name }
mail-forgot-password-text = Någon har bett att få återställa lösenordet till ditt konto hos { $app_name }. Välj ett nytt här:
mail-forgot-password-button = Välj nytt lösenord
mail-forgot-password-not-you = Om det inte var du behöver du inte göra något: ditt lösenord är oförändrat.

## Efter ett byte av lösenord

mail-password-changed-subject = Ditt lösenord hos { $app_name } har bytts
mail-password-changed-text = Lösenordet till ditt konto hos { $app_name } har bytts.
mail-password-changed-not-you = Om det inte var du, välj ett nytt lösenord direkt:
mail-password-changed-button = Välj nytt lösenord

## Efter ett byte av användarnamn

mail-username-changed-subject = Ditt användarnamn hos { $app_name } har bytts
mail-username-changed-text = Ditt användarnamn hos { $app_name } har bytts. Från och med nu loggar du in med det nya:

## Till en adress som har ersatts av en annan

mail-email-changed-subject = Din e-postadress hos { $app_name } har bytts
mail-email-changed-text = Ditt konto hos { $app_name } har nu en annan e-postadress. Från och med nu skickar vi våra mejl dit.
mail-email-changed-not-you = Om det inte var du känner någon till ditt lösenord. Kontakta dem som driver webbplatsen.

## Till huvudadressen, när en annan har lagts till

mail-email-added-subject = En adress har lagts till på ditt konto hos { $app_name }
mail-email-added-text = En adress har lagts till på ditt konto hos { $app_name }. Ingen kan logga in med den förrän den är bekräftad.
mail-email-added-not-you = Om det inte var du känner någon till ditt lösenord. Logga in, ta bort adressen och välj ett annat lösenord:

## Till den tidigare huvudadressen

mail-primary-email-changed-subject = Din huvudadress hos { $app_name } har bytts
mail-primary-email-changed-text = En annan adress är nu huvudadress för ditt konto hos { $app_name }. Från och med nu skickar vi våra mejl dit. Du kan fortfarande logga in med den här.
mail-primary-email-changed-not-you = Om det inte var du känner någon till ditt lösenord. Logga in, gå igenom dina adresser och välj ett annat lösenord:

## Till en adress som har tagits bort

mail-email-removed-subject = Den här adressen har tagits bort från ditt konto hos { $app_name }
mail-email-removed-text = Den här e-postadressen hör inte längre till ditt konto hos { $app_name }. Du kan inte logga in med den.
mail-email-removed-not-you = Om det inte var du känner någon till ditt lösenord. Logga in med ditt användarnamn eller en annan adress och välj ett annat lösenord.

## Till ägaren av ett konto som ska raderas

mail-account-deleted-subject = Ditt konto hos { $app_name } kommer att raderas
mail-account-deleted-text = Ditt konto hos { $app_name } är inaktiverat, som du bad om, och raderas den { $date }.
mail-account-deleted-keep = Vill du behålla det? Öppna den här länken innan dess:
mail-account-deleted-button = Behåll mitt konto
mail-account-deleted-not-you = Om du inte har bett om det här, behåll ditt konto och byt lösenord.
