# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = Nuova voce
[[ kebab ]]-edit = Modifica voce
[[ kebab ]]-empty = Non ci sono ancora voci.
[[ kebab ]]-none-found = Nessun risultato.
[[ kebab ]]-created = Creata il
[[ kebab ]]-sort-newest = Più recenti
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-submit = Salva
[[ kebab ]]-saved = La voce è salvata.
[%- if not role %]
[[ kebab ]]-full = Hai { $max } voci e non c’è posto per altre. Prima eliminane una.
[%- endif %]
[[ kebab ]]-delete = Elimina
[[ kebab ]]-delete-title = Vuoi eliminare questa voce?
[[ kebab ]]-delete-text = Puoi annullare subito dopo. Un giorno dopo la voce sparisce per sempre.
[[ kebab ]]-delete-submit = Elimina
[[ kebab ]]-deleted = La voce è eliminata.
[[ kebab ]]-restored = La voce è di nuovo qui.
