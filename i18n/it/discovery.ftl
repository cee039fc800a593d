# Ciò che i motori di ricerca e i social mostrano del sito e di singole pagine.
site-description = { $app_name } riunisce la tua comunità e tutto ciò che è riservato a chi ne fa parte. Ti unisci in un minuto e ti senti a casa dal primo giorno.
login-description = Accedi al tuo account { $app_name }.
register-description = Crea il tuo account su { $app_name }. Basta un minuto.
privacy-description = Che cosa { $app_name } conserva su di te, perché e per quanto tempo.
terms-description = Che cosa puoi aspettarti da { $app_name } e che cosa ci aspettiamo da te.
