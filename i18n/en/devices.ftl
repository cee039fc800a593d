# Sign-ins from new browsers: the mail, and the page that it links to.

mail-new-device-subject = New sign-in to your { $app_name } account
mail-new-device-text = There was a new sign-in to your { $app_name } account:
mail-new-device-browser = Browser
mail-new-device-unknown = Unknown
mail-new-device-address = IP address
mail-new-device-time = Time
mail-new-device-you = If this was you, there’s nothing to do.
mail-new-device-not-you = If it wasn’t, lock your account: that signs out every device, disables the password and emails you a link for a new one.
mail-new-device-button = Lock my account
mail-new-device-no-link = If it wasn’t, sign in and change your password right away.

history-new-device = Signed in from a new browser

devices-admin-title = Browsers
not-me-title = Lock your account?
