# Accounts: pages, errors at fields, and messages.

## Labels and help of fields

label-username = Username
label-email = Email
label-new-email = New email address
label-old-password = Current password
label-username-or-email = Username or email
label-password = Password
label-retype-password = Confirm password
label-first-name = First name
label-last-name = Last name
label-language = Language
label-new-password = New password
label-new-username = New username
label-remember-me = Stay signed in on this device
help-username = 3 or more characters: letters (a–z), numbers, hyphens, dots, underscores.
help-language = Used on this site and in the emails we send you.
help-password-modern = At least { $min } characters. Several unrelated words are easy to remember and hard to guess.
help-password-classic = At least { $min } characters, with a lowercase letter, an uppercase letter and a number.

## Pages

login-title = Sign in
login-lead = Welcome back to { $app_name }.
login-submit = Sign in
login-no-account = No account yet?
login-register-link = Create account
login-forgot-link = Forgot your password?
login-no-mail = Didn’t get the email?
login-resend-link = Resend it
back-to-login-link = Back to sign in

login-or-register-title = Sign in or create an account

register-title = Create account
register-lead = One account for everything at { $app_name }.
register-submit = Create account
register-have-account = Already have an account?
register-login-link = Sign in

forgot-title = Forgot your password?
forgot-text = Enter your email address and we’ll send you a link to choose a new password.
forgot-submit = Send link

reset-title = Choose a new password
reset-submit = Save new password

change-password-title = Change password
change-password-text = You’ll stay signed in here and be signed out everywhere else.
change-password-submit = Change password

change-username-title = Change username
change-username-submit = Change username

resend-title = Get a new confirmation link
resend-text = Enter the address you registered with and we’ll send you a new link.
resend-submit = Send link
resend-account-link = Back to your account

check-inbox-title = Check your inbox
check-inbox-address = The email goes to { $email }.
check-inbox-text = Open the link in our email. It may take a few minutes to arrive.
check-inbox-nothing = Nothing there?
check-inbox-spam = Look in your spam folder, too.
check-inbox-typo = Is the address right?
check-inbox-again = Resend email
support-text = Need help? Contact us: { $support }

correct-email-title = Correct your email address
correct-email-link = Correct address
correct-email-now = We wrote to { $email }.
correct-email-text = Nobody has confirmed this address yet. If it isn’t yours, correct it here and we’ll send the link to the right one.
correct-email-submit = Correct address
correct-email-back-link = Leave it as it is

login-keep-text = Want to keep the account? We’ll send a link to { $email }.
login-keep-submit = Send link

link-account = Account: { $name }, registered on { $date }
link-account-unnamed = Account registered on { $date }

confirm-email-title = Confirm your email address
confirm-email-text = Press the button to confirm that { $email } is yours.
confirm-email-submit = Confirm email address

logout-title = Sign out
logout-text = You can sign in again at any time.
logout-submit = Sign out

confirm-access-title = Confirm it’s you
confirm-access-text = You’re signed in as { $name }. Enter your password to continue.
confirm-access-submit = Continue

account-title = Your account
account-email-confirmed = Confirmed
account-email-unconfirmed = Not confirmed
account-resend-link = Resend link
account-roles = Roles
account-member-since = Member since
account-change-link = Change address

change-email-title = Change email address
change-email-now = Current address: { $email }
change-email-text = We’ll send a link to the new address. It replaces the current one once you open that link.
change-email-submit = Change email address

undo-email-title = Take your account back?
undo-email-text = This makes { $email } the primary address of your account again.
undo-email-effects = Everyone is signed out, and addresses, invitations and browsers added in the last few days are removed. If your account was going to be deleted, you keep it.
undo-email-password = The old password stops working: you’ll choose a new one next.
undo-email-submit = Take my account back

manage-emails-title = Your email addresses
manage-emails-primary = Primary
manage-emails-confirm = Resend link
manage-emails-make-primary = Make primary
manage-emails-delete = Remove
manage-emails-add = Add an email address
manage-emails-text = We’ll send a link to the new address. Once you open it, you can sign in with that address, too.
manage-emails-submit = Add email address

profile-title = Your profile
profile-language-browser = Browser setting
profile-submit = Save

setup-title = Become administrator
setup-text = This site has no administrator yet. Signed in as { $name }, you can take on the role; this works once.
setup-submit = Become administrator

export-link = Download a copy of your data
account-export-text = Everything this site stores about your account, in one file.

delete-title = Delete your account
delete-text = Your account is deactivated right away and you’re signed out everywhere. On { $date } it is deleted for good, with everything that belongs to it.
delete-way-back = Until then, a link we email you restores it.
delete-no-way-back = Until then, only an administrator of this site can restore it.
delete-export = Want a copy first?
delete-submit = Delete my account

keep-title = Keep your account?
keep-text = This account is scheduled for deletion. Keep it, and you can sign in again.
keep-submit = Keep my account

sessions-title = Where you’re signed in
sessions-text = These browsers are signed in to your account. If you don’t recognise one, sign it out, or lock your account.
sessions-unknown = Unknown browser
sessions-current = This browser
sessions-address = IP address { $ip }
sessions-since = Signed in { $time }
sessions-seen = Last used { $time }
sessions-remembered = Stays signed in
sessions-end = Sign out
sessions-end-label = Sign out: { $agent }, { $ip }
sessions-end-others = Sign out everywhere else

not-me-text = This signs everyone out of your account, removes what was added since that sign-in (addresses, invitations, browsers) and disables the password. We’ll email you a link to choose a new one.
not-me-submit = Lock my account

history-title = Account activity
history-text = Something you don’t recognise?
history-empty = No activity yet.
history-pages = Pages of this list
history-newest = Newest
history-older = Older
history-by-administrator = by an administrator

## The history of an account: history-KIND, with the kinds of the code ($detail: an address, a role)

history-other = Something else: { $kind }
history-registered = Account created
history-confirmed-email = Email address { $detail } confirmed
history-signed-in = Signed in
history-signed-out = Signed out
history-sign-in-failed = Failed sign-in: wrong password (listed at most once an hour)
history-sign-in-refused = Sign-in refused: account deactivated or address not confirmed
history-ended-session = Signed out a browser that had signed in from { $detail }
history-ended-other-sessions = Signed out everywhere else
history-locked-out = Account locked: everyone signed out, password disabled
history-confirmed-access = Password re-entered
history-forgot-password = Link to choose a new password sent to { $detail }
history-reset-password = Password reset through an emailed link
history-changed-password = Password changed
history-changed-username = Username changed: { $detail }
history-demo-account-renewed = Demo account set up again
history-activated = Activated by an administrator
history-deactivated = Deactivated by an administrator. { $detail }
history-asked-to-change-email = Email change to { $detail } requested
history-changed-email = Email address changed: { $detail }
history-restored-email = Account taken back, with the address { $detail }
history-added-email = Email address { $detail } added
history-corrected-email = Email address corrected before it was confirmed: { $detail }
history-removed-email = Email address { $detail } removed
history-changed-primary-email = Primary address changed: { $detail }
history-changed-profile = Profile changed
history-role-granted = Role { $detail } granted
history-role-revoked = Role { $detail } removed
history-deletion-asked = Deletion requested
history-kept = Deletion cancelled
history-deleted = Account deleted

## Errors at fields

username-required =
    { $kind ->
        [username] Enter a username.
       *[either] Enter your username or email.
    }
username-too-short = Use at least 3 characters.
username-too-long = That username is too long. Choose a shorter one.
username-bad-chars = Use only letters (a–z), numbers, hyphens, dots and underscores.
username-taken = That username is taken.
username-reserved = That username is reserved.
first-name-required = Enter your first name.
last-name-required = Enter your last name.
name-too-long = Use at most { $max } characters.
name-bad-chars = Leave out characters of web addresses and code, such as @, /, : or <.
language-not-offered = Choose one of the languages.
email-taken = There’s already an account with this address. Sign in, or use another one.
email-required = Enter an email address.
email-is-the-same = That’s already your address.
too-many-emails = Your account can’t have any more addresses. Remove one first.
old-password-required = Enter your current password.
old-password-incorrect = Incorrect password.
invalid-email = Enter an email address like name@example.com.
password-required = Enter a password.
new-password-required = Enter a new password.
password-is-the-same = That’s already your password. Choose another one.
password-too-short = Use at least { $min } characters.
password-too-long = That password is too long. Choose a shorter one.
password-common = Too common, so easily guessed. Choose another one.
password-personal = It contains your name, your address or the name of this site. Choose another one.
password-forbidden = It contains “{ $word }”, which isn’t allowed here. Choose another one.
password-rule = Use at least { $min } characters, with a lowercase letter, an uppercase letter and a number.
password-retype-mismatch = The passwords don’t match.
incorrect-credentials =
    { $kind ->
        [username] Incorrect username or password.
        [email] Incorrect email or password.
       *[either] Incorrect username, email or password.
    }
incorrect-password = Incorrect password.
does-not-exist =
    { $kind ->
        [username] There’s no account with this username.
        [email] There’s no account with this email address.
       *[either] There’s no account with this username or email address.
    }

## Messages at the top of a page

signed-in = You’re signed in.
signed-out = You’re signed out.
registered = Your account is ready.
confirmation-sent =
    { $sure ->
        [no] Check your inbox: if an account with { $email } still has to be confirmed, we’ve sent a link there.
       *[yes] Check your inbox: we’ve sent a link to { $email }.
    }
email-confirmed = Your email address is confirmed.
already-confirmed = Your email address is already confirmed.
email-changed = Your email address is now { $email }.
email-restored = Your account is yours again, with its previous email address. Everyone has been signed out.
email-removed = { $email } was removed from your account.
email-is-primary = You can’t remove your primary address. Make another one primary first.
account-not-enabled = This account is deactivated.
email-not-confirmed = Confirm your address first: look in your inbox or spam folder.
email-not-confirmed-link = Resend email
invalid-confirm-token = This confirmation link isn’t valid.
expired-confirm-token = This confirmation link has expired.
expired-confirm-token-link = Get a new link
session-ended = That browser is signed out.
other-sessions-ended = You’re signed out everywhere else.
locked-out = { $mailed ->
        [yes] Everyone is signed out, and the old password no longer works. We’ve emailed you a link to choose a new one.
       *[no] Everyone is signed out, and the old password no longer works. This address now belongs to another account: contact the people who run this site.
    }
access-confirmed = Thank you. You can continue.
profile-saved = Profile saved.
reset-email-sent = Check your inbox: if { $email } has an account, we’ve sent a link there to choose a new password.
password-reset = New password saved.
invalid-reset-token = This link to choose a new password isn’t valid or has already been used.
expired-reset-token = This link to choose a new password has expired.
expired-reset-token-link = Get a new link
password-changed = Password changed.
username-changed = Your username is now { $name }.
now-administrator = You’re now the administrator of this site.
account-deleted = { $mailed ->
        [yes] Your account is deactivated and will be deleted on { $date }. Until then, the link we’ve emailed you restores it.
       *[no] Your account is deactivated and will be deleted on { $date }.
    }
account-waits-for-deletion = You’ve deleted this account. It’s deactivated now and will be gone for good on { $date }.
keep-link-sent = Check your inbox: we’ve sent a link to { $email } that keeps your account.
account-kept = Your account stays. You can sign in again.
last-administrator = This account belongs to the only administrator of this site. Make someone else administrator first.
role-in-use = Someone has this role, or the site needs it.
role-name-invalid = A role’s name has 1 to 50 characters, without spaces around it.
