# Вход из новых браузеров: письмо и страница, на которую оно ведёт.

mail-new-device-subject = Новый вход в ваш аккаунт { $app_name }
mail-new-device-text = В ваш аккаунт { $app_name } выполнен новый вход:
mail-new-device-browser = Браузер
mail-new-device-unknown = Неизвестный
mail-new-device-address = IP-адрес
mail-new-device-time = Время
mail-new-device-you = Если это были вы, ничего делать не нужно.
mail-new-device-not-you = Если это были не вы, заблокируйте аккаунт: все сеансы завершатся, пароль перестанет действовать, а вам придёт ссылка, по которой можно задать новый.
mail-new-device-button = Заблокировать аккаунт
mail-new-device-no-link = Если это были не вы, войдите и сразу измените пароль.

history-new-device = Вход из нового браузера

devices-admin-title = Браузеры
not-me-title = Заблокировать аккаунт?
