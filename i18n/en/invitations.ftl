# Invitations: page, mails, and messages.

invite-group = Invitations
invite-open-title = Open invitations
invite-sent-on = Sent on { $date }
invite-expires-on = expires on { $date }
invite-menu = Invite
invite-title = Invite someone
invite-text = We’ll email them a link to create an account. It works once.
invite-label-role = Role
invite-no-role = No role
invite-help-role = The new account gets this role. You can only give roles you have.
invite-submit = Send invitation
invite-list-title = Your invitations
invite-list-empty = You haven’t invited anyone yet.
invite-withdraw = Cancel
invite-withdraw-label = Cancel the invitation to { $address }
invite-sent = Pending
invite-accepted = Accepted
invite-expired = Expired
invite-withdrawn = Cancelled

role-not-yours = You can’t give this role to anyone.
already-registered = There’s already an account with this address.

## Messages at the top of a page

invitation-sent = Invitation sent.
invitation-withdrawn = Invitation cancelled. Its link no longer works.
invitation-closed = This invitation is no longer open, so you can’t cancel it.
invite-only = You need an invitation to create an account here.
invalid-invitation = This invitation isn’t valid or has already been used.
expired-invitation = This invitation has expired. Ask whoever invited you for a new one.

## Mails

mail-invite-subject = You’re invited to { $app_name }
mail-invite-by = { $inviter } has invited you to join { $app_name }.
mail-invite-anonymous = You’ve been invited to join { $app_name }.
mail-invite-request = Create your account here:
mail-invite-button = Create account
mail-invite-ignore = If you don’t want an account, ignore this email.

mail-invitation-used-subject = Your invitation to { $app_name } was accepted
mail-invitation-used-text = Your invitation to { $app_name } was accepted. A new account now has a role from you.

mail-invite-member-subject = You already have an account at { $app_name }
mail-invite-member-text = You already have an account with this email address. Sign in here:

## The history of an account

history-invited = Invitation sent to { $detail }
history-withdrew-invitation = Invitation to { $detail } cancelled

invite-home-text = Bring somebody along by email.
