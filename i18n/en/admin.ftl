# The admin area.

admin-menu = Administration

admin-any = any
admin-account = Account
admin-role = Role
admin-state = State
admin-state-active = active
admin-state-unconfirmed = unconfirmed
admin-state-off = switched off
admin-state-waiting = being deleted
admin-sort = Order
admin-sort-newest = newest first
admin-sort-oldest = oldest first
admin-sort-name = by username
admin-sort-email = by email

## Accounts

admin-users-title = Accounts
admin-users-search = Search
admin-users-search-help = How a username or an email address begins, or the number of an account.
admin-users-submit = Show
admin-users-empty = There’s no such account.
admin-users-stopped = { $count ->
        [one] This page has looked at one account.
       *[other] This page has looked at { $count } accounts.
    }
admin-users-on = Look on

## One account

admin-number = Number
admin-person = Name
admin-until = Is deleted on
admin-emails = Email addresses
admin-sessions = Signed in now
admin-sessions-none = Nowhere.
admin-links = Open links
admin-links-none = There’s no mail whose link still works.
admin-link-confirm-email = Confirms an address
admin-link-reset-password = Replaces the password
admin-link-change-email = Changes the address
admin-link-undo-email = Undoes a change of address
admin-link-keep = Keeps the account
admin-history = History
admin-event-by = by { $name }
admin-history-all = All events of this account

## What an administrator does to an account

admin-acts = Change this account
admin-activate = Switch on
admin-deactivate = Switch off
admin-reason = Reason
admin-reason-help = We mail it to the person, and it stands in the history.
admin-reason-too-long = Use at most 500 characters.
admin-delete = Delete
admin-delete-text = The account is switched off now and deleted for good on { $date }. Until then you can switch it on again.
admin-delete-now = Delete for good now
admin-end-sessions = Sign out everywhere
admin-send-reset = Send a link for a new password
admin-resend = Send the confirmation link again
admin-set-email = Set the address
admin-set-email-help = It takes the place of the primary address. We tell the old one.
admin-confirmed = The address is confirmed
admin-grant = Give
admin-revoke = Take away

admin-sure-title = Shut yourself out?
admin-sure-text = This is your own account: after this you can’t go on here.
admin-sure-submit = Shut me out
admin-sure-final-title = Delete for good?
admin-sure-final-text = The account goes at once, with everything that belongs to it. Nobody can bring it back.
admin-sure-final-submit = Delete for good
admin-sure-back = Back to the account

admin-activated = The account is switched on.
admin-deactivated = The account is switched off, and its person is signed out everywhere.
admin-waits = The account is switched off and waits to be deleted.
admin-deleted = The account is deleted.
admin-unchanged = It was like that already. Nothing has changed.
admin-sessions-ended = { $count ->
        [one] One browser is signed out.
       *[other] { $count } browsers are signed out.
    }
admin-reset-sent = A link for a new password goes to { $address }.
admin-confirmation-sent = The confirmation link goes to { $address }.
admin-granted = The account has the role { $role } now.
admin-revoked = The account doesn’t have the role { $role } any more.
admin-email-set = The account has the address { $address } now.
admin-is-off = The account is switched off, so it can’t get a link. Switch it on first.
admin-address-taken = This address belongs to another account by now. Set another one.
admin-no-address = The account has no email address.
admin-mailbox-full = This address has had enough mails for now. Wait an hour.

history-sessions-ended = Everybody was signed out.
history-sent-confirmation = A link to confirm the address was sent to { $detail }.

## Roles

admin-roles-title = Roles
admin-roles-holders = Who has it
admin-roles-pages = Pages it opens
admin-roles-all = all of them

## Mails in the queue

admin-mails-title = Mails
admin-mails-waiting = waiting
admin-mails-failed = given up
admin-mails-show = Show
admin-mails-mail = Mail
admin-mails-to = To
admin-mails-tries = Tries
admin-mails-error = Last error
admin-mails-due = Next try
admin-mails-acts = What to do
admin-mails-empty = There are none.
admin-mails-again = Send again
admin-mails-discard = Discard
admin-mail-again = The mail is on its way again.
admin-mail-discarded = The mail is discarded.
admin-mail-useless = Nobody needs this mail any more: its link was used, or something newer has ended it. Discard it.
admin-mail-busy = This mail is being sent at this moment.

history-mail-again = An administrator had a mail sent again: { $detail }
history-mail-discarded = An administrator discarded a mail: { $detail }

## Events

admin-events-title = Events
admin-events-kind = Event
admin-events-user = Account
admin-events-user-help = Its number or its username.
admin-events-until = Until
admin-events-submit = Show
admin-events-time = Time
admin-events-from = From
admin-events-empty = There are no such events.
admin-events-file = Download as CSV
admin-events-file-help = The file holds these events and those after them, at most { $count }.

## Dashboard

admin-title = Overview
admin-accounts = Accounts
admin-share = Confirmed
admin-percent = { $percent } %
admin-active = Active in 7 days
admin-failed = Failed sign-ins, 24 hours
admin-failed-help = At most one is noted for each account and hour.
admin-queue = Mails waiting
admin-dead = Mails given up
admin-more-than = more than { $count }
admin-about = about { $count }
admin-chart-registered = Registrations
admin-chart-signed-in = Sign-ins
admin-chart-label = On each of the last 30 days, at most { $count } on one
admin-chart-more = The newest events are still being counted.
admin-chart-table = As a table
admin-chart-day = Day

## Mails

mail-account-deactivated-subject = Your account at { $app_name } is switched off
mail-account-deactivated-text = The people who run { $app_name } have switched your account off. You’re signed out everywhere and can’t sign in.
mail-account-deactivated-reason = The reason: { $reason }
mail-account-deactivated-after = The account will be deleted on { $date }.
mail-account-deactivated-help = If you think this is a mistake, tell the people who run the site.

mail-account-activated-subject = Your account at { $app_name } is switched on
mail-account-activated-text = The people who run { $app_name } have switched your account on. You can sign in again:
