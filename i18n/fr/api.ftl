# Applications : la page où l’on crée leurs jetons, et ses messages.

tokens-menu = Applications
tokens-title = Applications
tokens-text = Avec un jeton, une application peut agir en votre nom sans connaître votre mot de passe. Créez-en un par application : vous pourrez ainsi les révoquer un par un.

token-label-name = Nom
token-help-name = Ce qui permet de le reconnaître, par exemple l’application ou l’ordinateur qui l’utilise.
token-label-days = Jours avant expiration
token-help-days = Laissez ce champ vide pour un jeton qui n’expire jamais.
token-submit = Créer un jeton
name-required = Saisissez un nom.
token-name-bad = Utilisez une seule ligne, de { $max } caractères au plus.
token-days-bad = Saisissez un nombre de jours entre 1 et { $max }.
too-many-tokens = Vous avez déjà { $max } jetons. Révoquez-en un dont vous n’avez plus besoin.

token-made-title = Votre nouveau jeton
token-made-text = Copiez-le maintenant : nous ne le conservons pas et ne pourrons plus l’afficher.

tokens-list-title = Vos jetons
tokens-list-empty = Vous n’avez aucun jeton.
token-by-sign-in = Une application connectée avec votre compte
token-made-at = Créé le
token-ends-at = Expire le
token-ended = Expiré
token-used-at = Dernière utilisation le
token-not-used = Pas encore utilisé
token-revoke = Révoquer
token-revoke-label = Révoquer le jeton : { $name }

## Messages en haut d’une page

token-made = Jeton créé.
token-revoked = Jeton révoqué. Il ne fonctionne plus.

## L’historique d’un compte

history-token-made = Jeton créé pour une application : { $detail }
history-token-by-sign-in = Jeton remis à une application qui s’est connectée
history-token-revoked = Jeton d’une application révoqué : { $detail }
