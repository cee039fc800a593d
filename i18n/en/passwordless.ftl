# Signing in by a mailed link: pages, messages, and the mail.

login-link-offer = Sign in by a mailed link
login-link-title = Sign in by a mailed link
login-link-text = Enter the address of your account, and we send you a link that signs you in, without your password.
login-link-submit = Send the link

use-login-link-title = Sign in?
use-login-link-text = This button signs you in, in this browser.
use-login-link-elsewhere = Another browser asked for this link. Go on only if it was you: if somebody has sent you this link, you’d be in their account, not in yours.
use-login-link-submit = Sign in
use-login-link-submit-elsewhere = It was me: sign in here

## Messages at the top of a page

login-email-sent = If { $email } has an account, we’ve sent a mail there. The link in it signs you in.
invalid-login-token = This link to sign in isn’t valid, or it has been used already.
login-expired = This link to sign in is too old.
login-expired-link = Send me a new one

## The mail

mail-login-link-subject = Sign in to { $app_name }
mail-login-link-text = With this link you sign in, without your password:
mail-login-link-button = Sign in
mail-login-link-once =
    { $minutes ->
        [one] The link works once, within one minute. It’s meant for the browser that asked for it.
       *[other] The link works once, within { $minutes } minutes. It’s meant for the browser that asked for it.
    }
mail-login-link-not-you = If it wasn’t you who asked, there’s nothing to do: without this mail nobody gets in. Don’t pass it on.

## The history of an account

history-login-link-sent = A link to sign in was sent to { $detail }.
