# Sign-ins from new browsers: the mail, and the page that it leads to.

mail-new-device-subject = New sign-in to your account at { $app_name }
mail-new-device-text = Somebody has signed in to your account at { $app_name }, from a browser that has not been used with it before:
mail-new-device-browser = Browser: { $device }
mail-new-device-unknown = Browser: unknown
mail-new-device-address = Network address: { $ip }
mail-new-device-time = Time: { $time }
mail-new-device-you = If it was you, there is nothing to do.
mail-new-device-not-you = If it was not you, open this link and press the button there. Everybody is signed out then, the old password opens nothing any more, and you get a mail to choose a new one.
mail-new-device-button = It was not me
mail-new-device-no-link = If it was not you, sign in and change your password at once.

not-me-title = It was not you?
not-me-text = This button signs everybody out of your account, and makes its password useless. Then we send you a mail with a link to choose a new one.
not-me-submit = Lock my account

locked-out = { $mailed ->
        [yes] Everybody is signed out, and the old password opens nothing any more. We have sent you a mail with a link to choose a new one.
       *[no] Everybody is signed out, and the old password opens nothing any more. The address of this account has been changed since: please open the link in our mail about that, to take it back.
    }

history-new-device = Signed in from a browser that was new to the account.
history-locked-out = Everybody was signed out and the password made useless, by the link in the mail about a new browser.
