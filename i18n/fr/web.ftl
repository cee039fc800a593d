# Le cadre de toutes les pages : menus, erreurs, et messages que n’importe quelle page peut afficher.

language-name = Français

skip-to-content = Aller au contenu
menu-toggle = Menu
menu-main = Menu principal
menu-home = Accueil
menu-members = Membres
menu-special = Spécial
menu-account = Votre compte, { $name }
menu-account-pages = Votre compte
menu-account-overview = Vue d’ensemble
menu-account-confirm = Confirmer l’adresse
menu-account-sessions = Appareils
menu-account-history = Activité
menu-account-delete = Supprimer le compte
menu-sign-in = Se connecter
menu-register = Créer un compte
menu-sign-out = Se déconnecter
language-menu = Langue
theme-menu = Apparence
theme-auto = Comme l’appareil
theme-light = Clair
theme-dark = Sombre

## Messages en haut d’une page

must-sign-in = Connectez-vous pour continuer.
must-confirm = Confirmez votre adresse e-mail pour continuer.
must-reauthenticate = Cette action demande à nouveau votre mot de passe.
no-permission = Vous n’avez pas accès à la page « { $page } ».
sign-out-first = Une session est déjà ouverte ici. Si ce lien est destiné à quelqu’un d’autre, déconnectez-vous d’abord.
sign-out-first-link = Se déconnecter
invalid-link = Ce lien n’est pas valide ou a déjà été utilisé.
csrf-failed =
    { $cookies ->
        [no] Votre navigateur n’a envoyé aucun cookie : nous ne pouvons donc pas savoir si ce formulaire vient de vous. Autorisez les cookies pour ce site, puis envoyez de nouveau le formulaire.
       *[yes] Ce formulaire est resté ouvert trop longtemps ou ne venait pas de ce site. Rien n’a été modifié. Vérifiez-le et envoyez-le de nouveau.
    }
too-many-attempts = Trop de tentatives.

## Erreurs dans ce qu’un programme envoie en JSON

text-expected = Indiquez ici un texte, entre guillemets.
field-repeated = Ce champ apparaît plusieurs fois.
field-unknown = Ce champ n’existe pas.

## Combien de temps attendre après trop de tentatives

retry-after-seconds =
    { $seconds ->
        [one] Réessayez dans une seconde.
       *[other] Réessayez dans { $seconds } secondes.
    }
retry-after-minutes =
    { $minutes ->
        [one] Réessayez dans une minute.
       *[other] Réessayez dans { $minutes } minutes.
    }
retry-after-hours =
    { $hours ->
        [one] Réessayez dans une heure.
       *[other] Réessayez dans { $hours } heures.
    }
retry-left = Vous pourrez réessayer dans { $time }.

## Pages d’erreur

error-again-link = Rouvrir le formulaire
error-retry-link = Réessayer
error-home-link = Aller à l’accueil
error-request-id = Référence :
error-status = Erreur { $status }
error-429-forgot = Si vous ne connaissez plus votre mot de passe, inutile d’attendre.
error-400-title = Nous n’avons pas pu lire cette demande
error-400-text = Un élément est endommagé ou manquant. Revenez en arrière et réessayez.
error-401-title = Connexion nécessaire
error-401-text = Connectez-vous pour voir cette page.
error-403-title = Vous n’avez pas accès à cette page
error-403-text = Si vous pensez que vous devriez y avoir accès, contactez l’équipe du site.
error-404-title = Page introuvable
error-404-text = L’adresse est peut-être mal saisie, ou la page a été déplacée.
error-413-title = Envoi trop volumineux
error-413-text = Votre envoi dépasse la taille que ce site accepte. Réduisez-le et réessayez.
error-415-title = Nous ne pouvons pas lire ce type de données
error-415-text = Cette page ne comprend pas le format de ces données.
error-422-title = Nous n’avons pas pu utiliser ces données
error-422-text = Un élément manque ou n’est pas valide. Revenez en arrière et réessayez.
error-429-title = Trop de tentatives
error-500-title = Une erreur s’est produite
error-500-text = L’erreur vient de chez nous et a été enregistrée. Réessayez dans un instant.
error-503-title = Nous ne pouvons pas répondre pour le moment
error-503-text = Le site est temporairement indisponible. Réessayez dans quelques minutes.
maintenance-title = Nous revenons très vite
maintenance-text = Le site est en cours de maintenance. Réessayez dans quelques minutes.
csrf-failed-title = Ce formulaire a expiré
csrf-failed-text = Il est resté ouvert trop longtemps ou ne venait pas de ce site. Rien n’a été modifié. Rouvrez-le, puis envoyez-le.
cookies-needed-title = Ce site a besoin de cookies
cookies-needed-text = Votre navigateur n’a envoyé aucun cookie : nous ne pouvons donc pas savoir si ce formulaire vient de vous. Rien n’a été modifié. Autorisez les cookies pour ce site, puis rouvrez le formulaire.

## Listes

flash-undo = Annuler
pager-label = Pages de cette liste
pager-first = Première page
pager-next = Page suivante
list-search = Rechercher
list-submit = Afficher
list-sort = Trier par
list-yes = Oui
list-no = Non
list-none-found = Aucun résultat.
list-newest = Plus récentes
list-created = Date de création
list-full = Vous avez { $max } entrées et il n’y a plus de place. Supprimez-en d’abord une.
list-delete = Supprimer
list-delete-text = Vous pouvez annuler juste après. Un jour plus tard, l’entrée disparaît définitivement.

## Formulaires

form-save = Enregistrer
field-required = Remplissez ce champ.
text-too-long = Utilisez au plus { $max } caractères.
text-bad-chars = Retirez les caractères de contrôle invisibles.
number-wanted = Saisissez un nombre entier de { $min } à { $max }.
date-wanted = Saisissez une date, par exemple { $example }.
question-back = Annuler
