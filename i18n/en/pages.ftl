# The pages of the site itself: home, members, special, privacy, terms. These are the words to make your own.

menu-privacy = Privacy
menu-terms = Terms

## Home, for strangers

home-title = Home
home-heading = One place for everyone who belongs
home-lead = { $app_name } keeps your people, and everything that is only for them, together. Join in a minute, and feel at home from the first day.
home-reasons-title = Why { $app_name }
home-reason-together = Your people, together
home-reason-together-text = One account opens every door that is yours, and none that isn’t. Nobody has to keep a list.
home-reason-safe = Safe without effort
home-reason-safe-text = You see where you’re signed in, hear about every change to your account, and can undo what wasn’t you.
home-reason-language = In your language
home-reason-language-text = Pages and emails come in the language you choose, on any device, light or dark.
home-how-title = How it works
home-how-join = Create your account
home-how-join-text = An email address and a password are enough.
home-how-arrive = Confirm your email address
home-how-arrive-text = We send you a link. Open it, and you’re in.
home-how-stay = Stay as long as you like
home-how-stay-text = Download your data or delete your account at any time, without having to ask.
home-call-title = Ready when you are
home-call-text = It takes a minute, and you can leave at any time.

## Home, for members

member-home-heading = Hello { $name }!
member-home-lead = Where would you like to go?
member-home-confirm = Confirm your email address
member-home-confirm-text = Open the link we’ve sent you. Until then, some pages stay closed.
home-members-text = Everything that’s for members only.
home-special-text = For the few: it asks for the role “secret”, and “sauce” or “agent” with it.
home-account-text = Your details, security and data.

members-title = Members area
members-text = Hello { $name }! Everyone who’s signed in can see this page.
members-empty = This is where your content for members goes.
members-account-link = Go to your account

special-title = Special page
special-text = You can see this page because your account has the right roles.

## Privacy and terms: what the site does by itself. Complete them, and have them checked.

legal-contact = Contact
legal-contact-text = Do you have a question, or want us to correct something? You can reach us here: { $support }

privacy-title = Privacy
privacy-lead = { $app_name } asks for little, keeps it safe, and never sells it or passes it on.
privacy-what = What we keep
privacy-what-text = Your account: the username, email addresses and names that you give us, and your language. Your password is kept as a hash, which nobody can read back. To protect your account, we also keep when, from which IP address and with which browser it was used or changed.
privacy-cookies = Cookies
privacy-cookies-text = { $app_name } uses cookies only to recognise you and to remember your choices. There’s no tracking, and nothing is loaded from other sites.
privacy-why = Why, and for how long
privacy-why-text = We need this to run your account, and for nothing else. When you delete your account, we delete it too, except for what the law makes us keep.
privacy-rights = Your rights
privacy-rights-text = You can see, correct and download your data in your account, and delete the account there at any time. You also have the right to complain to a data protection authority.

terms-title = Terms
terms-lead = The rules for using { $app_name }, in plain words.
terms-account = Your account
terms-account-text = An account is for one person. Give an email address that you can read, keep your password to yourself, and tell us when you think that somebody else uses your account.
terms-use = Fair use
terms-use-text = Don’t harm others, don’t break the law, and don’t try to get around the protection of the site.
terms-end = Ending it
terms-end-text = You can delete your account at any time. We can deactivate an account that breaks these rules, and will say why.
terms-liability = What we can promise
terms-liability-text = We do our best to keep the site running and your data safe. We can’t promise that the site is never interrupted.
