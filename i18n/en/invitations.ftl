# Invitations: page, mails, and messages.

invite-menu = Invite
invite-title = Invite somebody
invite-text = We send a link to register to this address. It works once.
invite-label-role = Role
invite-no-role = none
invite-help-role = A role of yours that comes with the account.
invite-submit = Send the invitation
invite-list-title = Your invitations
invite-list-empty = You have not invited anybody yet.
invite-withdraw = Withdraw
invite-withdraw-label = Withdraw the invitation to { $address }
invite-sent = sent
invite-accepted = accepted
invite-expired = expired
invite-withdrawn = withdrawn

role-not-yours = You cannot give this role to anybody.
already-registered = Somebody with this address has an account already.

## Messages at the top of a page

invitation-sent = The invitation is on its way.
invitation-withdrawn = The invitation is withdrawn. Its link does not work any more.
invitation-closed = This invitation is not open any more, so it cannot be withdrawn.
invite-only = You need an invitation to register here.
invalid-invitation = This invitation is not valid, or it has been used already.
expired-invitation = This invitation is too old. Please ask whoever invited you for a new one.

## Mails

mail-invite-subject = You are invited to { $app_name }
mail-invite-by = { $inviter } invites you to { $app_name }.
mail-invite-anonymous = You are invited to { $app_name }.
mail-invite-request = With this link you can create your account:
mail-invite-button = Create an account
mail-invite-ignore = If you do not want an account, you can ignore this mail.

mail-invitation-used-subject = Your invitation to { $app_name } was used
mail-invitation-used-text = The invitation to { $address } from your account was used: a new account has the role { $role } from you now.

mail-invite-member-subject = You already have an account at { $app_name }
mail-invite-member-text = You already have an account with this e-mail address, so there is nothing to register. You can sign in here:

## The history of an account

history-invited = An invitation was sent to { $detail }.
history-withdrew-invitation = The invitation to { $detail } was withdrawn.
