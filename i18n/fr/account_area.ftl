# L’espace du compte, et ce que disent les formulaires pendant la saisie.

account-menu = Compte
account-group-profile = Profil
account-group-sign-in = Connexion
account-group-security = Sécurité
account-group-data = Données
account-menu-profile = Nom et langue
account-menu-email = Adresse e-mail
account-menu-emails = Adresses e-mail
account-menu-data = Télécharger vos données

## La vue d’ensemble

account-pending-title = En attente de votre part
account-pending-confirm = Confirmez l’adresse { $email } : ouvrez le lien que nous vous avons envoyé par e-mail. D’ici là, certaines parties du site restent fermées.
account-pending-email = L’adresse { $email } n’est pas encore confirmée.
account-name = Nom
account-add-name = Ajouter votre nom
account-edit-profile = Modifier le profil
account-last-sign-in = Connexion précédente
account-signed-in = Sessions ouvertes
account-sessions =
    { $count ->
        [one] Dans ce navigateur uniquement
       *[other] Dans { $count } navigateurs
    }
account-see-sessions = Voir les appareils
account-password-since = Mot de passe modifié le

## Un changement d’adresse qui attend d’être confirmé

pending-email-title = Changement en attente de confirmation
pending-email-text = L’adresse { $email } remplacera l’actuelle dès que vous ouvrirez le lien que nous y avons envoyé. Ce lien expire le { $date }.
pending-email-resend = Renvoyer le lien
pending-email-cancel = Annuler le changement
email-change-cancelled = Changement annulé. Votre adresse reste la même.
history-cancelled-email-change = Changement d’adresse e-mail annulé : { $detail }

confirm-new-email-title = Utiliser cette adresse e-mail ?
confirm-new-email-text = L’adresse { $email } devient celle de ce compte et remplace l’actuelle.
confirm-new-email-submit = Utiliser cette adresse

## Activité et données

history-not-you = Ce n’était pas vous ?
history-not-me = Alors quelqu’un connaît votre mot de passe. Choisissez-en un nouveau : tous les autres navigateurs seront déconnectés.
data-secrets = Le fichier ne contient ni mot de passe ni lien utilisable, mais il contient vos adresses et votre activité. Gardez-le en lieu sûr.
data-download = Télécharger le fichier

## Formulaires

title-error = Erreur :
field-optional = (facultatif)
password-show = Afficher le mot de passe
password-caps-lock = La touche Verr. Maj est activée.
password-short = Trop court : { $min } caractères ou plus.
password-kinds = Il manque encore une minuscule, une majuscule ou un chiffre.
password-names = N’utilisez ni votre nom, ni votre adresse, ni le nom de ce site.
password-word = Contient un mot qui n’est pas permis ici.
password-weak = Facile à deviner. Allongez-le, ou combinez des mots sans rapport entre eux.
password-good = Assez long. Plus il est long, plus il est sûr.
password-strong = Très sûr.

## Dates

time-of-day = { $time } UTC
