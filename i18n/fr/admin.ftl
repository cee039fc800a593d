# L’espace d’administration.

admin-menu = Administration
admin-home-text = Comptes, rôles, e-mails et événements.

admin-account = Compte
admin-role = Rôle
admin-role-any = Tous les rôles
admin-state = État
admin-state-any = Tous les états
admin-state-active = Actif
admin-state-unconfirmed = Non confirmé
admin-state-off = Désactivé
admin-state-waiting = Suppression programmée
admin-sort = Trier par
admin-sort-newest = Plus récents
admin-sort-oldest = Plus anciens
admin-sort-name = Identifiant
admin-sort-email = Adresse e-mail

## Comptes

admin-users-title = Comptes
admin-users-search = Rechercher
admin-users-search-help = Le début d’un identifiant ou d’une adresse e-mail, ou le numéro d’un compte.
admin-users-submit = Afficher
admin-users-empty = Aucun compte trouvé.
admin-users-stopped = { $count ->
        [one] Un compte parcouru.
       *[other] { $count } comptes parcourus.
    }
admin-users-on = Poursuivre la recherche

## Un compte

admin-number = Numéro
admin-person = Nom
admin-until = Date de suppression
admin-emails = Adresses e-mail
admin-emails-none = Aucune
admin-sessions = Sessions ouvertes
admin-sessions-none = Aucune
admin-links = Liens encore valables
admin-links-none = Aucun e-mail avec un lien encore valable.
admin-link-confirm-email = Confirme une adresse
admin-link-reset-password = Remplace le mot de passe
admin-link-change-email = Change l’adresse
admin-link-undo-email = Annule un changement d’adresse
admin-link-keep = Conserve le compte
admin-link-login-link = Connecte au compte
admin-link-not-me = Verrouille le compte
admin-history = Activité
admin-event-by = par { $name }
admin-history-all = Tous les événements de ce compte

## Ce que l’administration peut faire d’un compte

admin-acts = Modifier ce compte
admin-activate = Activer
admin-deactivate = Désactiver
admin-reason = Motif
admin-reason-help = Nous l’envoyons par e-mail à la personne et le gardons dans l’activité du compte.
admin-reason-too-long = Utilisez au plus 500 caractères.
admin-delete = Supprimer
admin-delete-text = Le compte est désactivé maintenant et supprimé définitivement le { $date }. D’ici là, vous pouvez le réactiver.
admin-delete-now = Supprimer dès maintenant
admin-end-sessions = Déconnecter partout
admin-send-reset = Envoyer un lien pour un nouveau mot de passe
admin-resend = Renvoyer le lien de confirmation
admin-set-email = Définir l’adresse
admin-set-email-help = Elle remplace l’adresse principale. Nous prévenons l’ancienne.
admin-confirmed = L’adresse est confirmée
admin-grant = Attribuer
admin-revoke = Retirer

admin-sure-title = Couper votre propre accès ?
admin-sure-text = C’est votre propre compte : après cela, vous ne pourrez plus continuer ici.
admin-sure-submit = Couper mon accès
admin-sure-final-title = Supprimer définitivement ?
admin-sure-final-text = Le compte disparaît aussitôt, avec tout ce qui s’y rattache. Personne ne peut le restaurer.
admin-sure-final-submit = Supprimer définitivement
admin-sure-back = Retour au compte

admin-activated = Compte activé.
admin-deactivated = Compte désactivé et déconnecté partout.
admin-waits = Compte désactivé. Il sera supprimé.
admin-deleted = Compte supprimé.
admin-unchanged = C’était déjà le cas. Rien n’a changé.
admin-sessions-ended = { $count ->
        [one] Un navigateur est déconnecté.
       *[other] { $count } navigateurs sont déconnectés.
    }
admin-reset-sent = Un lien pour un nouveau mot de passe est envoyé à { $address }.
admin-confirmation-sent = Le lien de confirmation est envoyé à { $address }.
admin-granted = Le compte a maintenant le rôle { $role }.
admin-revoked = Le compte n’a plus le rôle { $role }.
admin-email-set = Le compte a maintenant l’adresse { $address }.
admin-is-off = Le compte est désactivé et ne peut donc pas recevoir de lien. Activez-le d’abord.
admin-address-taken = Cette adresse appartient désormais à un autre compte. Définissez-en une autre.
admin-no-address = Le compte n’a pas d’adresse e-mail.
admin-mailbox-full = Cette adresse a reçu assez d’e-mails pour l’instant. Attendez une heure.

history-sessions-ended = Déconnexion partout
history-sent-confirmation = Lien de confirmation de l’adresse envoyé à { $detail }

## Rôles

admin-roles-title = Rôles
admin-roles-holders = Comptes
admin-roles-holders-none = Aucun
admin-roles-pages = Pages accessibles
admin-roles-pages-none = Aucune
admin-roles-all = Tous

## E-mails en file d’attente

admin-mails-title = E-mails
admin-mails-waiting = En attente
admin-mails-failed = Abandonnés
admin-mails-show = Afficher
admin-mails-mail = E-mail
admin-mails-to = Destinataire
admin-mails-tries = Tentatives
admin-mails-error = Dernière erreur
admin-mails-due = Prochaine tentative
admin-mails-acts = Actions
admin-mails-empty = Aucun e-mail.
admin-mails-again = Renvoyer
admin-mails-discard = Supprimer
admin-mail-again = L’e-mail est de nouveau en route.
admin-mail-discarded = E-mail supprimé.
admin-mail-useless = Plus personne n’a besoin de cet e-mail : son lien a été utilisé, ou un envoi plus récent l’a remplacé. Supprimez-le.
admin-mail-busy = Cet e-mail est en cours d’envoi.

history-mail-again = E-mail renvoyé par l’équipe du site : { $detail }
history-mail-discarded = E-mail supprimé par l’équipe du site : { $detail }

## Événements

admin-events-title = Événements
admin-events-kind = Événement
admin-events-kind-any = Tous les événements
admin-events-user = Compte
admin-events-user-help = Son numéro ou son identifiant.
admin-events-until = Jusqu’au
admin-events-submit = Afficher
admin-events-time = Date
admin-events-from = Origine
admin-events-empty = Aucun événement trouvé.
admin-events-file = Télécharger en CSV
admin-events-file-help = Le fichier contient ces événements et les suivants, { $count } au plus.

## Tableau de bord

admin-title = Vue d’ensemble
admin-accounts = Comptes
admin-share = Confirmés
admin-percent = { $percent } %
admin-active = Actifs sur 7 jours
admin-failed = Échecs de connexion sur 24 heures
admin-failed-help = Un échec au plus est noté par compte et par heure.
admin-queue = E-mails en attente
admin-dead = E-mails abandonnés
admin-more-than = plus de { $count }
admin-about = environ { $count }
admin-chart-registered = Inscriptions
admin-chart-signed-in = Connexions
admin-chart-label = Par jour, sur les 30 derniers jours ; maximum : { $count }
admin-chart-more = Le décompte des événements les plus récents est en cours.
admin-chart-table = Voir le tableau
admin-chart-day = Jour

## E-mails

mail-account-deactivated-subject = Votre compte { $app_name } est désactivé
mail-account-deactivated-text = L’équipe { $app_name } a désactivé votre compte. Il est déconnecté partout et vous ne pouvez plus vous connecter.
mail-account-deactivated-help = Si vous pensez qu’il s’agit d’une erreur, contactez l’équipe du site.

mail-account-activated-subject = Votre compte { $app_name } est de nouveau actif
mail-account-activated-text = L’équipe { $app_name } a réactivé votre compte. Vous pouvez vous reconnecter :
