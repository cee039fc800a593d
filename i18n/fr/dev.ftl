# Les pages de développement.

mailbox-title = Messagerie de test
mailbox-text = Tous les e-mails que le site aurait envoyés, du plus récent au plus ancien. Rien ne sort de cette machine.
mailbox-empty = Aucun e-mail pour l’instant. Créez un compte, et le premier arrivera ici.
mailbox-gallery = Galerie des e-mails et des composants
mail-to = À { $address }
mail-back = Retour à la messagerie de test
mail-headers = En-têtes
mail-html-part = En HTML
mail-text-part = En texte

## La page de qui attend un e-mail

check-inbox-mailbox = Ouvrir la messagerie de test du site

## Sur les pages du site

legal-note = Cette note n’est visible que par vous, tant que les pages de développement sont actives. Complétez le texte dans { $file } et faites-le vérifier avant la mise en ligne du site.
first-steps-title = Vos dix premières minutes
first-steps-note = Avancement : { $done } sur { $all }. Cette carte n’est visible que par vous, tant que les pages de développement sont actives.
first-step-done = (fait)
first-step-register = Créer un compte
first-step-register-text = Comme le ferait n’importe qui, avec l’adresse de votre choix.
first-step-confirm = Confirmer l’adresse
first-step-confirm-text = Aucun e-mail ne sort de cette machine.
first-step-confirm-link = Le lire dans la messagerie de test
first-step-admin = Administrer le site
first-step-admin-text = Connectez-vous, puis ouvrez le lien de configuration que le site a affiché à son démarrage.
first-step-edit = Modifier une page
first-step-edit-text = Modifiez { $file } et rechargez cette page.
first-step-language = Ajouter une langue
first-step-language-text = Petit à petit : { $file } explique comment.
