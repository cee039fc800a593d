# Program: sidan där man skapar token för dem, och dess meddelanden.

tokens-menu = Program
tokens-title = Program
tokens-text = Med en token kan ett program agera åt dig utan att känna till ditt lösenord. Skapa en för varje program, så kan du återkalla dem en i taget.

token-label-name = Namn
token-help-name = Något du känner igen den på, till exempel programmet eller datorn som använder den.
token-label-days = Antal dagar tills den går ut
token-help-days = Lämna tomt för en token som aldrig går ut.
token-submit = Skapa token
name-required = Ange ett namn.
token-name-bad = Använd en enda rad med högst { $max } tecken.
token-days-bad = Ange ett antal dagar mellan 1 och { $max }.
too-many-tokens = Du har redan { $max } token. Återkalla en som du inte längre behöver.

token-made-title = Din nya token
token-made-text = Kopiera den nu: vi sparar den inte, så vi kan inte visa den igen.

tokens-list-title = Dina token
tokens-list-empty = Du har inga token.
token-by-sign-in = Ett program som loggade in
token-made-at = Skapad
token-ends-at = Går ut
token-ended = Har gått ut
token-used-at = Senast använd
token-not-used = Inte använd än
token-revoke = Återkalla
token-revoke-label = Återkalla token { $name }

## Meddelanden överst på en sida

token-made = Din token är skapad.
token-revoked = Din token är återkallad. Den fungerar inte längre.

## Ett kontos historik

history-token-made = Token för ett program skapades: { $detail }
history-token-by-sign-in = Ett program som loggade in fick en token
history-token-revoked = Token för ett program återkallades: { $detail }
