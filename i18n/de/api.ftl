# Programme: die Seite, auf der man Tokens für sie anlegt, und ihre Meldungen.

tokens-menu = Programme
tokens-title = Programme
tokens-text = Mit einem Token kann ein Programm in Ihrem Namen handeln, ohne Ihr Passwort zu kennen. Legen Sie für jedes Programm ein eigenes an: So können Sie jedes einzeln widerrufen.

token-label-name = Name
token-help-name = Wie Sie es nennen möchten, etwa nach dem Programm oder dem Rechner, der es benutzt.
token-label-days = Wie viele Tage es gilt
token-help-days = Lassen Sie das Feld leer, wenn das Token nicht enden soll.
token-submit = Token anlegen
name-required = Geben Sie einen Namen ein.
token-name-bad = Ein Name ist eine Zeile mit höchstens { $max } Zeichen.
token-days-bad = Geben Sie eine Zahl von Tagen zwischen 1 und { $max } ein.
too-many-tokens = Sie haben schon { $max } Tokens. Widerrufen Sie eines, das Sie nicht mehr brauchen.

token-made-title = Ihr neues Token
token-made-text = Kopieren Sie es jetzt: Wir speichern es nicht und können es nicht noch einmal zeigen.

tokens-list-title = Ihre Tokens
tokens-list-empty = Sie haben keine Tokens.
token-by-sign-in = Ein Programm, das sich angemeldet hat
token-made-at = Angelegt
token-ends-at = Gilt bis
token-ended = abgelaufen
token-used-at = Zuletzt benutzt
token-not-used = Noch nicht benutzt
token-revoke = Widerrufen
token-revoke-label = Das Token { $name } widerrufen

## Meldungen am Anfang einer Seite

token-made = Das Token ist angelegt.
token-revoked = Das Token ist widerrufen. Es öffnet nichts mehr.

## Die Geschichte eines Kontos

history-token-made = Ein Token für ein Programm wurde angelegt: { $detail }
history-token-by-sign-in = Ein Programm hat sich angemeldet und ein Token bekommen.
history-token-revoked = Ein Token für ein Programm wurde widerrufen: { $detail }
