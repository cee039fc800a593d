# Письма. Тема каждого — одна строка с именем mail-ИМЯ-subject.

mail-greeting = Здравствуйте!
mail-greeting-name = Здравствуйте, { $name }!
mail-account = Вы получили это письмо, потому что ваш адрес указан в аккаунте { $name } (создан { $date }).
mail-account-unnamed = Вы получили это письмо, потому что ваш адрес указан в аккаунте, созданном { $date }.
mail-why = Вы получили это письмо, потому что кто-то указал ваш адрес на сайте { $app_name }.
mail-support = Есть вопросы? Вам ответят здесь: { $support }
mail-copy-link = Или скопируйте эту ссылку в браузер:
mail-signature = Команда { $app_name }
mail-confirm-request = Подтвердите, что это ваш адрес почты:
mail-confirm-button = Подтвердить адрес
mail-login-button = Войти
mail-changed-tell-us = Если это были не вы, обратитесь к администрации сайта.
mail-link-once = Ссылка сработает один раз и действует до { $date }.
mail-take-back = Если это были не вы, в вашем аккаунте кто-то посторонний. Эта ссылка вернёт вам аккаунт с этим адресом: она удалит всё, что добавлено за последние дни, завершит все сеансы и позволит задать новый пароль.
mail-take-back-button = Вернуть мой аккаунт

## Новому аккаунту

mail-registered-subject =
    { $link ->
        [yes] Подтвердите адрес почты
       *[no] Добро пожаловать на сайт { $app_name }
    }
mail-registered-text = Добро пожаловать на сайт { $app_name }!
mail-registered-login = Ваш аккаунт готов. Войти можно здесь:
mail-registered-not-you = Если это были не вы, не обращайте внимания на это письмо.

## Со ссылкой для подтверждения адреса

mail-confirm-email-subject = Подтвердите адрес почты
mail-confirm-email-not-you = Если у вас нет аккаунта { $app_name }, не обращайте внимания на это письмо.

## Тому, чей адрес указали для другого аккаунта

mail-address-in-use-subject = У вас уже есть аккаунт { $app_name }
mail-address-in-use-text = Этот адрес почты попытались указать для ещё одного аккаунта { $app_name } — возможно, это были вы. Но он уже относится к вашему.
mail-address-in-use-login = Войти можно здесь:
mail-address-in-use-not-you = Если это были не вы, ничего делать не нужно: в ваш аккаунт никто не вошёл и ничего не изменилось.

## Проверочное письмо

mail-test-subject = Проверочное письмо { $app_name }
mail-test-text = Администрация { $app_name } проверяет, доходят ли письма. Это дошло.
mail-test-button = Открыть сайт
mail-test-nothing = Ничего делать не нужно.

## Со ссылкой, чтобы заменить забытый пароль

mail-forgot-password-subject = Сброс пароля { $app_name }
mail-forgot-password-text = Кто-то запросил сброс пароля вашего аккаунта { $app_name }. Задать новый можно здесь:
mail-forgot-password-button = Задать новый пароль
mail-forgot-password-not-you = Если это были не вы, ничего делать не нужно: ваш пароль останется прежним.

## После изменения пароля

mail-password-changed-subject = Ваш пароль { $app_name } изменён
mail-password-changed-text = Пароль вашего аккаунта { $app_name } изменён.
mail-password-changed-not-you = Если это были не вы, сразу задайте новый пароль:
mail-password-changed-button = Задать новый пароль

## После изменения имени пользователя

mail-username-changed-subject = Ваше имя пользователя { $app_name } изменено
mail-username-changed-text = Ваше имя пользователя { $app_name } изменено. Теперь входите с новым:

## На адрес, который заменили другим

mail-email-changed-subject = Адрес почты вашего аккаунта { $app_name } изменён
mail-email-changed-text = У вашего аккаунта { $app_name } теперь другой адрес почты. Наши письма будут приходить туда.
mail-email-changed-not-you = Если это были не вы, кто-то знает ваш пароль. Обратитесь к администрации сайта.

## На основной адрес, когда добавили ещё один

mail-email-added-subject = К вашему аккаунту { $app_name } добавлен адрес
mail-email-added-text = К вашему аккаунту { $app_name } добавлен адрес. Войти с ним нельзя, пока он не подтверждён.
mail-email-added-not-you = Если это были не вы, кто-то знает ваш пароль. Войдите, удалите этот адрес и задайте другой пароль:

## На прежний основной адрес

mail-primary-email-changed-subject = Основной адрес вашего аккаунта { $app_name } изменён
mail-primary-email-changed-text = Основным адресом вашего аккаунта { $app_name } стал другой. Наши письма будут приходить туда, но входить можно и с этим.
mail-primary-email-changed-not-you = Если это были не вы, кто-то знает ваш пароль. Войдите, проверьте свои адреса и задайте другой пароль:

## На удалённый адрес

mail-email-removed-subject = Этот адрес удалён из вашего аккаунта { $app_name }
mail-email-removed-text = Этот адрес почты больше не относится к вашему аккаунту { $app_name }. Войти с ним нельзя.
mail-email-removed-not-you = Если это были не вы, кто-то знает ваш пароль. Войдите с именем пользователя или другим адресом и задайте другой пароль.

## Владельцу аккаунта, который будет удалён

mail-account-deleted-subject = Ваш аккаунт { $app_name } будет удалён
mail-account-deleted-text = Ваш аккаунт { $app_name } отключён по вашей просьбе и будет удалён { $date }.
mail-account-deleted-keep = Чтобы сохранить его, откройте до этого дня ссылку:
mail-account-deleted-button = Сохранить мой аккаунт
mail-account-deleted-not-you = Если вы об этом не просили, сохраните аккаунт и измените пароль.
