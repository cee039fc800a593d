# Аккаунты: страницы, ошибки у полей и сообщения.

## Названия полей и подсказки к ним

label-username = Имя пользователя
label-email = Электронная почта
label-new-email = Новый адрес почты
label-old-password = Текущий пароль
label-username-or-email = Имя пользователя или почта
label-password = Пароль
label-retype-password = Повторите пароль
label-first-name = Имя
label-last-name = Фамилия
label-language = Язык
label-new-password = Новый пароль
label-new-username = Новое имя пользователя
label-remember-me = Запомнить меня на этом устройстве
help-username = Не меньше 3 символов: латинские буквы (a–z), цифры, дефисы, точки, подчёркивания.
help-language = Для сайта и для писем, которые мы вам отправляем.
help-password-modern = Не меньше { $min } { $min ->
        [one] символа
        [few] символов
        [many] символов
       *[other] символа
    }. Несколько слов, не связанных по смыслу, легко запомнить и трудно угадать.
help-password-classic = Не меньше { $min } { $min ->
        [one] символа
        [few] символов
        [many] символов
       *[other] символа
    }, среди них строчная буква, заглавная буква и цифра.

## Страницы

login-title = Вход в аккаунт
login-lead = С возвращением! Войдите в свой аккаунт { $app_name }.
login-submit = Войти
login-no-account = Ещё нет аккаунта?
login-register-link = Создать аккаунт
login-forgot-link = Забыли пароль?
login-no-mail = Не пришло письмо?
login-resend-link = Отправить ещё раз
back-to-login-link = Вернуться ко входу

login-or-register-title = Войдите или создайте аккаунт

register-title = Создать аккаунт
register-lead = Один аккаунт для всего, что есть на сайте { $app_name }.
register-submit = Создать аккаунт
register-have-account = Уже есть аккаунт?
register-login-link = Войти

forgot-title = Забыли пароль?
forgot-text = Введите свой адрес почты, и мы пришлём ссылку для сброса пароля.
forgot-submit = Получить ссылку

reset-title = Задайте новый пароль
reset-submit = Сохранить новый пароль

change-password-title = Изменить пароль
change-password-text = Здесь вы останетесь в аккаунте, а все остальные сеансы завершатся.
change-password-submit = Изменить пароль

change-username-title = Изменить имя пользователя
change-username-submit = Изменить имя

resend-title = Получить новую ссылку для подтверждения
resend-text = Введите адрес, который вы указали при регистрации, и мы пришлём новую ссылку.
resend-submit = Получить ссылку
resend-account-link = Вернуться в аккаунт

check-inbox-title = Проверьте почту
check-inbox-address = Письмо придёт на { $email }.
check-inbox-text = Откройте ссылку из нашего письма. Иногда оно идёт несколько минут.
check-inbox-nothing = Письма нет?
check-inbox-spam = Загляните и в папку «Спам».
check-inbox-typo = Адрес указан верно?
check-inbox-again = Отправить ещё раз
support-text = Нужна помощь? Вам помогут здесь: { $support }

correct-email-title = Исправить адрес почты
correct-email-link = Исправить адрес
correct-email-now = Мы отправили письмо на { $email }.
correct-email-text = Этот адрес ещё никто не подтвердил. Если он не ваш, исправьте его здесь, и мы отправим ссылку на правильный.
correct-email-submit = Исправить адрес
correct-email-back-link = Оставить как есть

login-keep-text = Хотите сохранить аккаунт? Мы отправим ссылку на { $email }.
login-keep-submit = Получить ссылку

link-account = Аккаунт: { $name }, создан { $date }
link-account-unnamed = Аккаунт, созданный { $date }

confirm-email-title = Подтвердите адрес почты
confirm-email-text = Нажмите кнопку и подтвердите, что { $email } — ваш адрес.
confirm-email-submit = Подтвердить адрес

logout-title = Выход из аккаунта
logout-text = Вы сможете снова войти в любой момент.
logout-submit = Выйти

confirm-access-title = Подтвердите, что это вы
confirm-access-text = Вы вошли как { $name }. Чтобы продолжить, введите пароль.
confirm-access-submit = Продолжить

account-title = Ваш аккаунт
account-email-confirmed = Подтверждён
account-email-unconfirmed = Не подтверждён
account-resend-link = Отправить ссылку ещё раз
account-roles = Роли
account-member-since = Дата регистрации
account-change-link = Изменить адрес

change-email-title = Изменить адрес почты
change-email-now = Текущий адрес: { $email }
change-email-text = Мы отправим ссылку на новый адрес. Он заменит текущий, когда вы её откроете.
change-email-submit = Изменить адрес почты

undo-email-title = Вернуть свой аккаунт?
undo-email-text = Адрес { $email } снова станет основным адресом вашего аккаунта.
undo-email-effects = Все сеансы завершатся, а адреса, приглашения и браузеры, добавленные за последние дни, будут удалены. Если аккаунт ждал удаления, он останется.
undo-email-password = Прежний пароль перестанет действовать: сразу после этого вы зададите новый.
undo-email-submit = Вернуть мой аккаунт

manage-emails-title = Ваши адреса почты
manage-emails-primary = Основной
manage-emails-confirm = Отправить ссылку ещё раз
manage-emails-make-primary = Сделать основным
manage-emails-delete = Удалить
manage-emails-add = Добавить адрес почты
manage-emails-text = Мы отправим ссылку на новый адрес. Откройте её, и вы сможете входить и с этим адресом.
manage-emails-submit = Добавить адрес почты

profile-title = Ваш профиль
profile-language-browser = Как в браузере
profile-submit = Сохранить

setup-title = Стать администратором
setup-text = У этого сайта ещё нет администратора. Вы вошли как { $name } и можете им стать. Сделать это можно только один раз.
setup-submit = Стать администратором

export-link = Скачать копию данных
account-export-text = Всё, что этот сайт хранит о вашем аккаунте, в одном файле.

delete-title = Удалить аккаунт
delete-text = Аккаунт сразу отключится, и все сеансы завершатся. Окончательно мы удалим его { $date } вместе со всем, что к нему относится.
delete-way-back = До этого дня его можно восстановить по ссылке из нашего письма.
delete-no-way-back = До этого дня восстановить его может только администратор сайта.
delete-export = Хотите сначала сохранить копию?
delete-submit = Удалить мой аккаунт

keep-title = Сохранить аккаунт?
keep-text = Этот аккаунт ждёт удаления. Сохраните его, и вы снова сможете войти.
keep-submit = Сохранить мой аккаунт

sessions-title = Где выполнен вход
sessions-text = В этих браузерах выполнен вход в ваш аккаунт. Если какой-то из них вам незнаком, завершите сеанс в нём или заблокируйте аккаунт.
sessions-unknown = Неизвестный браузер
sessions-current = Этот браузер
sessions-address = IP-адрес { $ip }
sessions-since = Вход: { $time }
sessions-seen = Последняя активность: { $time }
sessions-remembered = Вход запомнен
sessions-end = Завершить сеанс
sessions-end-label = Завершить сеанс: { $agent }, { $ip }
sessions-end-others = Завершить остальные сеансы

not-me-text = Все сеансы завершатся, всё, что добавлено после этого входа (адреса, приглашения, браузеры), будет удалено, а пароль перестанет действовать. Мы пришлём письмо со ссылкой, по которой можно задать новый.
not-me-submit = Заблокировать аккаунт

history-title = История аккаунта
history-text = Видите что-то незнакомое?
history-empty = Событий пока нет.
history-pages = Страницы этого списка
history-newest = Самые новые
history-older = Более ранние
history-by-administrator = действие администратора

## История аккаунта: history-ВИД, виды — как в коде ($detail: адрес, роль)

history-other = Другое: { $kind }
history-registered = Аккаунт создан
history-confirmed-email = Адрес { $detail } подтверждён
history-signed-in = Вход
history-signed-out = Выход
history-sign-in-failed = Неудачный вход: неверный пароль (записывается не чаще раза в час)
history-sign-in-refused = Вход отклонён: аккаунт отключён или адрес не подтверждён
history-ended-session = Завершён сеанс, начатый с IP-адреса { $detail }
history-ended-other-sessions = Остальные сеансы завершены
history-locked-out = Аккаунт заблокирован: все сеансы завершены, пароль больше не действует
history-confirmed-access = Пароль введён повторно
history-forgot-password = Ссылка для сброса пароля отправлена на { $detail }
history-reset-password = Пароль сброшен по ссылке из письма
history-changed-password = Пароль изменён
history-changed-username = Имя пользователя изменено: { $detail }
history-demo-account-renewed = Демо-аккаунт настроен заново
history-activated = Аккаунт включён администратором
history-deactivated = Аккаунт отключён администратором. { $detail }
history-asked-to-change-email = Запрошено изменение адреса на { $detail }
history-changed-email = Адрес почты изменён: { $detail }
history-restored-email = Аккаунт возвращён с адресом { $detail }
history-added-email = Адрес { $detail } добавлен
history-corrected-email = Адрес исправлен до подтверждения: { $detail }
history-removed-email = Адрес { $detail } удалён
history-changed-primary-email = Основной адрес изменён: { $detail }
history-changed-profile = Профиль изменён
history-role-granted = Роль { $detail } выдана
history-role-revoked = Роль { $detail } отозвана
history-deletion-asked = Удаление запрошено
history-kept = Удаление отменено
history-deleted = Аккаунт удалён

## Ошибки у полей

username-required =
    { $kind ->
        [username] Введите имя пользователя.
       *[either] Введите имя пользователя или адрес почты.
    }
username-too-short = Нужно не меньше 3 символов.
username-too-long = Это имя пользователя слишком длинное. Выберите покороче.
username-bad-chars = Используйте только латинские буквы (a–z), цифры, дефисы, точки и подчёркивания.
username-taken = Это имя пользователя уже занято.
username-reserved = Это имя пользователя зарезервировано.
first-name-required = Введите имя.
last-name-required = Введите фамилию.
name-too-long = Используйте не больше { $max } символов.
name-bad-chars = Введите имя без символов, которые бывают в адресах и коде: @, /, :, < и подобных.
language-not-offered = Выберите язык из списка.
email-taken = Аккаунт с этим адресом уже есть. Войдите или укажите другой адрес.
email-required = Введите адрес почты.
email-is-the-same = Это и так ваш адрес.
too-many-emails = Больше адресов добавить нельзя. Сначала удалите один из них.
old-password-required = Введите текущий пароль.
old-password-incorrect = Неверный пароль.
invalid-email = Введите адрес почты вида name@example.com.
password-required = Введите пароль.
new-password-required = Введите новый пароль.
password-is-the-same = Это ваш нынешний пароль. Задайте другой.
password-too-short = Нужно не меньше { $min } { $min ->
        [one] символа
        [few] символов
        [many] символов
       *[other] символа
    }.
password-too-long = Этот пароль слишком длинный. Задайте покороче.
password-common = Слишком распространённый пароль, его легко угадать. Задайте другой.
password-personal = В пароле есть ваше имя, ваш адрес или название этого сайта. Задайте другой.
password-forbidden = В пароле есть «{ $word }», здесь это запрещено. Задайте другой.
password-rule = Нужно не меньше { $min } { $min ->
        [one] символа
        [few] символов
        [many] символов
       *[other] символа
    }, среди них строчная буква, заглавная буква и цифра.
password-retype-mismatch = Пароли не совпадают.
incorrect-credentials =
    { $kind ->
        [username] Неверное имя пользователя или пароль.
        [email] Неверный адрес почты или пароль.
       *[either] Неверное имя пользователя, адрес почты или пароль.
    }
incorrect-password = Неверный пароль.
does-not-exist =
    { $kind ->
        [username] Аккаунта с таким именем пользователя нет.
        [email] Аккаунта с таким адресом почты нет.
       *[either] Аккаунта с таким именем пользователя или адресом почты нет.
    }

## Сообщения в начале страницы

signed-in = Вы вошли в аккаунт.
signed-out = Вы вышли из аккаунта.
registered = Ваш аккаунт готов.
confirmation-sent =
    { $sure ->
        [no] Проверьте почту: если аккаунт с адресом { $email } ещё не подтверждён, мы отправили туда ссылку.
       *[yes] Проверьте почту: мы отправили ссылку на { $email }.
    }
email-confirmed = Ваш адрес почты подтверждён.
already-confirmed = Ваш адрес почты уже подтверждён.
email-changed = Теперь ваш адрес почты — { $email }.
email-restored = Аккаунт снова ваш, с прежним адресом почты. Все сеансы завершены.
email-removed = Адрес { $email } удалён из вашего аккаунта.
email-is-primary = Основной адрес удалить нельзя. Сначала сделайте основным другой.
account-not-enabled = Этот аккаунт отключён.
email-not-confirmed = Сначала подтвердите адрес: найдите письмо во входящих или в папке «Спам».
email-not-confirmed-link = Отправить письмо ещё раз
invalid-confirm-token = Эта ссылка для подтверждения недействительна.
expired-confirm-token = Эта ссылка для подтверждения устарела.
expired-confirm-token-link = Получить новую ссылку
session-ended = Сеанс в выбранном браузере завершён.
other-sessions-ended = Все остальные сеансы завершены.
locked-out = { $mailed ->
        [yes] Все сеансы завершены, прежний пароль больше не действует. Мы отправили вам ссылку, по которой можно задать новый.
       *[no] Все сеансы завершены, прежний пароль больше не действует. Этот адрес теперь привязан к другому аккаунту: обратитесь к администрации сайта.
    }
access-confirmed = Спасибо. Можно продолжать.
profile-saved = Профиль сохранён.
reset-email-sent = Проверьте почту: если есть аккаунт с адресом { $email }, мы отправили туда ссылку для сброса пароля.
password-reset = Новый пароль сохранён.
invalid-reset-token = Эта ссылка для сброса пароля недействительна или уже использована.
expired-reset-token = Эта ссылка для сброса пароля устарела.
expired-reset-token-link = Получить новую ссылку
password-changed = Пароль изменён.
username-changed = Теперь ваше имя пользователя — { $name }.
now-administrator = Теперь вы администратор этого сайта.
account-deleted = { $mailed ->
        [yes] Ваш аккаунт отключён и будет удалён { $date }. До этого дня его можно восстановить по ссылке из нашего письма.
       *[no] Ваш аккаунт отключён и будет удалён { $date }.
    }
account-waits-for-deletion = Вы удалили этот аккаунт. Сейчас он отключён, а { $date } исчезнет навсегда.
keep-link-sent = Проверьте почту: мы отправили на { $email } ссылку, которая сохранит ваш аккаунт.
account-kept = Аккаунт сохранён. Вы снова можете войти.
last-administrator = Это аккаунт единственного администратора сайта. Сначала назначьте администратором кого-нибудь ещё.
role-in-use = Эта роль кому-то выдана или нужна сайту.
role-name-invalid = Название роли — от 1 до 50 символов, без пробелов в начале и в конце.
