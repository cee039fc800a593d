# Входы в аккаунт, на его странице в разделе администратора.

tracking-admin-title = Входы
tracking-admin-count = Всего
tracking-admin-first = Первый
tracking-admin-current = Последний
tracking-admin-last = Предыдущий

# В обзоре аккаунта.

tracking-account-count = Входы
