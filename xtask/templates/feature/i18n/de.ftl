# [[ title ]].

[[ kebab ]]-title = [[ title ]]
[[ kebab ]]-new = Neuer Eintrag
[[ kebab ]]-edit = Eintrag bearbeiten
[[ kebab ]]-empty = Es gibt noch keine Einträge.
[[ kebab ]]-none-found = Nichts gefunden.
[[ kebab ]]-created = Angelegt
[[ kebab ]]-sort-newest = Neueste zuerst
[%- for field in fields %]
[[ kebab ]]-label-[[ field.kebab ]] = [[ field.label ]]
[%- endfor %]
[[ kebab ]]-submit = Speichern
[[ kebab ]]-saved = Der Eintrag ist gespeichert.
[%- if not role %]
[[ kebab ]]-full = Sie haben { $max } Einträge, mehr haben nicht Platz. Löschen Sie zuerst einen.
[%- endif %]
[[ kebab ]]-delete = Löschen
[[ kebab ]]-delete-title = Diesen Eintrag löschen?
[[ kebab ]]-delete-text = Sie können das gleich danach rückgängig machen. Einen Tag später ist der Eintrag endgültig weg.
[[ kebab ]]-delete-submit = Löschen
[[ kebab ]]-deleted = Der Eintrag ist gelöscht.
[[ kebab ]]-restored = Der Eintrag ist wieder da.
