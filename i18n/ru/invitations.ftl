# Приглашения: страница, письма и сообщения.

invite-group = Приглашения
invite-open-title = Открытые приглашения
invite-sent-on = Отправлено { $date }
invite-expires-on = действует до { $date }
invite-menu = Пригласить
invite-title = Пригласить человека
invite-text = Мы отправим письмо со ссылкой, по которой можно создать аккаунт. Ссылка сработает один раз.
invite-label-role = Роль
invite-no-role = Без роли
invite-help-role = Эту роль получит новый аккаунт. Выдать можно только роль, которая есть у вас.
invite-submit = Отправить приглашение
invite-list-title = Ваши приглашения
invite-list-empty = Вы ещё никого не пригласили.
invite-withdraw = Отозвать
invite-withdraw-label = Отозвать приглашение, отправленное на { $address }
invite-sent = Ожидает
invite-accepted = Принято
invite-expired = Истекло
invite-withdrawn = Отозвано

role-not-yours = Эту роль вы выдать не можете.
already-registered = Аккаунт с этим адресом уже есть.

## Сообщения в начале страницы

invitation-sent = Приглашение отправлено.
invitation-withdrawn = Приглашение отозвано. Ссылка из него больше не действует.
invitation-closed = Это приглашение уже закрыто, и отозвать его нельзя.
invite-only = Чтобы создать здесь аккаунт, нужно приглашение.
invalid-invitation = Это приглашение недействительно или уже использовано.
expired-invitation = Срок этого приглашения истёк. Попросите прислать вам новое.

## Письма

mail-invite-subject = Вас приглашают на сайт { $app_name }
mail-invite-by = { $inviter } приглашает вас на сайт { $app_name }.
mail-invite-anonymous = Вас приглашают на сайт { $app_name }.
mail-invite-request = Создать аккаунт можно здесь:
mail-invite-button = Создать аккаунт
mail-invite-ignore = Если аккаунт вам не нужен, не обращайте внимания на это письмо.

mail-invitation-used-subject = Ваше приглашение на сайт { $app_name } принято
mail-invitation-used-text = Ваше приглашение на сайт { $app_name } принято. Новый аккаунт получил роль, которую вы выдали.

mail-invite-member-subject = У вас уже есть аккаунт { $app_name }
mail-invite-member-text = У вас уже есть аккаунт с этим адресом почты. Войти можно здесь:

## История аккаунта

history-invited = Приглашение отправлено на { $detail }
history-withdrew-invitation = Приглашение на { $detail } отозвано

invite-home-text = Отправьте приглашение по почте.
