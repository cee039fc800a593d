# Les connexions d’un compte, sur sa page dans l’espace d’administration.

tracking-admin-title = Connexions
tracking-admin-count = Nombre
tracking-admin-first = Première
tracking-admin-current = Dernière
tracking-admin-last = Précédente

# Dans la vue d’ensemble d’un compte.

tracking-account-count = Connexions
