# Programme: die Seite, auf der man Tokens für sie anlegt, und ihre Meldungen.

tokens-menu = Programme
tokens-title = Programme
tokens-text = Mit einem Token kann ein Programm in Ihrem Namen handeln, ohne Ihr Passwort zu kennen. Legen Sie für jedes Programm ein eigenes an: So können Sie jedes einzeln widerrufen.

token-label-name = Name
token-help-name = Woran Sie es erkennen, etwa das Programm oder der Rechner, der es verwendet.
token-label-days = Gültigkeit in Tagen
token-help-days = Lassen Sie das Feld leer, wenn das Token nicht ablaufen soll.
token-submit = Token anlegen
name-required = Geben Sie einen Namen ein.
token-name-bad = Verwenden Sie eine Zeile mit höchstens { $max } Zeichen.
token-days-bad = Geben Sie eine Zahl von Tagen zwischen 1 und { $max } ein.
too-many-tokens = Sie haben bereits { $max } Tokens. Widerrufen Sie eines, das Sie nicht mehr brauchen.

token-made-title = Ihr neues Token
token-made-text = Kopieren Sie es jetzt: Wir speichern es nicht und können es nicht noch einmal zeigen.

tokens-list-title = Ihre Tokens
tokens-list-empty = Sie haben keine Tokens.
token-by-sign-in = Ein Programm, das sich angemeldet hat
token-made-at = Angelegt
token-ends-at = Gültig bis
token-ended = Abgelaufen
token-used-at = Zuletzt verwendet
token-not-used = Noch nicht verwendet
token-revoke = Widerrufen
token-revoke-label = Das Token { $name } widerrufen

## Meldungen am Anfang einer Seite

token-made = Token angelegt.
token-revoked = Token widerrufen. Es gilt nicht mehr.

## Die Geschichte eines Kontos

history-token-made = Token für ein Programm angelegt: { $detail }
history-token-by-sign-in = Token an ein Programm ausgegeben, das sich angemeldet hat
history-token-revoked = Token für ein Programm widerrufen: { $detail }
