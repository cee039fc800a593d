# Programs: the page where people make tokens for them, and its messages.

tokens-menu = Programs
tokens-title = Programs
tokens-text = A program can act for you with a token, without knowing your password. Make one for each program, so that you can revoke them one by one.

token-label-name = Name
token-help-name = What you want to call it, such as the program or the machine that uses it.
token-label-days = Good for how many days
token-help-days = Leave it empty for a token without an end.
token-submit = Make a token
name-required = Enter a name.
token-name-bad = A name is one line of at most { $max } characters.
token-days-bad = Enter a number of days between 1 and { $max }.
too-many-tokens = You have { $max } tokens already. Revoke one that you don’t need any more.

token-made-title = Your new token
token-made-text = Copy it now: we don’t store it, so we can’t show it again.

tokens-list-title = Your tokens
tokens-list-empty = You have no tokens.
token-by-sign-in = A program that signed in
token-made-at = Made
token-ends-at = Ends
token-ended = ended
token-used-at = Last used
token-not-used = Not used yet
token-revoke = Revoke
token-revoke-label = Revoke the token { $name }

## Messages at the top of a page

token-made = The token is made.
token-revoked = The token is revoked. It opens nothing any more.

## The history of an account

history-token-made = A token for a program was made: { $detail }
history-token-by-sign-in = A program signed in and got a token.
history-token-revoked = A token for a program was revoked: { $detail }
