# Mails. The subject of each is one line, named mail-NAME-subject.

mail-greeting = Hello,
mail-greeting-name = Hello { $name },
mail-account = You’re receiving this email because your address was given for the account { $name } (registered on { $date }).
mail-account-unnamed = You’re receiving this email because your address was given for an account (registered on { $date }).
mail-why = You’re receiving this email because somebody gave your address at { $app_name }.
mail-support = Questions? Contact us: { $support }
mail-copy-link = Or copy this link into your browser:
mail-signature = The { $app_name } team
mail-confirm-request = Confirm that this email address is yours:
mail-confirm-button = Confirm email address
mail-login-button = Sign in
mail-changed-tell-us = If this wasn’t you, contact the people who run this site.
mail-link-once = The link works once and expires on { $date }.
mail-take-back = If this wasn’t you, somebody else is in your account. Take it back with this link: it makes this address the primary one, removes what was added in the last few days, signs everyone out and lets you choose a new password.
mail-take-back-button = Take my account back

## To a new account

mail-registered-subject =
    { $link ->
        [yes] Confirm your email address
       *[no] Welcome to { $app_name }
    }
mail-registered-text = Welcome to { $app_name }!
mail-registered-login = Your account is ready. Sign in here:
mail-registered-not-you = If this wasn’t you, ignore this email.

## With a link to confirm an address

mail-confirm-email-subject = Confirm your email address
mail-confirm-email-not-you = If you don’t have an account at { $app_name }, ignore this email.

## To the owner of an address that somebody wants for another account

mail-address-in-use-subject = You already have an account at { $app_name }
mail-address-in-use-text = Somebody, perhaps you, tried to use this email address for another { $app_name } account. It already belongs to yours.
mail-address-in-use-login = Sign in here:
mail-address-in-use-not-you = If this wasn’t you, there’s nothing to do: nobody got into your account, and nothing has changed.

## A test mail

mail-test-subject = Test email from { $app_name }
mail-test-text = Whoever runs { $app_name } wanted to know whether its emails arrive. This one did.
mail-test-button = Open the site
mail-test-nothing = There’s nothing to do.

## With a link to replace a forgotten password

mail-forgot-password-subject = Reset your { $app_name } password
mail-forgot-password-text = Somebody asked to reset the password of your { $app_name } account. Choose a new one here:
mail-forgot-password-button = Choose a new password
mail-forgot-password-not-you = If this wasn’t you, there’s nothing to do: your password stays as it is.

## After a change of password

mail-password-changed-subject = Your { $app_name } password was changed
mail-password-changed-text = The password of your { $app_name } account was changed.
mail-password-changed-not-you = If this wasn’t you, choose a new password right away:
mail-password-changed-button = Choose a new password

## After a change of username

mail-username-changed-subject = Your { $app_name } username was changed
mail-username-changed-text = Your { $app_name } username was changed. From now on, sign in with the new one:

## To an address that was replaced by another one

mail-email-changed-subject = Your { $app_name } email address was changed
mail-email-changed-text = Your { $app_name } account now has another email address. Our emails go there from now on.
mail-email-changed-not-you = If this wasn’t you, somebody knows your password. Contact the people who run this site.

## To the primary address, when another one was added

mail-email-added-subject = An address was added to your { $app_name } account
mail-email-added-text = An address was added to your { $app_name } account. Nobody can sign in with it before it’s confirmed.
mail-email-added-not-you = If this wasn’t you, somebody knows your password. Sign in, remove the address and choose another password:

## To the previous primary address

mail-primary-email-changed-subject = Your primary { $app_name } address was changed
mail-primary-email-changed-text = Another address of your { $app_name } account is now the primary one. Our emails go there from now on; you can still sign in with this one.
mail-primary-email-changed-not-you = If this wasn’t you, somebody knows your password. Sign in, check your addresses and choose another password:

## To an address that was removed

mail-email-removed-subject = This address was removed from your { $app_name } account
mail-email-removed-text = This email address no longer belongs to your { $app_name } account. You can’t sign in with it.
mail-email-removed-not-you = If this wasn’t you, somebody knows your password. Sign in with your username or another address, and choose another password.

## To the owner of an account that will be deleted

mail-account-deleted-subject = Your { $app_name } account will be deleted
mail-account-deleted-text = Your { $app_name } account is deactivated, as you asked, and will be deleted on { $date }.
mail-account-deleted-keep = To keep it, open this link before then:
mail-account-deleted-button = Keep my account
mail-account-deleted-not-you = If you didn’t ask for this, keep your account and change your password.
