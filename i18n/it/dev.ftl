# Le pagine di sviluppo.

mailbox-title = Casella di posta
mailbox-text = Tutte le email che il sito avrebbe inviato, dalla più recente. Nulla esce da questo computer.
mailbox-empty = Ancora nessuna email. Crea un account e arriverà la prima.
mailbox-gallery = Galleria di email e componenti
mail-to = A { $address }
mail-back = Torna alla casella di posta
mail-headers = Intestazioni
mail-html-part = Come HTML
mail-text-part = Come testo

## La pagina per chi aspetta un’email

check-inbox-mailbox = Apri la casella di posta di questo sito

## Nelle pagine del sito

legal-note = Questa nota la vedi solo tu, finché le pagine di sviluppo sono attive. Completa il testo in { $file } e fallo controllare prima di pubblicare il sito.
first-steps-title = I tuoi primi dieci minuti
first-steps-note = { $done } di { $all } completati. Questa scheda la vedi solo tu, finché le pagine di sviluppo sono attive.
first-step-done = (completato)
first-step-register = Crea un account
first-step-register-text = Come farebbe chi visita il sito, con un indirizzo a piacere.
first-step-confirm = Conferma l’indirizzo
first-step-confirm-text = Nessuna email esce da questo computer.
first-step-confirm-link = Leggi l’email nella casella
first-step-admin = Amministra il sito
first-step-admin-text = Dopo l’accesso, apri il link di configurazione che il sito ha mostrato all’avvio.
first-step-edit = Modifica una pagina
first-step-edit-text = Modifica { $file } e ricarica questa pagina.
first-step-language = Aggiungi una lingua
first-step-language-text = Un po’ alla volta: { $file } spiega come.
