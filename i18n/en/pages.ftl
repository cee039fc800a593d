# The pages of the site itself: home, members, special.

home-title = Home
home-heading = Welcome to { $app_name }
home-lead = One sentence that says what your site is for.
home-register = Create account
home-to-members = Go to the members area
home-members-text = For everyone who’s signed in.
home-special-text = For the few: it asks for the role “secret”, and “sauce” or “agent” with it.
home-account-text = Your details, security and data.
home-steps-title = First steps for the developer
home-steps-note = Only shown in development.
home-step-account = Create an account. No email leaves this machine:
home-step-mailbox-link = Read it in the mailbox
home-step-setup = Become administrator: while signed in, open the address printed at the start.
home-step-edit = Change this page in { $template } and its words in { $texts }, then reload.

members-title = Members area
members-text = Hello { $name }! Everyone who’s signed in can see this page.
members-account-link = Go to your account

special-title = Special page
special-text = You can see this page because your account has the right roles.
