# Les pages du site lui-même : accueil, membres, page spéciale, confidentialité, conditions. À réécrire avec vos mots.

menu-privacy = Confidentialité
menu-terms = Conditions d’utilisation

## L’accueil, pour les visites

home-title = Accueil
home-heading = Un seul endroit pour toute votre communauté
home-lead = { $app_name } réunit votre communauté et tout ce qui lui est réservé. L’inscription prend une minute, et vous êtes chez vous dès le premier jour.
home-reasons-title = Pourquoi { $app_name }
home-reason-together = Tout le monde réuni
home-reason-together-text = Un seul compte ouvre toutes les portes qui sont les vôtres, et aucune autre. Personne n’a de liste à tenir.
home-reason-safe = La sécurité sans effort
home-reason-safe-text = Vous voyez où votre compte est connecté, vous êtes au courant de chaque changement et vous pouvez annuler ce qui ne vient pas de vous.
home-reason-language = Dans votre langue
home-reason-language-text = Les pages et les e-mails parlent la langue que vous choisissez, sur tous vos appareils, en clair ou en sombre.
home-how-title = Comment ça marche
home-how-join = Créez votre compte
home-how-join-text = Une adresse e-mail et un mot de passe suffisent.
home-how-arrive = Confirmez votre adresse e-mail
home-how-arrive-text = Nous vous envoyons un lien. Ouvrez-le, et c’est parti.
home-how-stay = Restez aussi longtemps que vous voulez
home-how-stay-text = Téléchargez vos données ou supprimez votre compte à tout moment, sans rien demander à personne.
home-call-title = Quand vous voulez
home-call-text = Cela prend une minute, et vous pouvez partir à tout moment.

## L’accueil, pour les membres

member-home-heading = Bonjour { $name } !
member-home-lead = Où voulez-vous aller ?
member-home-confirm = Confirmez votre adresse e-mail
member-home-confirm-text = Ouvrez le lien que nous vous avons envoyé. Certaines pages n’attendent que cela.
home-members-text = Tout ce qui est réservé aux membres.
home-special-text = Pour quelques personnes seulement : il faut le rôle « secret », et avec lui « sauce » ou « agent ».
home-account-text = Vos informations, votre sécurité et vos données.

members-title = Espace membres
members-text = Bonjour { $name } ! Toute personne connectée peut voir cette page.
members-empty = C’est ici que vont vos contenus pour les membres.
members-account-link = Aller à votre compte

special-title = Page spéciale
special-text = Vous voyez cette page parce que votre compte a les bons rôles.

## Confidentialité et conditions : ce que le site fait de lui-même. Complétez ces textes et faites-les vérifier.

legal-contact = Contact
legal-contact-text = Vous avez une question, ou quelque chose à faire rectifier ? Contactez-nous : { $support }

privacy-title = Confidentialité
privacy-lead = { $app_name } vous demande peu de choses, les garde en sécurité et ne donne ni ne vend rien à personne.
privacy-what = Ce que nous conservons
privacy-what-text = Votre compte : l’identifiant, les adresses e-mail et les noms que vous nous donnez, ainsi que votre langue. Votre mot de passe n’est conservé que sous forme hachée : personne ne peut le relire. Pour protéger votre compte, nous conservons aussi quand, depuis quelle adresse IP et avec quel navigateur il a été utilisé ou modifié.
privacy-cookies = Cookies
privacy-cookies-text = { $app_name } n’utilise des cookies que pour vous reconnaître et retenir vos choix. Il n’y a aucun pistage, et rien n’est chargé depuis d’autres sites.
privacy-why = Pourquoi, et pendant combien de temps
privacy-why-text = Ces données nous servent à gérer votre compte, et à rien d’autre. Quand vous supprimez votre compte, nous les supprimons aussi, sauf celles que la loi nous oblige à conserver.
privacy-rights = Vos droits
privacy-rights-text = Dans votre compte, vous pouvez consulter, rectifier et télécharger vos données, et supprimer le compte à tout moment. Vous avez aussi le droit d’introduire une réclamation auprès d’une autorité de protection des données.

terms-title = Conditions d’utilisation
terms-lead = Les règles pour utiliser { $app_name }, en mots simples.
terms-account = Votre compte
terms-account-text = Un compte est destiné à une seule personne. Indiquez une adresse e-mail que vous pouvez consulter, gardez votre mot de passe pour vous et prévenez-nous si vous pensez que quelqu’un d’autre utilise votre compte.
terms-use = Bon usage
terms-use-text = Ne nuisez à personne, respectez la loi et n’essayez pas de contourner les protections du site.
terms-end = Résiliation
terms-end-text = Vous pouvez supprimer votre compte à tout moment. Nous pouvons désactiver un compte qui enfreint ces règles, et nous dirons pourquoi.
terms-liability = Ce que nous pouvons promettre
terms-liability-text = Nous veillons à ce que le site fonctionne et à ce que vos données soient en sécurité. Nous ne pouvons pas promettre qu’il ne sera jamais interrompu.
