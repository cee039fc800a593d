# Les comptes : pages, erreurs dans les champs et messages.

## Libellés et aide des champs

label-username = Identifiant
label-email = Adresse e-mail
label-new-email = Nouvelle adresse e-mail
label-old-password = Mot de passe actuel
label-username-or-email = Identifiant ou adresse e-mail
label-password = Mot de passe
label-retype-password = Confirmer le mot de passe
label-first-name = Prénom
label-last-name = Nom
label-language = Langue
label-new-password = Nouveau mot de passe
label-new-username = Nouvel identifiant
label-remember-me = Se souvenir de moi sur cet appareil
help-username = 3 caractères ou plus : lettres (a–z), chiffres, traits d’union, points, tirets bas.
help-language = Utilisée sur ce site et dans les e-mails que nous vous envoyons.
help-password-modern = Au moins { $min } caractères. Plusieurs mots sans rapport entre eux sont faciles à retenir et difficiles à deviner.
help-password-classic = Au moins { $min } caractères, dont une minuscule, une majuscule et un chiffre.

## Pages

login-title = Se connecter
login-lead = Bon retour sur { $app_name }.
login-submit = Se connecter
login-no-account = Pas encore de compte ?
login-register-link = Créer un compte
login-forgot-link = Mot de passe oublié ?
login-no-mail = Vous n’avez pas reçu l’e-mail ?
login-resend-link = Le renvoyer
back-to-login-link = Retour à la connexion

login-or-register-title = Se connecter ou créer un compte

register-title = Créer un compte
register-lead = Un seul compte pour tout ce que propose { $app_name }.
register-submit = Créer un compte
register-have-account = Vous avez déjà un compte ?
register-login-link = Se connecter

forgot-title = Mot de passe oublié ?
forgot-text = Saisissez votre adresse e-mail et nous vous enverrons un lien pour choisir un nouveau mot de passe.
forgot-submit = Envoyer le lien

reset-title = Choisir un nouveau mot de passe
reset-submit = Choisir ce mot de passe

change-password-title = Changer de mot de passe
change-password-text = Votre session reste ouverte ici. Tous les autres navigateurs seront déconnectés.
change-password-submit = Changer de mot de passe

change-username-title = Changer d’identifiant
change-username-submit = Changer d’identifiant

resend-title = Recevoir un nouveau lien de confirmation
resend-text = Saisissez l’adresse utilisée à l’inscription et nous vous enverrons un nouveau lien.
resend-submit = Envoyer le lien
resend-account-link = Retour à votre compte

check-inbox-title = Consultez vos e-mails
check-inbox-address = L’e-mail est envoyé à { $email }.
check-inbox-text = Ouvrez le lien dans notre e-mail. Il peut mettre quelques minutes à arriver.
check-inbox-nothing = Rien reçu ?
check-inbox-spam = Regardez aussi dans vos courriers indésirables.
check-inbox-typo = L’adresse est-elle correcte ?
check-inbox-again = Renvoyer l’e-mail
support-text = Besoin d’aide ? Contactez-nous : { $support }

correct-email-title = Corriger votre adresse e-mail
correct-email-link = Corriger l’adresse
correct-email-now = Nous avons écrit à { $email }.
correct-email-text = Personne n’a encore confirmé cette adresse. Si ce n’est pas la vôtre, corrigez-la ici et nous enverrons le lien à la bonne.
correct-email-submit = Corriger l’adresse
correct-email-back-link = La garder telle quelle

login-keep-text = Vous voulez conserver le compte ? Nous enverrons un lien à { $email }.
login-keep-submit = Envoyer le lien

link-account = Compte : { $name }, créé le { $date }
link-account-unnamed = Compte créé le { $date }

confirm-email-title = Confirmer votre adresse e-mail
confirm-email-text = Confirmez que l’adresse { $email } est bien la vôtre.
confirm-email-submit = Confirmer mon adresse

logout-title = Se déconnecter
logout-text = Vous pourrez vous reconnecter à tout moment.
logout-submit = Se déconnecter

confirm-access-title = Confirmez que c’est bien vous
confirm-access-text = Vous utilisez le compte { $name }. Saisissez votre mot de passe pour continuer.
confirm-access-submit = Continuer

account-title = Votre compte
account-email-confirmed = Confirmée
account-email-unconfirmed = Non confirmée
account-resend-link = Renvoyer le lien
account-roles = Rôles
account-member-since = Date d’inscription
account-change-link = Changer d’adresse

change-email-title = Changer d’adresse e-mail
change-email-now = Adresse actuelle : { $email }
change-email-text = Nous enverrons un lien à la nouvelle adresse. Elle remplacera l’actuelle dès que vous ouvrirez ce lien.
change-email-submit = Changer d’adresse e-mail

undo-email-title = Récupérer votre compte ?
undo-email-text = L’adresse { $email } redevient l’adresse principale de votre compte.
undo-email-effects = Tous les navigateurs sont déconnectés. Les adresses, les invitations et les navigateurs ajoutés ces derniers jours sont retirés. Si votre compte devait être supprimé, il est conservé.
undo-email-password = L’ancien mot de passe ne fonctionne plus : vous en choisirez un nouveau juste après.
undo-email-submit = Récupérer mon compte

manage-emails-title = Vos adresses e-mail
manage-emails-primary = Principale
manage-emails-confirm = Renvoyer le lien
manage-emails-make-primary = Définir comme principale
manage-emails-delete = Retirer
manage-emails-add = Ajouter une adresse e-mail
manage-emails-text = Nous enverrons un lien à la nouvelle adresse. Dès que vous l’ouvrirez, vous pourrez aussi vous connecter avec cette adresse.
manage-emails-submit = Ajouter une adresse

profile-title = Votre profil
profile-language-browser = Celle du navigateur
profile-submit = Enregistrer

setup-title = Administrer ce site
setup-text = Personne n’administre encore ce site. Avec le compte { $name }, vous pouvez vous en charger. C’est possible une seule fois.
setup-submit = Administrer ce site

export-link = Télécharger vos données
account-export-text = Tout ce que ce site conserve sur votre compte, en un seul fichier.

delete-title = Supprimer votre compte
delete-text = Votre compte est désactivé immédiatement et déconnecté partout. Le { $date }, il est supprimé définitivement, avec tout ce qui s’y rattache.
delete-way-back = D’ici là, vous pouvez le restaurer avec un lien que nous vous envoyons par e-mail.
delete-no-way-back = D’ici là, seule l’équipe du site peut le restaurer.
delete-export = Vous voulez d’abord une copie ?
delete-submit = Supprimer mon compte

keep-title = Conserver votre compte ?
keep-text = La suppression de ce compte est programmée. Conservez-le et vous pourrez vous reconnecter.
keep-submit = Conserver mon compte

sessions-title = Appareils connectés
sessions-text = Ces navigateurs sont connectés à votre compte. Si l’un d’eux ne vous dit rien, déconnectez-le ou verrouillez votre compte.
sessions-unknown = Navigateur inconnu
sessions-current = Ce navigateur
sessions-address = Adresse IP { $ip }
sessions-since = Connecté le { $time }
sessions-seen = Dernière utilisation le { $time }
sessions-remembered = Reste connecté
sessions-end = Déconnecter
sessions-end-label = Déconnecter : { $agent }, { $ip }
sessions-end-others = Déconnecter les autres

not-me-text = Le verrouillage déconnecte tous les navigateurs, retire ce qui a été ajouté depuis cette connexion (adresses, invitations, navigateurs) et désactive le mot de passe. Nous vous enverrons par e-mail un lien pour en choisir un nouveau.
not-me-submit = Verrouiller mon compte

history-title = Activité du compte
history-text = Une activité ne vous dit rien ?
history-empty = Aucune activité pour l’instant.
history-pages = Pages de cette liste
history-newest = Les plus récents
history-older = Plus anciens
history-by-administrator = par l’équipe du site

## L’historique d’un compte : history-KIND, avec les mots du code ($detail : une adresse, un rôle)

history-other = Autre événement : { $kind }
history-registered = Compte créé
history-confirmed-email = Adresse e-mail { $detail } confirmée
history-signed-in = Connexion
history-signed-out = Déconnexion
history-sign-in-failed = Échec de connexion : mot de passe incorrect (noté au plus une fois par heure)
history-sign-in-refused = Connexion refusée : compte désactivé ou adresse non confirmée
history-ended-session = Déconnexion d’un navigateur qui s’était connecté depuis { $detail }
history-ended-other-sessions = Déconnexion de tous les autres navigateurs
history-locked-out = Compte verrouillé : tous les navigateurs déconnectés, mot de passe désactivé
history-confirmed-access = Mot de passe saisi à nouveau
history-forgot-password = Lien pour choisir un nouveau mot de passe envoyé à { $detail }
history-reset-password = Mot de passe réinitialisé avec un lien reçu par e-mail
history-changed-password = Mot de passe modifié
history-changed-username = Identifiant modifié : { $detail }
history-demo-account-renewed = Compte de démonstration recréé
history-activated = Compte activé par l’équipe du site
history-deactivated = Compte désactivé par l’équipe du site. { $detail }
history-asked-to-change-email = Changement d’adresse e-mail demandé : { $detail }
history-changed-email = Adresse e-mail modifiée : { $detail }
history-restored-email = Compte récupéré avec l’adresse { $detail }
history-added-email = Adresse e-mail { $detail } ajoutée
history-corrected-email = Adresse e-mail corrigée avant sa confirmation : { $detail }
history-removed-email = Adresse e-mail { $detail } retirée
history-changed-primary-email = Adresse principale modifiée : { $detail }
history-changed-profile = Profil modifié
history-role-granted = Rôle { $detail } attribué
history-role-revoked = Rôle { $detail } retiré
history-deletion-asked = Suppression demandée
history-kept = Suppression annulée
history-deleted = Compte supprimé

## Erreurs dans les champs

username-required =
    { $kind ->
        [username] Saisissez un identifiant.
       *[either] Saisissez votre identifiant ou votre adresse e-mail.
    }
username-too-short = Utilisez au moins 3 caractères.
username-too-long = Cet identifiant est trop long. Choisissez-en un plus court.
username-bad-chars = Utilisez uniquement des lettres (a–z), des chiffres, des traits d’union, des points et des tirets bas.
username-taken = Cet identifiant est déjà pris.
username-reserved = Cet identifiant est réservé.
first-name-required = Saisissez votre prénom.
last-name-required = Saisissez votre nom.
name-too-long = Utilisez au plus { $max } caractères.
name-bad-chars = Saisissez un nom sans caractères d’adresse ou de code, comme @, /, : ou <.
language-not-offered = Choisissez l’une des langues proposées.
email-taken = Un compte existe déjà avec cette adresse. Connectez-vous ou utilisez-en une autre.
email-required = Saisissez une adresse e-mail.
email-is-the-same = C’est déjà votre adresse.
too-many-emails = Votre compte ne peut pas avoir plus d’adresses. Retirez-en d’abord une.
old-password-required = Saisissez votre mot de passe actuel.
old-password-incorrect = Mot de passe incorrect.
invalid-email = Saisissez une adresse e-mail comme nom@example.com.
password-required = Saisissez un mot de passe.
new-password-required = Saisissez un nouveau mot de passe.
password-is-the-same = C’est déjà votre mot de passe. Choisissez-en un autre.
password-too-short = Utilisez au moins { $min } caractères.
password-too-long = Ce mot de passe est trop long. Choisissez-en un plus court.
password-common = Trop courant, donc facile à deviner. Choisissez-en un autre.
password-personal = Il contient votre nom, votre adresse ou le nom de ce site. Choisissez-en un autre.
password-forbidden = Il contient « { $word } », ce qui n’est pas permis ici. Choisissez-en un autre.
password-rule = Utilisez au moins { $min } caractères, dont une minuscule, une majuscule et un chiffre.
password-retype-mismatch = Les mots de passe ne correspondent pas.
incorrect-credentials =
    { $kind ->
        [username] Identifiant ou mot de passe incorrect.
        [email] Adresse e-mail ou mot de passe incorrect.
       *[either] Identifiant, adresse e-mail ou mot de passe incorrect.
    }
incorrect-password = Mot de passe incorrect.
does-not-exist =
    { $kind ->
        [username] Aucun compte n’a cet identifiant.
        [email] Aucun compte n’a cette adresse e-mail.
       *[either] Aucun compte n’a cet identifiant ou cette adresse e-mail.
    }

## Messages en haut d’une page

signed-in = Connexion réussie.
signed-out = Déconnexion réussie.
registered = Votre compte est prêt.
confirmation-sent =
    { $sure ->
        [no] Consultez vos e-mails : si un compte avec l’adresse { $email } reste à confirmer, nous y avons envoyé un lien.
       *[yes] Consultez vos e-mails : nous avons envoyé un lien à { $email }.
    }
email-confirmed = Votre adresse e-mail est confirmée.
already-confirmed = Votre adresse e-mail est déjà confirmée.
email-changed = Votre adresse e-mail est maintenant { $email }.
email-restored = Votre compte est de nouveau à vous, avec son ancienne adresse e-mail. Tous les navigateurs ont été déconnectés.
email-removed = L’adresse { $email } a été retirée de votre compte.
email-is-primary = Vous ne pouvez pas retirer votre adresse principale. Définissez-en d’abord une autre comme principale.
account-not-enabled = Ce compte est désactivé.
email-not-confirmed = Confirmez d’abord votre adresse : regardez dans votre boîte de réception ou vos courriers indésirables.
email-not-confirmed-link = Renvoyer l’e-mail
invalid-confirm-token = Ce lien de confirmation n’est pas valide.
expired-confirm-token = Ce lien de confirmation a expiré.
expired-confirm-token-link = Recevoir un nouveau lien
session-ended = Le navigateur est déconnecté.
other-sessions-ended = Tous les autres navigateurs sont déconnectés.
locked-out = { $mailed ->
        [yes] Tous les navigateurs sont déconnectés et l’ancien mot de passe ne fonctionne plus. Nous vous avons envoyé par e-mail un lien pour en choisir un nouveau.
       *[no] Tous les navigateurs sont déconnectés et l’ancien mot de passe ne fonctionne plus. Cette adresse appartient désormais à un autre compte : contactez l’équipe du site.
    }
access-confirmed = Merci. Vous pouvez continuer.
profile-saved = Profil enregistré.
reset-email-sent = Consultez vos e-mails : si { $email } correspond à un compte, nous y avons envoyé un lien pour choisir un nouveau mot de passe.
password-reset = Nouveau mot de passe enregistré.
invalid-reset-token = Ce lien pour choisir un nouveau mot de passe n’est pas valide ou a déjà été utilisé.
expired-reset-token = Ce lien pour choisir un nouveau mot de passe a expiré.
expired-reset-token-link = Recevoir un nouveau lien
password-changed = Mot de passe modifié.
username-changed = Votre identifiant est maintenant { $name }.
now-administrator = Vous administrez désormais ce site.
account-deleted = { $mailed ->
        [yes] Votre compte est désactivé et sera supprimé le { $date }. D’ici là, le lien que nous vous avons envoyé par e-mail permet de le restaurer.
       *[no] Votre compte est désactivé et sera supprimé le { $date }.
    }
account-waits-for-deletion = Vous avez supprimé ce compte. Il est désactivé et disparaîtra définitivement le { $date }.
keep-link-sent = Consultez vos e-mails : nous avons envoyé à { $email } un lien pour conserver votre compte.
account-kept = Votre compte est conservé. Vous pouvez vous reconnecter.
last-administrator = Ce compte est le seul à administrer le site. Confiez d’abord l’administration à quelqu’un d’autre.
role-in-use = Quelqu’un a ce rôle, ou le site en a besoin.
role-name-invalid = Le nom d’un rôle compte de 1 à 50 caractères, sans espace au début ni à la fin.
