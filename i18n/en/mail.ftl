# Mails. Each has a subject of one line.

mail-greeting = Hello,
mail-greeting-name = Hello { $name },
mail-signature = Kind regards, { $app_name }
mail-confirm-request = Please confirm that this e-mail address is yours:
mail-confirm-button = Confirm the address
mail-login-button = Sign in
mail-changed-tell-us = If it was not you, please tell the people who run this site.
mail-link-once = The link works once, and only for a limited time.

## An account was made

mail-registered-subject = Welcome to { $app_name }
mail-registered-text = Thank you for registering at { $app_name }.
mail-registered-login = Your account is ready. You can sign in here:
mail-registered-not-you = If it was not you who registered, you can ignore this mail.

## An address is to be confirmed

mail-confirm-email-subject = Confirm your e-mail address for { $app_name }
mail-confirm-email-not-you = If you have no account at { $app_name }, you can ignore this mail.

## Somebody registered with an address that has an account

mail-address-in-use-subject = You already have an account at { $app_name }
mail-address-in-use-text = Somebody, perhaps you, has tried to register at { $app_name } with this e-mail address. You already have an account with it.
mail-address-in-use-login = You can sign in here:
mail-address-in-use-not-you = If it was not you, there is nothing to do: nobody has been let into your account, and nothing has changed.

## A mail that only tells that mails arrive

mail-test-subject = A test mail from { $app_name }
mail-test-text = Whoever runs { $app_name } wanted to know whether its mails arrive. This one has arrived.
mail-test-button = Open the site
mail-test-nothing = There is nothing to do.

## A password was forgotten

mail-forgot-password-subject = A new password for { $app_name }
mail-forgot-password-text = Somebody, perhaps you, has forgotten the password of your account at { $app_name }. With this link you can choose a new one:
mail-forgot-password-button = Choose a new password
mail-forgot-password-not-you = If it was not you, there is nothing to do: your password stays as it is.

## The password was changed

mail-password-changed-subject = Your password for { $app_name } was changed
mail-password-changed-text = The password of your account at { $app_name } was changed.
mail-password-changed-not-you = If it was not you, please choose a new password here, at once:
mail-password-changed-button = Choose a new password

## The username was changed

mail-username-changed-subject = Your username at { $app_name } was changed
mail-username-changed-text = Your username at { $app_name } is { $name } now. Please sign in with it from now on:
