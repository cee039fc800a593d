# Apps: de pagina waar je tokens voor ze aanmaakt, en de meldingen daarbij.

tokens-menu = Apps
tokens-title = Apps
tokens-text = Met een token kan een app namens jou handelen zonder je wachtwoord te kennen. Maak voor elke app een eigen token aan, dan kun je ze één voor één intrekken.

token-label-name = Naam
token-help-name = Waaraan je het herkent, bijvoorbeeld de app of de computer die het gebruikt.
token-label-days = Aantal dagen geldig
token-help-days = Laat dit leeg voor een token dat nooit verloopt.
token-submit = Token aanmaken
name-required = Vul een naam in.
token-name-bad = Gebruik één regel van maximaal { $max } tekens.
token-days-bad = Vul een aantal dagen in tussen 1 en { $max }.
too-many-tokens = Je hebt al { $max } tokens. Trek een token in dat je niet meer nodig hebt.

token-made-title = Je nieuwe token
token-made-text = Kopieer het nu: we bewaren het niet en kunnen het dus niet nog eens tonen.

tokens-list-title = Je tokens
tokens-list-empty = Je hebt geen tokens.
token-by-sign-in = Een app die zelf heeft ingelogd
token-made-at = Aangemaakt op
token-ends-at = Verloopt op
token-ended = Verlopen
token-used-at = Laatst gebruikt op
token-not-used = Nog niet gebruikt
token-revoke = Intrekken
token-revoke-label = Token intrekken: { $name }

## Meldingen bovenaan een pagina

token-made = Token aangemaakt.
token-revoked = Token ingetrokken. Het werkt niet meer.

## De geschiedenis van een account

history-token-made = Token voor een app aangemaakt: { $detail }
history-token-by-sign-in = Token gegeven aan een app die heeft ingelogd
history-token-revoked = Token voor een app ingetrokken: { $detail }
