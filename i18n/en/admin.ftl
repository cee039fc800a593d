# The admin area.

admin-menu = Administration
admin-home-text = Accounts, roles, emails and events.

admin-account = Account
admin-role = Role
admin-role-any = Any role
admin-state = State
admin-state-any = Any state
admin-state-active = Active
admin-state-unconfirmed = Not confirmed
admin-state-off = Deactivated
admin-state-waiting = Being deleted
admin-sort = Sort by
admin-sort-newest = Newest first
admin-sort-oldest = Oldest first
admin-sort-name = Username
admin-sort-email = Email

## Accounts

admin-users-title = Accounts
admin-users-search = Search
admin-users-search-help = The beginning of a username or email address, or the number of an account.
admin-users-submit = Show
admin-users-empty = No account found.
admin-users-stopped = { $count ->
        [one] One account searched.
       *[other] { $count } accounts searched.
    }
admin-users-on = Keep searching

## One account

admin-number = Number
admin-person = Name
admin-until = To be deleted on
admin-emails = Email addresses
admin-emails-none = None
admin-sessions = Signed in now
admin-sessions-none = Nowhere
admin-links = Open links
admin-links-none = No email with a link that still works.
admin-link-confirm-email = Confirms an address
admin-link-reset-password = Replaces the password
admin-link-change-email = Changes the address
admin-link-undo-email = Undoes a change of address
admin-link-keep = Keeps the account
admin-link-login-link = Signs in
admin-link-not-me = Locks the account
admin-history = Activity
admin-event-by = by { $name }
admin-history-all = All events of this account

## What an administrator does to an account

admin-acts = Change this account
admin-activate = Activate
admin-deactivate = Deactivate
admin-reason = Reason
admin-reason-help = We email it to the person and keep it with the account’s activity.
admin-reason-too-long = Use at most 500 characters.
admin-delete = Delete
admin-delete-text = The account is deactivated now and deleted for good on { $date }. Until then you can activate it again.
admin-delete-now = Delete for good now
admin-end-sessions = Sign out everywhere
admin-send-reset = Send a link for a new password
admin-resend = Resend confirmation link
admin-set-email = Set address
admin-set-email-help = It replaces the primary address. We tell the old one.
admin-confirmed = The address is confirmed
admin-grant = Grant
admin-revoke = Remove

admin-sure-title = Shut yourself out?
admin-sure-text = This is your own account: after this you can’t continue here.
admin-sure-submit = Shut me out
admin-sure-final-title = Delete for good?
admin-sure-final-text = The account goes at once, with everything that belongs to it. Nobody can restore it.
admin-sure-final-submit = Delete for good
admin-sure-back = Back to the account

admin-activated = Account activated.
admin-deactivated = Account deactivated, and signed out everywhere.
admin-waits = Account deactivated. It will be deleted.
admin-deleted = Account deleted.
admin-unchanged = It was like that already. Nothing has changed.
admin-sessions-ended = { $count ->
        [one] One browser is signed out.
       *[other] { $count } browsers are signed out.
    }
admin-reset-sent = A link for a new password goes to { $address }.
admin-confirmation-sent = The confirmation link goes to { $address }.
admin-granted = The account now has the role { $role }.
admin-revoked = The account no longer has the role { $role }.
admin-email-set = The account now has the address { $address }.
admin-is-off = The account is deactivated, so it can’t get a link. Activate it first.
admin-address-taken = This address now belongs to another account. Set another one.
admin-no-address = The account has no email address.
admin-mailbox-full = This address has had enough emails for now. Wait an hour.

history-sessions-ended = Signed out everywhere
history-sent-confirmation = Link to confirm the address sent to { $detail }

## Roles

admin-roles-title = Roles
admin-roles-holders = Held by
admin-roles-holders-none = Nobody
admin-roles-pages = Pages it opens
admin-roles-pages-none = None
admin-roles-all = All

## Mails in the queue

admin-mails-title = Emails
admin-mails-waiting = Waiting
admin-mails-failed = Failed
admin-mails-show = Show
admin-mails-mail = Email
admin-mails-to = To
admin-mails-tries = Tries
admin-mails-error = Last error
admin-mails-due = Next try
admin-mails-acts = Actions
admin-mails-empty = No emails.
admin-mails-again = Resend
admin-mails-discard = Discard
admin-mail-again = The email is on its way again.
admin-mail-discarded = Email discarded.
admin-mail-useless = Nobody needs this email any more: its link was used, or something newer has replaced it. Discard it.
admin-mail-busy = This email is being sent right now.

history-mail-again = Email resent by an administrator: { $detail }
history-mail-discarded = Email discarded by an administrator: { $detail }

## Events

admin-events-title = Events
admin-events-kind = Event
admin-events-kind-any = Any event
admin-events-user = Account
admin-events-user-help = Its number or its username.
admin-events-until = Until
admin-events-submit = Show
admin-events-time = Time
admin-events-from = From
admin-events-empty = No events found.
admin-events-file = Download as CSV
admin-events-file-help = The file has these events and older ones, { $count } at most.

## Dashboard

admin-title = Overview
admin-accounts = Accounts
admin-share = Confirmed
admin-percent = { $percent }%
admin-active = Active in 7 days
admin-failed = Failed sign-ins, 24 hours
admin-failed-help = At most one is noted for each account and hour.
admin-queue = Waiting emails
admin-dead = Failed emails
admin-more-than = more than { $count }
admin-about = about { $count }
admin-chart-registered = Registrations
admin-chart-signed-in = Sign-ins
admin-chart-label = The last 30 days, at most { $count } on a single day
admin-chart-more = The newest events are still being counted.
admin-chart-table = As a table
admin-chart-day = Day

## Mails

mail-account-deactivated-subject = Your { $app_name } account is deactivated
mail-account-deactivated-text = The people who run { $app_name } have deactivated your account. You’re signed out everywhere and can’t sign in.
mail-account-deactivated-help = If you think this is a mistake, contact the people who run the site.

mail-account-activated-subject = Your { $app_name } account is active again
mail-account-activated-text = The people who run { $app_name } have activated your account. You can sign in again:
