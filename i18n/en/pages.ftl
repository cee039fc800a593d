# The pages of the site itself: home, members, special.

home-title = Home
home-heading = Welcome to { $app_name }
home-lead = A place with room for everyone: look around, create an account, and make yourself at home.
home-register = Create an account
home-to-members = Go to the members’ page
home-members-text = For everyone who is signed in.
home-special-text = For the few: it asks for the role “secret”, and “sauce” or “agent” with it.
home-account-text = What we know about you, in one place.
home-steps-title = First steps for the developer
home-steps-note = Only you see this: it is shown while the developer’s pages are on.
home-step-account = Create an account. No mail leaves this machine:
home-step-mailbox-link = Read it in the mailbox
home-step-setup = Make yourself administrator: while signed in, open the address that was printed at the start.
home-step-edit = Change this page in { $template } and its words in { $texts }, then reload.

members-title = Members’ page
members-text = Hello { $name }, everyone who is signed in can see this page.
members-account-link = To your account

special-title = Special page
special-text = You can see this page because your account has the right roles.
