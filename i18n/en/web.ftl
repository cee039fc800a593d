# The layout of every page: menus, errors, and messages that any page may show.

language-name = English

skip-to-content = Skip to content
menu-toggle = Menu
menu-main = Main menu
menu-home = Home
menu-members = Members
menu-special = Special
menu-account = Your account, { $name }
menu-account-pages = Your account
menu-account-overview = Overview
menu-account-confirm = Confirm email
menu-account-sessions = Devices
menu-account-history = Activity
menu-account-delete = Delete account
menu-sign-in = Sign in
menu-register = Create account
menu-sign-out = Sign out
language-menu = Language
theme-menu = Appearance
theme-auto = Same as device
theme-light = Light
theme-dark = Dark

## Messages at the top of a page

must-sign-in = Sign in to continue.
must-confirm = Confirm your email address to continue.
must-reauthenticate = This asks for your password again.
no-permission = You don’t have access to { $page }.
sign-out-first = You’re already signed in. To open this link for someone else, sign out first.
sign-out-first-link = Sign out
invalid-link = This link isn’t valid or has already been used.
csrf-failed =
    { $cookies ->
        [no] Your browser sent no cookies, so we can’t tell that this form is yours. Allow cookies for this site, then send the form again.
       *[yes] This form was open for too long or didn’t come from this site. Nothing was changed. Check it and send it again.
    }
too-many-attempts = Too many attempts.

## Errors in what a program sends as JSON

text-expected = Enter text here, in quotes.
field-repeated = This field appears more than once.
field-unknown = There’s no such field.

## How long to wait after too many attempts

retry-after-seconds =
    { $seconds ->
        [one] Try again in one second.
       *[other] Try again in { $seconds } seconds.
    }
retry-after-minutes =
    { $minutes ->
        [one] Try again in one minute.
       *[other] Try again in { $minutes } minutes.
    }
retry-after-hours =
    { $hours ->
        [one] Try again in one hour.
       *[other] Try again in { $hours } hours.
    }
retry-left = You can try again in { $time }.

## Error pages

error-again-link = Open the form again
error-retry-link = Try again
error-home-link = Go to the home page
error-request-id = Reference:
error-status = Error { $status }
error-429-forgot = If you don’t know your password any more, you don’t have to wait.
error-400-title = We couldn’t read this request
error-400-text = Something in it is damaged or missing. Go back and try again.
error-401-title = You’re not signed in
error-401-text = Sign in to see this page.
error-403-title = You don’t have access to this page
error-403-text = If you think you should, ask the people who run this site.
error-404-title = Page not found
error-404-text = The address may be mistyped, or the page may have moved.
error-413-title = That’s too large
error-413-text = What you sent is larger than this site accepts. Shorten it and try again.
error-415-title = We can’t read this kind of data
error-415-text = It came in a format that this page doesn’t understand.
error-422-title = We couldn’t use what was sent
error-422-text = Something in it is missing or not as expected. Go back and try again.
error-429-title = Too many attempts
error-500-title = Something went wrong
error-500-text = It’s our fault and we’ve logged it. Try again in a moment.
error-503-title = We can’t answer right now
error-503-text = The site is temporarily unavailable. Try again in a few minutes.
maintenance-title = We’ll be right back
maintenance-text = The site is being worked on. Try again in a few minutes.
csrf-failed-title = This form has expired
csrf-failed-text = It was open for too long or didn’t come from this site. Nothing was changed. Open it again, then send it.
cookies-needed-title = This site needs cookies
cookies-needed-text = Your browser sent no cookies, so we can’t tell that this form is yours. Nothing was changed. Allow cookies for this site, then open the form again.

## Lists

flash-undo = Undo
pager-label = Pages of this list
pager-first = First page
pager-next = Next page
list-search = Search
list-submit = Show
list-sort = Sort by
list-yes = Yes
list-no = No
list-none-found = Nothing found.
list-newest = Newest first
list-created = Created
list-full = You have { $max } entries, and there’s no room for more. Delete one first.
list-delete = Delete
list-delete-text = You can undo this right afterwards. A day later, it’s gone for good.

## Forms

form-save = Save
field-required = Fill this in.
text-too-long = Use at most { $max } characters.
text-bad-chars = Leave out invisible control characters.
number-wanted = Enter a whole number from { $min } to { $max }.
date-wanted = Enter a date, such as { $example }.
question-back = Cancel
