# Programs: the page where people make tokens for them, and its messages.

tokens-menu = Programs
tokens-title = Programs
tokens-text = A program can act for you with a token, without knowing your password. Create one for each program, so that you can revoke them one by one.

token-label-name = Name
token-help-name = Something to recognise it by, such as the program or machine that uses it.
token-label-days = Days until it expires
token-help-days = Leave empty for a token that never expires.
token-submit = Create token
name-required = Enter a name.
token-name-bad = Use one line of at most { $max } characters.
token-days-bad = Enter a number of days between 1 and { $max }.
too-many-tokens = You already have { $max } tokens. Revoke one that you no longer need.

token-made-title = Your new token
token-made-text = Copy it now: we don’t store it, so we can’t show it again.

tokens-list-title = Your tokens
tokens-list-empty = You have no tokens.
token-by-sign-in = A program that signed in
token-made-at = Created
token-ends-at = Expires
token-ended = Expired
token-used-at = Last used
token-not-used = Not used yet
token-revoke = Revoke
token-revoke-label = Revoke the token { $name }

## Messages at the top of a page

token-made = Token created.
token-revoked = Token revoked. It no longer works.

## The history of an account

history-token-made = Token for a program created: { $detail }
history-token-by-sign-in = Token given to a program that signed in
history-token-revoked = Token for a program revoked: { $detail }
