# Sign-ins from new browsers: the mail, and the page that it links to.

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

history-new-device = Signed in from a browser that was new to the account.

devices-admin-title = Browsers
