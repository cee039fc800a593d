# The developer’s pages.

mailbox-title = Mailbox
mailbox-text = Every email the site would have sent, newest first. Nothing leaves this machine.
mailbox-empty = No email yet. Create an account, and the first one arrives here.
mailbox-gallery = Gallery of emails and components
mail-to = To { $address }
mail-back = Back to the mailbox
mail-headers = Headers
mail-html-part = As HTML
mail-text-part = As text

## The page for whoever waits for an email

check-inbox-mailbox = Open the mailbox of this site

## On the pages of the site

legal-note = Only you see this note, while the developer’s pages are on. Complete the text in { $file }, and have it checked before the site goes live.
first-steps-title = Your first ten minutes
first-steps-note = { $done } of { $all } done. Only you see this card, while the developer’s pages are on.
first-step-done = (done)
first-step-register = Register
first-step-register-text = As a visitor would, with any address you like.
first-step-confirm = Confirm the address
first-step-confirm-text = No email leaves this machine.
first-step-confirm-link = Read it in the mailbox
first-step-admin = Become administrator
first-step-admin-text = Signed in, open the setup link that the site printed when it started.
first-step-edit = Change a page
first-step-edit-text = Edit { $file }, then reload this page.
first-step-language = Add a language
first-step-language-text = Bit by bit: { $file } says how.
