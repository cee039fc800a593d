# Mails. The subject of each is one line, named mail-NAME-subject.

mail-greeting = Hello,
mail-greeting-name = Hello { $name },
mail-account = This mail is about the account { $name }, registered on { $date }.
mail-account-unnamed = This mail is about the account that was registered on { $date }.
mail-signature = Kind regards, { $app_name }
mail-confirm-request = Please confirm that this e-mail address is yours:
mail-confirm-button = Confirm the address
mail-login-button = Sign in
mail-changed-tell-us = If it was not you, please tell the people who run this site.
mail-link-once = The link works once, and only for a limited time.
mail-take-back = If it was not you, somebody else is in your account. With this link you take it back, with this address: what came in the last days goes, everybody is signed out, and you choose another password.
mail-take-back-button = Take my account back
mail-take-back-ends = The link is good for seven days.

## To a new account

mail-registered-subject = Welcome to { $app_name }
mail-registered-text = Thank you for registering at { $app_name }.
mail-registered-login = Your account is ready. You can sign in here:
mail-registered-not-you = If it was not you who registered, you can ignore this mail.

## With a link to confirm an address

mail-confirm-email-subject = Confirm your e-mail address for { $app_name }
mail-confirm-email-not-you = If you have no account at { $app_name }, you can ignore this mail.

## To the owner of an address that somebody wants for another account

mail-address-in-use-subject = You already have an account at { $app_name }
mail-address-in-use-text = Somebody, perhaps you, wanted to use this e-mail address for another account at { $app_name }. You already have an account with it.
mail-address-in-use-login = You can sign in here:
mail-address-in-use-not-you = If it was not you, there is nothing to do: nobody has been let into your account, and nothing has changed.

## A test mail

mail-test-subject = A test mail from { $app_name }
mail-test-text = Whoever runs { $app_name } wanted to know whether its mails arrive. This one has arrived.
mail-test-button = Open the site
mail-test-nothing = There is nothing to do.

## With a link to replace a forgotten password

mail-forgot-password-subject = A new password for { $app_name }
mail-forgot-password-text = Somebody, perhaps you, has forgotten the password of your account at { $app_name }. With this link you can choose a new one:
mail-forgot-password-button = Choose a new password
mail-forgot-password-not-you = If it was not you, there is nothing to do: your password stays as it is.

## After a change of password

mail-password-changed-subject = Your password for { $app_name } was changed
mail-password-changed-text = The password of your account at { $app_name } was changed.
mail-password-changed-not-you = If it was not you, please choose a new password here, at once:
mail-password-changed-button = Choose a new password

## After a change of username

mail-username-changed-subject = Your username at { $app_name } was changed
mail-username-changed-text = Your username at { $app_name } is { $name } now. Please sign in with it from now on:

## To an address that was replaced by another one

mail-email-changed-subject = Your e-mail address at { $app_name } was changed
mail-email-changed-text = Your account at { $app_name } has another e-mail address now. Our mails go there from now on.
mail-email-changed-not-you = If it was not you, somebody knows your password. Please turn to us.

## To the primary address, when another one was added

mail-email-added-subject = An address was added to your account at { $app_name }
mail-email-added-text = The address { $email } was added to your account at { $app_name }. It has to be confirmed before anybody can sign in with it.
mail-email-added-not-you = If it was not you, somebody knows your password. Please sign in, remove the address, and choose another password:

## To the previous primary address

mail-primary-email-changed-subject = Your first e-mail address at { $app_name } was changed
mail-primary-email-changed-text = Another one of your addresses at { $app_name } is the first one now. Our mails go there from now on; you can still sign in with this one.
mail-primary-email-changed-not-you = If it was not you, somebody knows your password. Please sign in, look at your addresses, and choose another password:

## To an address that was removed

mail-email-removed-subject = This address was removed from your account at { $app_name }
mail-email-removed-text = This e-mail address does not belong to your account at { $app_name } any more. You cannot sign in with it.
mail-email-removed-not-you = If it was not you, somebody knows your password. Please sign in by another name or address of your account, and choose another password.

## To the owner of an account that will be deleted

mail-account-deleted-subject = Your account at { $app_name } will be deleted
mail-account-deleted-text = Your account at { $app_name } is switched off, as you asked, and will be deleted on { $date }.
mail-account-deleted-keep = If you want to keep it, open this link before that day:
mail-account-deleted-button = Keep my account
mail-account-deleted-not-you = If it was not you who asked for this, keep your account, and change your password.
