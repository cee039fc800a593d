# Le pagine proprie del sito: home, membri, speciale, privacy, condizioni. Sono questi i testi da fare tuoi.

menu-privacy = Privacy
menu-terms = Condizioni d’uso

## Home, per chi viene da fuori

home-title = Home
home-heading = Un unico posto per la tua gente
home-lead = { $app_name } riunisce la tua comunità e tutto ciò che è riservato a chi ne fa parte. Ti unisci in un minuto e ti senti a casa dal primo giorno.
home-reasons-title = Perché { $app_name }
home-reason-together = La tua comunità, insieme
home-reason-together-text = Un solo account apre tutte le porte che sono per te, e nessun’altra. Nessuno deve tenere elenchi.
home-reason-safe = Sicurezza senza fatica
home-reason-safe-text = Vedi dov’è aperto il tuo account, ricevi un avviso a ogni modifica e puoi annullare ciò che non hai fatto tu.
home-reason-language = Nella tua lingua
home-reason-language-text = Pagine ed email nella lingua che scegli, su qualsiasi dispositivo, con tema chiaro o scuro.
home-how-title = Come funziona
home-how-join = Crea il tuo account
home-how-join-text = Bastano un indirizzo email e una password.
home-how-arrive = Conferma il tuo indirizzo email
home-how-arrive-text = Ti inviamo un link. Aprilo e ci sei.
home-how-stay = Resta quanto vuoi
home-how-stay-text = Scarica i tuoi dati o elimina il tuo account in qualsiasi momento, senza doverlo chiedere.
home-call-title = Si comincia quando vuoi
home-call-text = Basta un minuto, e puoi andartene in qualsiasi momento.

## Home, per i membri

member-home-heading = Ciao { $name }!
member-home-lead = Dove vuoi andare?
member-home-confirm = Conferma il tuo indirizzo email
member-home-confirm-text = Apri il link che ti abbiamo inviato. Serve per alcune pagine.
home-members-text = Tutto ciò che è riservato ai membri.
home-special-text = Per poche persone: richiede il ruolo «secret» e, in più, «sauce» o «agent».
home-account-text = Le tue informazioni, la sicurezza e i dati.

members-title = Area membri
members-text = Ciao { $name }! Chiunque abbia eseguito l’accesso può vedere questa pagina.
members-empty = Qui vanno i tuoi contenuti per i membri.
members-account-link = Vai al tuo account

special-title = Pagina speciale
special-text = Puoi vedere questa pagina perché il tuo account ha i ruoli giusti.

## Privacy e condizioni: ciò che il sito fa di per sé. Completa i testi e falli controllare.

legal-contact = Contatti
legal-contact-text = Hai una domanda o vuoi che correggiamo qualcosa? Contattaci: { $support }

privacy-title = Privacy
privacy-lead = { $app_name } chiede poco, lo custodisce con cura e non lo cede né lo vende a nessuno.
privacy-what = Che cosa conserviamo
privacy-what-text = Il tuo account: il nome utente, gli indirizzi email e i nomi che ci dai, e la tua lingua. Della tua password conserviamo solo un hash, dal quale nessuno può ricavarla. Per proteggere il tuo account, conserviamo anche quando, da quale indirizzo IP e con quale browser è stato usato o modificato.
privacy-cookies = Cookie
privacy-cookies-text = { $app_name } usa i cookie solo per riconoscerti e ricordare le tue scelte. Non c’è tracciamento e nulla viene caricato da altri siti.
privacy-why = Perché, e per quanto tempo
privacy-why-text = Questi dati ci servono per gestire il tuo account, e per nient’altro. Quando elimini il tuo account eliminiamo anche i dati, salvo quelli che la legge ci impone di conservare.
privacy-rights = I tuoi diritti
privacy-rights-text = Nel tuo account puoi vedere, rettificare e scaricare i tuoi dati, ed eliminare l’account in qualsiasi momento. Hai anche il diritto di proporre reclamo a un’autorità per la protezione dei dati.

terms-title = Condizioni d’uso
terms-lead = Le regole per usare { $app_name }, in parole semplici.
terms-account = Il tuo account
terms-account-text = Un account è per una sola persona. Indica un indirizzo email che puoi leggere, tieni per te la password e avvisaci se pensi che qualcun altro usi il tuo account.
terms-use = Uso corretto
terms-use-text = Non danneggiare altre persone, non violare la legge e non cercare di aggirare le protezioni del sito.
terms-end = Chiusura dell’account
terms-end-text = Puoi eliminare il tuo account in qualsiasi momento. Possiamo disattivare un account che viola queste regole, e ne spiegheremo il motivo.
terms-liability = Che cosa possiamo promettere
terms-liability-text = Facciamo in modo che il sito funzioni e che i tuoi dati siano al sicuro. Non possiamo promettere che non ci siano mai interruzioni.
