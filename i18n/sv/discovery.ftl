# Vad sökmotorer och nätverk visar om webbplatsen och om enskilda sidor.
site-description = { $app_name } samlar hela gänget och allt som bara är till för er. Gå med på en minut och känn dig hemma från första dagen.
login-description = Logga in på ditt konto hos { $app_name }.
register-description = Skapa ditt konto hos { $app_name }. Det tar en minut.
privacy-description = Vad { $app_name } sparar om dig, varför och hur länge.
terms-description = Vad du och { $app_name } kan förvänta er av varandra.
