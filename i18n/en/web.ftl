# The layout of every page: menus, errors, and messages that any page may show.

language-name = English

skip-to-content = Skip to the content
menu-toggle = Menu
menu-main = Main menu
menu-home = Home
menu-members = Members
menu-special = Special
menu-account = Your account, { $name }
menu-account-pages = Your account
menu-account-overview = Overview
menu-account-confirm = Confirm e-mail
menu-account-profile = Profile
menu-account-sessions = Devices
menu-account-history = History
menu-account-delete = Delete account
menu-sign-in = Sign in
menu-register = Register
menu-sign-out = Sign out
language-menu = Language
theme-menu = Appearance
theme-auto = As on this device
theme-light = Light
theme-dark = Dark
footer-text = { $app_name } uses cookies only to recognise you and to remember your choices.

## Messages at the top of a page

must-sign-in = Please sign in to open { $path }.
must-confirm = Please confirm your e-mail address to open { $path }.
must-reauthenticate = Please enter your password once more to go on.
no-permission = Your account has no permission to open { $page }.
sign-out-first = You are signed in already. To open this link for somebody else, please sign out first.
sign-out-first-link = Sign out
invalid-link = This link is not valid, or it has been used already.
csrf-failed = This form was open for too long, or it did not come from this site. Nothing was changed. Please look at it once more and send it again.
cookies-needed = Your browser sent no cookies, so we cannot tell that this form is yours. Please allow cookies for this site, and then send the form again.
too-many-attempts = There were too many attempts. Please wait a while before you try again.

## Errors in what a program sends as JSON

text-expected = A text is expected here, in quotes.
field-repeated = This field stands here more than once.
field-unknown = There is no such field.

## How long to wait after too many attempts

retry-after-seconds =
    { $seconds ->
        [one] Please try again in one second.
       *[other] Please try again in { $seconds } seconds.
    }
retry-after-minutes =
    { $minutes ->
        [one] Please try again in one minute.
       *[other] Please try again in { $minutes } minutes.
    }
retry-after-hours =
    { $hours ->
        [one] Please try again in one hour.
       *[other] Please try again in { $hours } hours.
    }

## Dates, in UTC

date =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
date-time = { $date }, { $time } UTC

## Error pages

error-again-link = Open the form again
error-home-link = Go to the home page
error-request-id = If you report this, please include this number:
error-400-title = We could not read this request
error-400-text = Something in it is damaged or missing. Please go back and try again.
error-401-title = You are not signed in
error-401-text = Please sign in to see this page.
error-403-title = This is not for your account
error-403-text = You have no permission to do this. If you think you should, please ask the people who run this site.
error-404-title = There is no such page
error-404-text = The address may be mistyped, or the page may have moved.
error-413-title = This is too large
error-413-text = What you sent is larger than we accept. Please shorten it and try again.
error-415-title = We cannot read this kind of data
error-415-text = It was sent in a format that this page does not understand.
error-422-title = We could not use what was sent
error-422-text = Something in it is missing or not as expected. Please go back and try again.
error-429-title = Too many attempts
error-500-title = Something went wrong on our side
error-500-text = It is not your fault, and we have written it down. Please try again in a moment.
error-503-title = We will be back soon
error-503-text = The site cannot answer at the moment. Please try again in a few minutes.
csrf-failed-title = This form is no longer valid
csrf-failed-text = It was open for too long, or it did not come from this site. Nothing was changed. Please go back, reload the page and try again.
cookies-needed-title = This site needs cookies
cookies-needed-text = Your browser sent no cookies, so we cannot tell that this form is yours. Nothing was changed. Please allow cookies for this site, go back, reload the page and try again.

## Lists

flash-undo = Undo
pager-label = Pages of this list
pager-first = First page
pager-next = Next page
