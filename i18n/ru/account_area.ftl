# Раздел аккаунта и то, что формы говорят, пока их заполняют.

account-menu = Аккаунт
account-group-profile = Профиль
account-group-sign-in = Вход
account-group-security = Безопасность
account-group-data = Данные
account-menu-profile = Имя и язык
account-menu-email = Адрес почты
account-menu-emails = Адреса почты
account-menu-data = Скачать свои данные

## Обзор

account-pending-title = Осталось сделать
account-pending-confirm = Подтвердите адрес { $email }: откройте ссылку из нашего письма. До этого часть сайта закрыта.
account-pending-email = Адрес { $email } ещё не подтверждён.
account-name = Имя
account-add-name = Указать имя
account-edit-profile = Изменить профиль
account-last-sign-in = Предыдущий вход
account-signed-in = Вход выполнен
account-sessions =
    { $count ->
        [1] Только в этом браузере
        [one] В { $count } браузере
        [few] В { $count } браузерах
        [many] В { $count } браузерах
       *[other] В { $count } браузерах
    }
account-see-sessions = Посмотреть устройства
account-password-since = Пароль изменён

## Новый адрес, который ждёт подтверждения

pending-email-title = Новый адрес ждёт подтверждения
pending-email-text = { $email } станет вашим адресом, когда вы откроете ссылку, которую мы туда отправили. Она действует до { $date }.
pending-email-resend = Отправить ссылку ещё раз
pending-email-cancel = Отменить изменение
email-change-cancelled = Изменение отменено. Ваш адрес остался прежним.
history-cancelled-email-change = Изменение адреса на { $detail } отменено

confirm-new-email-title = Использовать этот адрес?
confirm-new-email-text = { $email } станет адресом этого аккаунта и заменит нынешний.
confirm-new-email-submit = Использовать этот адрес

## История и данные

history-not-you = Это были не вы?
history-not-me = Значит, кто-то знает ваш пароль. Задайте новый, и сеансы во всех остальных браузерах завершатся.
data-secrets = В файле нет паролей и действующих ссылок, но есть ваши адреса и история аккаунта. Храните его в надёжном месте.
data-download = Скачать файл

## Формы

title-error = Ошибка:
field-optional = (необязательно)
password-show = Показать пароль
password-caps-lock = Включён Caps Lock.
password-short = Слишком короткий: нужно не меньше { $min } { $min ->
        [one] символа
        [few] символов
        [many] символов
       *[other] символа
    }.
password-kinds = Не хватает строчной буквы, заглавной буквы или цифры.
password-names = Не используйте своё имя, свой адрес или название этого сайта.
password-word = В пароле есть слово, которое здесь запрещено.
password-weak = Легко угадать. Сделайте пароль длиннее или соедините слова, не связанные по смыслу.
password-good = Длины хватает. Чем длиннее, тем надёжнее.
password-strong = Надёжный пароль.

## Даты

time-of-day = { $time } UTC
