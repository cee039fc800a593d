# Signing in by a mailed link: pages, messages, and the mail.

login-link-offer = Sign in with an emailed link
login-link-title = Sign in with an emailed link
login-link-text = Enter your email address and we’ll send you a link that signs you in without your password.
login-link-submit = Send link

use-login-link-title = Sign in?
use-login-link-text = You’ll be signed in, in this browser.
use-login-link-elsewhere = Another browser asked for this link. Continue only if that was you: if somebody sent you this link, you’d be in their account, not in yours.
use-login-link-submit = Sign in
use-login-link-submit-elsewhere = That was me, sign in

## Messages at the top of a page

login-email-sent = Check your inbox: if { $email } has an account, we’ve sent a link there that signs you in.
invalid-login-token = This sign-in link isn’t valid or has already been used.
login-expired = This sign-in link has expired.
login-expired-link = Get a new link

## The mail

mail-login-link-subject = Sign in to { $app_name }
mail-login-link-text = Sign in with this link, without your password:
mail-login-link-button = Sign in
mail-login-link-once =
    { $minutes ->
        [one] The link works once and expires after one minute. It’s meant for the browser that asked for it.
       *[other] The link works once and expires after { $minutes } minutes. It’s meant for the browser that asked for it.
    }
mail-login-link-not-you = If this wasn’t you, there’s nothing to do: nobody gets in without this email. Don’t pass it on.

## The history of an account

history-login-link-sent = Sign-in link sent to { $detail }
