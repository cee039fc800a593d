# Les invitations : page, e-mails et messages.

invite-group = Invitations
invite-open-title = Invitations en attente
invite-sent-on = Envoyée le { $date }
invite-expires-on = expire le { $date }
invite-menu = Inviter
invite-title = Inviter quelqu’un
invite-text = La personne recevra par e-mail un lien pour créer un compte. Il ne fonctionne qu’une fois.
invite-label-role = Rôle
invite-no-role = Aucun rôle
invite-help-role = Le nouveau compte aura ce rôle. Vous ne pouvez attribuer que les rôles que vous avez.
invite-submit = Envoyer l’invitation
invite-list-title = Vos invitations
invite-list-empty = Vous n’avez encore invité personne.
invite-withdraw = Annuler
invite-withdraw-label = Annuler l’invitation envoyée à { $address }
invite-sent = En attente
invite-accepted = Acceptée
invite-expired = Expirée
invite-withdrawn = Annulée

role-not-yours = Vous ne pouvez pas attribuer ce rôle.
already-registered = Un compte existe déjà avec cette adresse.

## Messages en haut d’une page

invitation-sent = Invitation envoyée.
invitation-withdrawn = Invitation annulée. Son lien ne fonctionne plus.
invitation-closed = Cette invitation n’est plus en attente : vous ne pouvez pas l’annuler.
invite-only = Il faut une invitation pour créer un compte ici.
invalid-invitation = Cette invitation n’est pas valide ou a déjà été utilisée.
expired-invitation = Cette invitation a expiré. Demandez-en une nouvelle à la personne qui vous l’a envoyée.

## E-mails

mail-invite-subject = Invitation à rejoindre { $app_name }
mail-invite-by = { $inviter } vous invite à rejoindre { $app_name }.
mail-invite-anonymous = On vous invite à rejoindre { $app_name }.
mail-invite-request = Créez votre compte ici :
mail-invite-button = Créer un compte
mail-invite-ignore = Si vous ne voulez pas de compte, ignorez cet e-mail.

mail-invitation-used-subject = Votre invitation à rejoindre { $app_name } a été acceptée
mail-invitation-used-text = Votre invitation à rejoindre { $app_name } a été acceptée. Un nouveau compte a maintenant un rôle que vous lui avez attribué.

mail-invite-member-subject = Vous avez déjà un compte { $app_name }
mail-invite-member-text = Vous avez déjà un compte avec cette adresse e-mail. Connectez-vous ici :

## L’historique d’un compte

history-invited = Invitation envoyée à { $detail }
history-withdrew-invitation = Invitation envoyée à { $detail } annulée

invite-home-text = Envoyez une invitation par e-mail.
