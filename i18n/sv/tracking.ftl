# Ett kontos inloggningar, på dess sida i administrationen.

tracking-admin-title = Inloggningar
tracking-admin-count = Antal
tracking-admin-first = Första
tracking-admin-current = Senaste
tracking-admin-last = Föregående

# På översikten över ett konto.

tracking-account-count = Inloggningar
