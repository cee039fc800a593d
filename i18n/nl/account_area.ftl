# Het accountgedeelte, en wat formulieren zeggen tijdens het invullen.

account-menu = Account
account-group-profile = Profiel
account-group-sign-in = Inloggegevens
account-group-security = Beveiliging
account-group-data = Gegevens
account-menu-profile = Naam en taal
account-menu-email = E-mailadres
account-menu-emails = E-mailadressen
account-menu-data = Gegevens downloaden

## Het overzicht

account-pending-title = Nog te doen
account-pending-confirm = Bevestig { $email }: open de link die we je hebben gemaild. Tot die tijd blijven delen van deze site gesloten.
account-pending-email = { $email } is nog niet bevestigd.
account-name = Naam
account-add-name = Je naam toevoegen
account-edit-profile = Profiel bewerken
account-last-sign-in = Vorige keer ingelogd
account-signed-in = Nu ingelogd
account-sessions =
    { $count ->
        [one] Alleen in deze browser
       *[other] In { $count } browsers
    }
account-see-sessions = Apparaten bekijken
account-password-since = Wachtwoord gewijzigd

## Een wijziging van het adres die op bevestiging wacht

pending-email-title = Wijziging wacht op bevestiging
pending-email-text = Zodra je de link opent die we naar { $email } hebben gestuurd, wordt dat je adres. De link verloopt op { $date }.
pending-email-resend = Link opnieuw versturen
pending-email-cancel = Wijziging annuleren
email-change-cancelled = Wijziging geannuleerd. Je adres blijft zoals het is.
history-cancelled-email-change = Wijziging van e-mailadres in { $detail } geannuleerd

confirm-new-email-title = Dit e-mailadres gebruiken?
confirm-new-email-text = { $email } wordt het adres van dit account en vervangt het huidige.
confirm-new-email-submit = Dit adres gebruiken

## Activiteit en gegevens

history-not-you = Was jij dit niet?
history-not-me = Dan kent iemand je wachtwoord. Kies een nieuw wachtwoord: alle andere browsers worden dan uitgelogd.
data-secrets = Het bestand bevat geen wachtwoorden en geen werkende links, maar wel je adressen en je activiteit. Bewaar het op een veilige plek.
data-download = Bestand downloaden

## Formulieren

title-error = Fout:
field-optional = (optioneel)
password-show = Wachtwoord tonen
password-caps-lock = Caps Lock staat aan.
password-short = Te kort: gebruik { $min } tekens of meer.
password-kinds = Er ontbreekt nog een kleine letter, een hoofdletter of een cijfer.
password-names = Gebruik niet je naam, je adres of de naam van deze site.
password-word = Er staat een woord in dat hier niet mag.
password-weak = Makkelijk te raden. Maak het langer of combineer woorden die niets met elkaar te maken hebben.
password-good = Lang genoeg. Langer is sterker.
password-strong = Sterk.

## Datums

time-of-day = { $time } UTC
