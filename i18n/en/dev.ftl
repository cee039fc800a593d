# The developer’s pages.

mailbox-title = Mailbox
mailbox-text = Every mail the site would have sent, newest first. Nothing leaves this machine.
mailbox-empty = No mail yet. Create an account, and the first one arrives here.
mailbox-gallery = Every mail in every language, and what pages are made of
mail-to = To { $address }
mail-back = Back to the mailbox
mail-headers = Headers
mail-html-part = As HTML
mail-text-part = As text

## The page for whoever waits for a mail

check-inbox-mailbox = Open the mailbox of this site
