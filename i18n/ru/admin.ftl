# Раздел администратора.

admin-menu = Администрирование
admin-home-text = Аккаунты, роли, письма и события.

admin-account = Аккаунт
admin-role = Роль
admin-role-any = Все роли
admin-state = Статус
admin-state-any = Любой статус
admin-state-active = Активен
admin-state-unconfirmed = Не подтверждён
admin-state-off = Отключён
admin-state-waiting = Удаляется
admin-sort = Сортировка
admin-sort-newest = Сначала новые
admin-sort-oldest = Сначала старые
admin-sort-name = По имени пользователя
admin-sort-email = По адресу почты

## Аккаунты

admin-users-title = Аккаунты
admin-users-search = Поиск
admin-users-search-help = Начало имени пользователя или адреса почты либо номер аккаунта.
admin-users-submit = Найти
admin-users-empty = Аккаунты не найдены.
admin-users-stopped = { $count ->
        [one] Просмотрен { $count } аккаунт.
        [few] Просмотрено { $count } аккаунта.
        [many] Просмотрено { $count } аккаунтов.
       *[other] Просмотрено { $count } аккаунта.
    }
admin-users-on = Искать дальше

## Один аккаунт

admin-number = Номер
admin-person = Имя
admin-until = Дата удаления
admin-emails = Адреса почты
admin-emails-none = Нет
admin-sessions = Текущие сеансы
admin-sessions-none = Сейчас сеансов нет.
admin-links = Действующие ссылки
admin-links-none = Писем с действующими ссылками нет.
admin-link-confirm-email = Подтверждает адрес
admin-link-reset-password = Сбрасывает пароль
admin-link-change-email = Изменяет адрес
admin-link-undo-email = Отменяет изменение адреса
admin-link-keep = Сохраняет аккаунт
admin-link-login-link = Выполняет вход
admin-link-not-me = Блокирует аккаунт
admin-history = История
admin-event-by = из аккаунта { $name }
admin-history-all = Все события этого аккаунта

## Что администратор делает с аккаунтом

admin-acts = Изменить этот аккаунт
admin-activate = Включить
admin-deactivate = Отключить
admin-reason = Причина
admin-reason-help = Мы отправим её в письме владельцу аккаунта и сохраним в истории.
admin-reason-too-long = Используйте не больше 500 символов.
admin-delete = Удалить
admin-delete-text = Аккаунт сразу отключится, а { $date } будет удалён навсегда. До этого дня его можно снова включить.
admin-delete-now = Удалить навсегда сейчас
admin-end-sessions = Завершить все сеансы
admin-send-reset = Отправить ссылку для сброса пароля
admin-resend = Отправить ссылку для подтверждения ещё раз
admin-set-email = Задать адрес
admin-set-email-help = Он заменит основной адрес. На прежний мы отправим уведомление.
admin-confirmed = Считать адрес подтверждённым
admin-grant = Выдать
admin-revoke = Отозвать

admin-sure-title = Закрыть себе доступ?
admin-sure-text = Это ваш собственный аккаунт: после этого вы не сможете здесь работать.
admin-sure-submit = Закрыть себе доступ
admin-sure-final-title = Удалить навсегда?
admin-sure-final-text = Аккаунт исчезнет сразу, вместе со всем, что к нему относится. Восстановить его не сможет никто.
admin-sure-final-submit = Удалить навсегда
admin-sure-back = Вернуться к аккаунту

admin-activated = Аккаунт включён.
admin-deactivated = Аккаунт отключён, все его сеансы завершены.
admin-waits = Аккаунт отключён и будет удалён.
admin-deleted = Аккаунт удалён.
admin-unchanged = Так уже было. Ничего не изменилось.
admin-sessions-ended = { $count ->
        [one] Завершён { $count } сеанс.
        [few] Завершено { $count } сеанса.
        [many] Завершено { $count } сеансов.
       *[other] Завершено { $count } сеанса.
    }
admin-reset-sent = Ссылка для сброса пароля отправлена на { $address }.
admin-confirmation-sent = Ссылка для подтверждения отправлена на { $address }.
admin-granted = Теперь у аккаунта есть роль { $role }.
admin-revoked = У аккаунта больше нет роли { $role }.
admin-email-set = Теперь адрес аккаунта — { $address }.
admin-is-off = Аккаунт отключён, поэтому ссылку отправить нельзя. Сначала включите его.
admin-address-taken = Этот адрес теперь привязан к другому аккаунту. Задайте другой.
admin-no-address = У аккаунта нет адреса почты.
admin-mailbox-full = На этот адрес уже отправлено достаточно писем. Подождите час.

history-sessions-ended = Все сеансы завершены
history-sent-confirmation = Ссылка для подтверждения адреса отправлена на { $detail }

## Роли

admin-roles-title = Роли
admin-roles-holders = У кого есть
admin-roles-holders-none = Ни у кого
admin-roles-pages = Какие страницы открывает
admin-roles-pages-none = Никакие
admin-roles-all = Все

## Письма в очереди

admin-mails-title = Письма
admin-mails-waiting = Ожидают
admin-mails-failed = Не отправлены
admin-mails-show = Показать
admin-mails-mail = Письмо
admin-mails-to = Кому
admin-mails-tries = Попытки
admin-mails-error = Последняя ошибка
admin-mails-due = Следующая попытка
admin-mails-acts = Действия
admin-mails-empty = Писем нет.
admin-mails-again = Отправить ещё раз
admin-mails-discard = Удалить
admin-mail-again = Письмо снова поставлено в очередь.
admin-mail-discarded = Письмо удалено.
admin-mail-useless = Это письмо уже никому не нужно: его ссылку использовали или её заменило что-то более новое. Удалите его.
admin-mail-busy = Это письмо как раз сейчас отправляется.

history-mail-again = Письмо ещё раз отправлено администратором: { $detail }
history-mail-discarded = Письмо удалено администратором: { $detail }

## События

admin-events-title = События
admin-events-kind = Событие
admin-events-kind-any = Все события
admin-events-user = Аккаунт
admin-events-user-help = Номер аккаунта или имя пользователя.
admin-events-until = До
admin-events-submit = Показать
admin-events-time = Время
admin-events-from = Откуда
admin-events-empty = События не найдены.
admin-events-file = Скачать в формате CSV
admin-events-file-help = В файле будут эти события и следующие за ними, не больше { $count }.

## Сводка

admin-title = Обзор
admin-accounts = Аккаунты
admin-share = Подтверждены
admin-percent = { $percent } %
admin-active = Активны за 7 дней
admin-failed = Неудачные входы за 24 часа
admin-failed-help = Для каждого аккаунта учитывается не больше одного в час.
admin-queue = Письма в очереди
admin-dead = Неотправленные письма
admin-more-than = больше { $count }
admin-about = около { $count }
admin-chart-registered = Регистрации
admin-chart-signed-in = Входы
admin-chart-label = По дням за последние 30 дней, максимум за день: { $count }
admin-chart-more = Самые новые события ещё подсчитываются.
admin-chart-table = В виде таблицы
admin-chart-day = День

## Письма

mail-account-deactivated-subject = Ваш аккаунт { $app_name } отключён
mail-account-deactivated-text = Администрация { $app_name } отключила ваш аккаунт. Все сеансы завершены, войти нельзя.
mail-account-deactivated-help = Если вы считаете, что это ошибка, обратитесь к администрации сайта.

mail-account-activated-subject = Ваш аккаунт { $app_name } снова включён
mail-account-activated-text = Администрация { $app_name } включила ваш аккаунт. Вы снова можете войти:
