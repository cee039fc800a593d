# Accounts: pages, errors at fields, and messages.

## Labels and help of fields

label-username = Username
label-email = E-mail
label-new-email = New e-mail address
label-old-password = Your password
label-username-or-email = Username or e-mail
label-password = Password
label-retype-password = Password once more
label-first-name = First name
label-last-name = Last name
label-language = Language
label-new-password = New password
label-new-username = New username
label-remember-me = Stay signed in on this device
help-username = At least 3 characters: letters from a to z, digits, hyphens, dots and underscores.
help-language = For the pages and for the mails you get from us.
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
back-to-login-link = Back to sign in

login-or-register-title = Sign in, or create an account

register-title = Create an account
register-submit = Create the account
register-have-account = You have an account already?
register-login-link = Sign in

forgot-title = Forgot your password?
forgot-text = Enter the address of your account, and we send you a link to choose a new password.
forgot-submit = Send the link

reset-title = Choose a new password
reset-submit = Save the password

change-password-title = Change password
change-password-text = You stay signed in here. On every other device you will have to sign in again.
change-password-submit = Change the password

change-username-title = Change username
change-username-submit = Change the username

resend-title = Confirm your e-mail address
resend-text = Enter the address you registered with. If it waits to be confirmed, we send you a new link.
resend-submit = Send the link
resend-account-link = Back to your account

check-inbox-title = Look into your inbox
check-inbox-address = The mail goes to:
check-inbox-text = Please open the link in our mail. It may take a few minutes to arrive.
check-inbox-nothing = Nothing has come?
check-inbox-spam = Look among the spam, too.
check-inbox-typo = Is the address right?
check-inbox-again = Send the mail again
support-text = You get help here:

correct-email-title = Correct your e-mail address
correct-email-link = Correct the address
correct-email-now = We wrote to:
correct-email-text = Nobody has confirmed this address yet. If it is not yours, correct it here, and we send the link to the right one.
correct-email-submit = Send the link there
correct-email-back-link = Leave it as it is

login-keep-text = If you want to keep the account, we send a link to:
login-keep-submit = Send me the link

link-account = The account: { $name }, registered on { $date }.
link-account-unnamed = The account was registered on { $date }.

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
account-change-link = Change the address

change-email-title = Change your e-mail address
change-email-now = Your address is
change-email-text = We send a link to the new address. Once you have opened it there, the new address takes the place of the old one.
change-email-submit = Change the address

undo-email-title = Take your account back?
undo-email-text = With this button, this is the first address of your account again:
undo-email-effects = Everybody is signed out, and addresses, invitations and browsers that came in the last days are removed. If your account was to be deleted, you keep it.
undo-email-password = The old password does not work any more then: you choose another one at once.
undo-email-submit = Take my account back

manage-emails-title = Your e-mail addresses
manage-emails-primary = first address
manage-emails-confirm = Send the link again
manage-emails-make-primary = Make it the first address
manage-emails-delete = Remove
manage-emails-add = Add an address
manage-emails-text = We send a link to the new address. Once you have opened it there, you can sign in with this address, too.
manage-emails-submit = Add the address

profile-title = Your profile
profile-language-browser = As the browser says
profile-submit = Save

setup-title = Become the administrator
setup-text = You are signed in as { $name }. This site has no administrator yet; this button makes it you. It works once.
setup-submit = Become the administrator

export-link = Download everything about you
account-export-text = What this site knows about you, as a file:

delete-title = Delete your account
delete-text = Your account is switched off at once: you are signed out everywhere. It is deleted for good, with all that belongs to it, on
delete-way-back = Until then, the link in the mail that we send you brings it back.
delete-no-way-back = Until then, only an administrator of this site can bring it back.
delete-export = You may want a copy first:
delete-submit = Delete my account

keep-title = Keep your account?
keep-text = This account was to be deleted. With this button you keep it, and can sign in again.
keep-submit = Keep my account

sessions-title = Where you are signed in
sessions-text = Each browser that is signed in to your account. If you do not know one, sign it out, or lock everybody out.
sessions-unknown = Unknown browser
sessions-current = This browser
sessions-address = Network address
sessions-since = signed in
sessions-seen = last used
sessions-remembered = stays signed in
sessions-end = Sign out
sessions-end-label = Sign out: { $agent }, { $ip }
sessions-end-others = Sign out everywhere else

not-me-title = It was not you?
not-me-text = This button signs everybody out of your account, takes back what came since that sign-in (addresses, invitations, browsers), and makes the password useless. Then we send you a mail with a link to choose a new one.
not-me-submit = Lock my account

history-title = What happened to your account
history-text = If something here was not you, change your password.
history-empty = Nothing yet.
history-pages = Pages of the history
history-newest = Newest
history-older = Older
history-by-administrator = by an administrator

## The history of an account: history-KIND, with the kinds of the code ($detail: an address, a role)

history-other = Something else happened ({ $kind }).
history-registered = The account was made.
history-confirmed-email = The address { $detail } was confirmed.
history-signed-in = Signed in.
history-signed-out = Signed out.
history-sign-in-failed = Somebody tried to sign in with a wrong password. (Noted once an hour at most.)
history-sign-in-refused = The password was right, but signing in was refused: the account was switched off, or its address not confirmed.
history-ended-session = Somebody was signed out who had signed in from { $detail }.
history-ended-other-sessions = Everybody else was signed out.
history-locked-out = Everybody was signed out and the password made useless, because a sign-in was not yours.
history-confirmed-access = The password was given again.
history-forgot-password = A link to replace the password was sent to { $detail }.
history-reset-password = The password was replaced by a mailed link.
history-changed-password = The password was changed.
history-changed-username = The username was changed: { $detail }
history-demo-account-renewed = The demo account was set up anew.
history-activated = An administrator switched the account on.
history-deactivated = An administrator switched the account off. { $detail }
history-asked-to-change-email = A change of the address to { $detail } was asked for.
history-changed-email = The address was changed: { $detail }
history-restored-email = The account was taken back, with the address { $detail }.
history-added-email = The address { $detail } was added.
history-corrected-email = The address was corrected before it was confirmed: { $detail }
history-removed-email = The address { $detail } was removed.
history-changed-primary-email = The first address was changed: { $detail }
history-changed-profile = The profile was changed.
history-role-granted = The role { $detail } was given.
history-role-revoked = The role { $detail } was taken away.
history-deletion-asked = The account was to be deleted.
history-kept = The account was kept after all.
history-deleted = The account was deleted.

## Errors at fields

username-required = Please enter a username.
username-too-short = Please use at least 3 characters.
username-too-long = This username is too long. Please choose a shorter one.
username-bad-chars = Please use only letters from a to z, digits, hyphens, dots and underscores.
username-taken = Somebody has this username already. Please choose another one.
username-reserved = This username is reserved. Please choose another one.
first-name-required = Please enter your first name.
last-name-required = Please enter your last name.
name-too-long = Please use at most { $max } characters.
name-bad-chars = Please write a name, without characters that belong to addresses or programs, such as @, /, : or <.
language-not-offered = Please choose one of the languages.
email-taken = Somebody has this e-mail address already. Please use another one, or sign in.
email-required = Please enter your e-mail address.
email-is-the-same = This address is yours already.
too-many-emails = You have as many addresses as an account can have. Remove one first.
old-password-required = Please enter your password.
old-password-incorrect = This password is not correct.
invalid-email = This does not look like an e-mail address.
password-required = Please enter a password.
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
confirmation-sent =
    { $sure ->
        [no] If an account with { $email } waits to be confirmed, we have sent a mail there. Please open the link in it to finish.
       *[yes] We have sent a mail to { $email }. Please open the link in it to finish.
    }
email-confirmed = Thank you, your e-mail address is confirmed.
already-confirmed = Your e-mail address is confirmed already.
email-changed = Your e-mail address is { $email } now.
email-restored = Your account is yours again, with its old address. Everybody is signed out.
email-removed = { $email } is no address of your account any more.
email-is-primary = Your first address cannot be removed. Please make another one the first one before.
account-not-enabled = This account is not enabled.
email-not-confirmed = Your e-mail address is not confirmed yet. Please look for our mail in your inbox, and among the spam.
email-not-confirmed-link = Send the mail again
invalid-confirm-token = This confirmation link is not valid.
expired-confirm-token = This confirmation link is too old.
expired-confirm-token-link = Send me a new one
session-ended = Signed out there.
other-sessions-ended = You are signed in nowhere else now.
locked-out = { $mailed ->
        [yes] Everybody is signed out, and the old password opens nothing any more. We have sent you a mail with a link to choose a new one.
       *[no] Everybody is signed out, and the old password opens nothing any more. This address belongs to another account by now: please turn to the people who run this site.
    }
access-confirmed = Thank you. You can go on.
profile-saved = Your profile is saved.
reset-email-sent = If { $email } has an account, we have sent a mail there. Please open the link in it to choose a new password.
password-reset = Your new password is saved.
invalid-reset-token = This link to choose a new password is not valid, or it has been used already.
expired-reset-token = This link to choose a new password is too old.
expired-reset-token-link = Send me a new one
password-changed = Your password is changed.
username-changed = Your username is { $name } now.
now-administrator = You are the administrator of this site now.
account-deleted = { $mailed ->
        [yes] Your account is switched off, and will be deleted on { $date }. Until then, the link in the mail that we have sent you brings it back.
       *[no] Your account is switched off, and will be deleted on { $date }.
    }
account-waits-for-deletion = You have deleted this account. It will be gone on { $date }, and cannot be used until then.
keep-link-sent = We have sent a mail to { $email }. Please open the link in it to keep your account.
account-kept = Your account is kept. You can sign in again.
last-administrator = This account belongs to the only administrator of this site. Make somebody else administrator first.
role-in-use = Somebody has this role, or the site needs it.
role-name-invalid = The name of a role has 1 to 50 characters, without blanks around it.
