# E-mails. Het onderwerp van elke e-mail is één regel en heet mail-NAME-subject.

mail-greeting = Hallo,
mail-greeting-name = Hallo { $name },
mail-account = Je krijgt deze e-mail omdat je adres is opgegeven voor het account { $name } (aangemaakt op { $date }).
mail-account-unnamed = Je krijgt deze e-mail omdat je adres is opgegeven voor een account (aangemaakt op { $date }).
mail-why = Je krijgt deze e-mail omdat iemand je adres heeft opgegeven bij { $app_name }.
mail-support = Vragen? Neem contact op via { $support }.
mail-copy-link = Of kopieer deze link naar je browser:
mail-signature = Het team van { $app_name }
mail-confirm-request = Bevestig dat dit e-mailadres van jou is:
mail-confirm-button = E-mailadres bevestigen
mail-login-button = Inloggen
mail-changed-tell-us = Was jij dit niet? Neem dan contact op met de beheerders van deze site.
mail-link-once = De link werkt één keer en verloopt op { $date }.
mail-take-back = Was jij dit niet? Dan zit er iemand anders in je account. Met deze link haal je het terug: dit adres wordt je hoofdadres, wat er de afgelopen dagen is bijgekomen, wordt verwijderd, alle browsers worden uitgelogd en je kiest een nieuw wachtwoord.
mail-take-back-button = Mijn account terughalen

## Aan een nieuw account

mail-registered-subject =
    { $link ->
        [yes] Bevestig je e-mailadres
       *[no] Welkom bij { $app_name }
    }
mail-registered-text = Welkom bij { $app_name }!
mail-registered-login = Je account is klaar voor gebruik. Log hier in:
mail-registered-not-you = Was jij dit niet? Dan kun je deze e-mail negeren.

## Met een link om een adres te bevestigen

mail-confirm-email-subject = Bevestig je e-mailadres
mail-confirm-email-not-you = Heb je geen account bij { $app_name }? Dan kun je deze e-mail negeren.

## Aan wie een adres heeft dat iemand voor een ander account wil

mail-address-in-use-subject = Je hebt al een account bij { $app_name }
mail-address-in-use-text = Iemand, misschien jij, wilde dit e-mailadres gebruiken voor een ander account bij { $app_name }. Het hoort al bij jouw account.
mail-address-in-use-login = Log hier in:
mail-address-in-use-not-you = Was jij dit niet? Dan hoef je niets te doen: niemand is in je account geweest en er is niets veranderd.

## Een testmail

mail-test-subject = Testmail van { $app_name }
mail-test-text = De beheerders van { $app_name } wilden weten of hun e-mails aankomen. Deze is aangekomen.
mail-test-button = Site openen
mail-test-nothing = Je hoeft niets te doen.

## Met een link om een vergeten wachtwoord te vervangen

mail-forgot-password-subject = Stel je wachtwoord voor { $app_name } opnieuw in
mail-forgot-password-text = Iemand heeft gevraagd om het wachtwoord van je account bij { $app_name } opnieuw in te stellen. Kies hier een nieuw wachtwoord:
mail-forgot-password-button = Nieuw wachtwoord kiezen
mail-forgot-password-not-you = Was jij dit niet? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.

## Na een wijziging van het wachtwoord

mail-password-changed-subject = Je wachtwoord voor { $app_name } is gewijzigd
mail-password-changed-text = Het wachtwoord van je account bij { $app_name } is gewijzigd.
mail-password-changed-not-you = Was jij dit niet? Kies dan meteen een nieuw wachtwoord:
mail-password-changed-button = Nieuw wachtwoord kiezen

## Na een wijziging van de gebruikersnaam

mail-username-changed-subject = Je gebruikersnaam voor { $app_name } is gewijzigd
mail-username-changed-text = Je gebruikersnaam voor { $app_name } is gewijzigd. Log vanaf nu in met de nieuwe:

## Aan een adres dat door een ander is vervangen

mail-email-changed-subject = Je e-mailadres voor { $app_name } is gewijzigd
mail-email-changed-text = Je account bij { $app_name } heeft nu een ander e-mailadres. Onze e-mails gaan vanaf nu naar dat adres.
mail-email-changed-not-you = Was jij dit niet? Dan kent iemand je wachtwoord. Neem contact op met de beheerders van deze site.

## Aan het hoofdadres, als er een ander adres is toegevoegd

mail-email-added-subject = Er is een adres toegevoegd aan je account bij { $app_name }
mail-email-added-text = Er is een adres toegevoegd aan je account bij { $app_name }. Niemand kan ermee inloggen voordat het bevestigd is.
mail-email-added-not-you = Was jij dit niet? Dan kent iemand je wachtwoord. Log in, verwijder het adres en kies een ander wachtwoord:

## Aan het vorige hoofdadres

mail-primary-email-changed-subject = Je hoofdadres voor { $app_name } is gewijzigd
mail-primary-email-changed-text = Een ander adres van je account bij { $app_name } is nu het hoofdadres en krijgt voortaan onze e-mails. Inloggen met dit adres kan nog steeds.
mail-primary-email-changed-not-you = Was jij dit niet? Dan kent iemand je wachtwoord. Log in, controleer je adressen en kies een ander wachtwoord:

## Aan een adres dat is verwijderd

mail-email-removed-subject = Dit adres is verwijderd uit je account bij { $app_name }
mail-email-removed-text = Dit e-mailadres is losgekoppeld van je account bij { $app_name }. Je kunt er niet meer mee inloggen.
mail-email-removed-not-you = Was jij dit niet? Dan kent iemand je wachtwoord. Log in met je gebruikersnaam of een ander adres en kies een ander wachtwoord.

## Aan wie een account heeft dat wordt verwijderd

mail-account-deleted-subject = Je account bij { $app_name } wordt verwijderd
mail-account-deleted-text = Je account bij { $app_name } is op jouw verzoek gedeactiveerd en wordt op { $date } verwijderd.
mail-account-deleted-keep = Wil je het toch behouden? Open dan vóór die datum deze link:
mail-account-deleted-button = Mijn account behouden
mail-account-deleted-not-you = Heb je hier niet om gevraagd? Behoud dan je account en wijzig je wachtwoord.
