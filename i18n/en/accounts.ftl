# Accounts: their pages, what is wrong with a field, and messages.

## Labels and help of fields

label-username = Username
label-email = E-mail
label-username-or-email = Username or e-mail
label-password = Password
label-retype-password = Password once more
label-old-password = Your current password
label-new-password = New password
label-new-username = New username
label-remember-me = Stay signed in on this device
help-username = At least 3 characters: letters from a to z, digits, hyphens, dots and underscores.
help-password-modern = At least 8 characters. Several words in a row are easy to remember and hard to guess.
help-password-classic = At least 6 characters, with a lower-case letter, an upper-case letter and a digit.

## Pages

login-title = Sign in
login-submit = Sign in
login-no-account = No account yet?
login-register-link = Create an account
login-forgot-link = Forgot your password?
login-no-mail = Our mail did not arrive?
login-resend-link = Send it again

register-title = Create an account
register-submit = Create the account
register-have-account = You have an account already?
register-login-link = Sign in

forgot-title = Forgot your password?
forgot-text = Enter the address of your account, and we send you a link to choose a new password.
forgot-submit = Send the link
forgot-login-link = Back to sign in

reset-title = Choose a new password
reset-text = For the account:
reset-submit = Save the password

change-password-title = Change password
change-password-text = You stay signed in here. On every other device you will have to sign in again.
change-password-submit = Change the password

change-username-title = Change username
change-username-submit = Change the username

resend-title = Confirm your e-mail address
resend-text = Enter the address you registered with, and we send you a new link to confirm it.
resend-submit = Send the link

confirm-email-title = Is this your e-mail address?
confirm-email-text = Please confirm that this address is yours:
confirm-email-submit = Confirm the address

logout-title = Sign out
logout-text = You can sign in again at any time.
logout-submit = Sign out

confirm-access-title = Is it you?
confirm-access-text = You are signed in as { $name }. Before we go on, please enter your password once more.
confirm-access-submit = Go on

account-title = Your account
account-email-confirmed = confirmed
account-email-unconfirmed = not confirmed yet
account-resend-link = Send the link again
account-roles = Roles
account-no-roles = none
account-member-since = Member since

setup-title = Become the administrator
setup-text = You are signed in as { $name }. This site has no administrator yet; this button makes it you. It works once.
setup-submit = Become the administrator

## What is wrong with a field

username-required = Please enter a username.
username-too-short = Please use at least 3 characters.
username-too-long = This username is too long. Please choose a shorter one.
username-bad-chars = Please use only letters from a to z, digits, hyphens, dots and underscores.
username-taken = Somebody has this username already. Please choose another one.
username-reserved = This username is reserved. Please choose another one.
email-taken = Somebody has this e-mail address already. Please use another one, or sign in.
email-required = Please enter your e-mail address.
invalid-email = This does not look like an e-mail address.
password-required = Please enter a password.
old-password-required = Please enter your current password.
old-password-incorrect = This is not your current password.
new-password-required = Please enter a new password.
password-is-the-same = This is the password you have already. Please choose another one.
password-too-short = Please use at least { $min } characters.
password-too-long = This password is too long. Please choose a shorter one.
password-common = Many people use this password, so it is guessed first. Please choose another one.
password-personal = This password contains your name, your address or the name of this site. Please choose another one.
password-rule = Please use at least 6 characters, with a lower-case letter, an upper-case letter and a digit.
password-retype-mismatch = The two passwords differ.
incorrect-credentials =
    { $kind ->
        [username] Username or password is not correct.
        [email] E-mail or password is not correct.
       *[either] Username, e-mail or password is not correct.
    }
incorrect-password = This password is not correct.
does-not-exist =
    { $kind ->
        [username] There is no account with this username.
        [email] There is no account with this e-mail address.
       *[either] There is no account with this username or e-mail address.
    }

## Messages at the top of a page

signed-in = You are signed in.
signed-out = You are signed out.
registered = Your account is ready.
confirmation-sent = We have sent a mail to { $email }. Please open the link in it to finish.
email-confirmed = Thank you, your e-mail address is confirmed.
already-confirmed = Your e-mail address is confirmed already.
account-not-enabled = This account is not enabled.
email-not-confirmed = Your e-mail address is not confirmed yet. Please look for our mail in your inbox, and among the spam.
email-not-confirmed-link = Send the mail again
invalid-confirm-token = This confirmation link is not valid.
expired-confirm-token = This confirmation link is too old.
expired-confirm-token-link = Send me a new one
access-confirmed = Thank you. You can go on.
reset-email-sent = If { $email } has an account, we have sent a mail there. Please open the link in it to choose a new password.
password-reset = Your new password is saved.
invalid-reset-token = This link to choose a new password is not valid, or it has been used already.
expired-reset-token = This link to choose a new password is too old.
expired-reset-token-link = Send me a new one
password-changed = Your password is changed.
username-changed = Your username is { $name } now.
now-administrator = You are the administrator of this site now.
