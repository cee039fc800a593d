# Gli accessi di un account, nella sua pagina dell’area di amministrazione.

tracking-admin-title = Accessi
tracking-admin-count = Numero
tracking-admin-first = Primo
tracking-admin-current = Ultimo
tracking-admin-last = Precedente

# Nella panoramica di un account.

tracking-account-count = Accessi
