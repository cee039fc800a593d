# The account area, and what forms say while somebody fills them in.

account-menu = Account
account-group-profile = Profile
account-group-sign-in = Sign-in
account-group-security = Security
account-group-data = Data
account-menu-profile = Name and language
account-menu-email = Email address
account-menu-emails = Email addresses
account-menu-data = Download your data

## The overview

account-pending-title = Waiting for you
account-pending-confirm = Confirm { $email }: open the link we’ve emailed you. Until then, parts of this site stay closed.
account-pending-email = { $email } isn’t confirmed yet.
account-name = Name
account-add-name = Add your name
account-edit-profile = Edit profile
account-last-sign-in = Previous sign-in
account-signed-in = Signed in
account-sessions =
    { $count ->
        [one] In this browser only
       *[other] In { $count } browsers
    }
account-see-sessions = See devices
account-password-since = Password changed

## A change of the address that waits to be confirmed

pending-email-title = Change waiting for confirmation
pending-email-text = { $email } becomes your address once you open the link we’ve sent there. The link expires on { $date }.
pending-email-resend = Resend link
pending-email-cancel = Cancel change
email-change-cancelled = Change cancelled. Your address stays as it is.
history-cancelled-email-change = Email change to { $detail } cancelled

confirm-new-email-title = Use this email address?
confirm-new-email-text = { $email } becomes the address of this account and replaces the one it has now.
confirm-new-email-submit = Use this address

## Activity and data

history-not-you = Not you?
history-not-me = Then somebody knows your password. Choose a new one: that signs out every other browser.
data-secrets = The file has no passwords and no links that work, but your addresses and activity. Keep it safe.
data-download = Download file

## Forms

title-error = Error:
field-optional = (optional)
password-show = Show password
password-caps-lock = Caps Lock is on.
password-short = Too short: { $min } characters or more.
password-kinds = Still needs a lowercase letter, an uppercase letter and a number.
password-names = Don’t use your name, your address or the name of this site.
password-word = Contains a word that isn’t allowed here.
password-weak = Easy to guess. Make it longer, or mix unrelated words.
password-good = Long enough. Longer is stronger.
password-strong = Strong.

## Dates

time-of-day = { $time } UTC
