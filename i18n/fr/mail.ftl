# Les e-mails. L’objet de chacun tient sur une ligne et s’appelle mail-NAME-subject.

mail-greeting = Bonjour,
mail-greeting-name = Bonjour { $name },
mail-account = Vous recevez cet e-mail parce que votre adresse a été indiquée pour le compte { $name } (créé le { $date }).
mail-account-unnamed = Vous recevez cet e-mail parce que votre adresse a été indiquée pour un compte (créé le { $date }).
mail-why = Vous recevez cet e-mail parce que quelqu’un a indiqué votre adresse sur { $app_name }.
mail-support = Des questions ? Contactez-nous : { $support }
mail-copy-link = Ou copiez ce lien dans votre navigateur :
mail-signature = L’équipe { $app_name }
mail-confirm-request = Confirmez que cette adresse e-mail est bien la vôtre :
mail-confirm-button = Confirmer mon adresse
mail-login-button = Se connecter
mail-changed-tell-us = Si ce n’était pas vous, contactez l’équipe du site.
mail-link-once = Le lien ne fonctionne qu’une fois et expire le { $date }.
mail-take-back = Si ce n’était pas vous, quelqu’un d’autre a accès à votre compte. Ce lien vous le rend : cette adresse devient l’adresse principale, ce qui a été ajouté ces derniers jours est retiré, tous les navigateurs sont déconnectés et vous choisissez un nouveau mot de passe.
mail-take-back-button = Récupérer mon compte

## À un nouveau compte

mail-registered-subject =
    { $link ->
        [yes] Confirmez votre adresse e-mail
       *[no] Bienvenue sur { $app_name }
    }
mail-registered-text = Bienvenue sur { $app_name } !
mail-registered-login = Votre compte est prêt. Connectez-vous ici :
mail-registered-not-you = Si ce n’était pas vous, ignorez cet e-mail.

## Avec un lien pour confirmer une adresse

mail-confirm-email-subject = Confirmez votre adresse e-mail
mail-confirm-email-not-you = Si vous n’avez pas de compte { $app_name }, ignorez cet e-mail.

## À qui possède une adresse qu’on veut utiliser pour un autre compte

mail-address-in-use-subject = Vous avez déjà un compte { $app_name }
mail-address-in-use-text = Quelqu’un, peut-être vous, a voulu utiliser cette adresse e-mail pour un autre compte { $app_name }. Elle appartient déjà au vôtre.
mail-address-in-use-login = Connectez-vous ici :
mail-address-in-use-not-you = Si ce n’était pas vous, vous n’avez rien à faire : personne n’est entré dans votre compte et rien n’a changé.

## Un e-mail de test

mail-test-subject = E-mail de test envoyé par { $app_name }
mail-test-text = L’équipe { $app_name } voulait savoir si ses e-mails arrivent. Celui-ci est arrivé.
mail-test-button = Ouvrir le site
mail-test-nothing = Vous n’avez rien à faire.

## Avec un lien pour remplacer un mot de passe oublié

mail-forgot-password-subject = Réinitialisez votre mot de passe { $app_name }
mail-forgot-password-text = Quelqu’un a demandé à réinitialiser le mot de passe de votre compte { $app_name }. Choisissez-en un nouveau ici :
mail-forgot-password-button = Choisir un mot de passe
mail-forgot-password-not-you = Si ce n’était pas vous, vous n’avez rien à faire : votre mot de passe reste le même.

## Après un changement de mot de passe

mail-password-changed-subject = Votre mot de passe { $app_name } a été modifié
mail-password-changed-text = Le mot de passe de votre compte { $app_name } a été modifié.
mail-password-changed-not-you = Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe :
mail-password-changed-button = Choisir un mot de passe

## Après un changement d’identifiant

mail-username-changed-subject = Votre identifiant { $app_name } a été modifié
mail-username-changed-text = Votre identifiant { $app_name } a été modifié. Connectez-vous désormais avec le nouveau :

## À une adresse qu’une autre a remplacée

mail-email-changed-subject = L’adresse e-mail de votre compte { $app_name } a été modifiée
mail-email-changed-text = Votre compte { $app_name } a maintenant une autre adresse e-mail. Nous y enverrons désormais nos e-mails.
mail-email-changed-not-you = Si ce n’était pas vous, quelqu’un connaît votre mot de passe. Contactez l’équipe du site.

## À l’adresse principale, quand une autre a été ajoutée

mail-email-added-subject = Une adresse a été ajoutée à votre compte { $app_name }
mail-email-added-text = Une adresse a été ajoutée à votre compte { $app_name }. Personne ne peut l’utiliser pour se connecter tant qu’elle n’est pas confirmée.
mail-email-added-not-you = Si ce n’était pas vous, quelqu’un connaît votre mot de passe. Connectez-vous, retirez l’adresse et choisissez un autre mot de passe :

## À l’ancienne adresse principale

mail-primary-email-changed-subject = L’adresse principale de votre compte { $app_name } a été modifiée
mail-primary-email-changed-text = Une autre adresse de votre compte { $app_name } est maintenant la principale. Nous y enverrons désormais nos e-mails ; vous pouvez toujours vous connecter avec l’ancienne.
mail-primary-email-changed-not-you = Si ce n’était pas vous, quelqu’un connaît votre mot de passe. Connectez-vous, vérifiez vos adresses et choisissez un autre mot de passe :

## À une adresse qui a été retirée

mail-email-removed-subject = Cette adresse a été retirée de votre compte { $app_name }
mail-email-removed-text = Cette adresse e-mail n’appartient plus à votre compte { $app_name }. Vous ne pouvez plus l’utiliser pour vous connecter.
mail-email-removed-not-you = Si ce n’était pas vous, quelqu’un connaît votre mot de passe. Connectez-vous avec votre identifiant ou une autre adresse et choisissez un autre mot de passe.

## À qui possède un compte qui sera supprimé

mail-account-deleted-subject = Votre compte { $app_name } va être supprimé
mail-account-deleted-text = Comme vous l’avez demandé, votre compte { $app_name } est désactivé. Il sera supprimé le { $date }.
mail-account-deleted-keep = Pour le conserver, ouvrez ce lien avant cette date :
mail-account-deleted-button = Conserver mon compte
mail-account-deleted-not-you = Si vous n’avez rien demandé, conservez votre compte et changez de mot de passe.
