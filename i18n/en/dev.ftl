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
