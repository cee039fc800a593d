# Webbplatsens egna sidor: startsida, medlemmar, specialsida, integritet, villkor. Gör de här texterna till dina egna.

menu-privacy = Integritet
menu-terms = Användarvillkor

## Startsidan för den som inte är inloggad

home-title = Startsida
home-heading = Ett ställe för alla som hör ihop
home-lead = { $app_name } samlar hela gänget och allt som bara är till för er. Gå med på en minut och känn dig hemma från första dagen.
home-reasons-title = Därför { $app_name }
home-reason-together = Hela gänget samlat
home-reason-together-text = Ett enda konto öppnar rätt dörrar för dig, och inga andra. Ingen behöver föra listor.
home-reason-safe = Tryggt utan krångel
home-reason-safe-text = Du ser var du är inloggad, får veta när något ändras på ditt konto och kan ångra det som du inte har gjort själv.
home-reason-language = På ditt språk
home-reason-language-text = Sidor och mejl på det språk du väljer, på alla enheter, ljust eller mörkt.
home-how-title = Så fungerar det
home-how-join = Skapa ditt konto
home-how-join-text = Det räcker med en e-postadress och ett lösenord.
home-how-arrive = Bekräfta din e-postadress
home-how-arrive-text = Vi skickar en länk. Öppna den, så är du inne.
home-how-stay = Stanna så länge du vill
home-how-stay-text = Ladda ner dina uppgifter eller radera ditt konto när du vill, utan att behöva fråga.
home-call-title = Vi är redo när du är det
home-call-text = Det tar en minut, och du kan lämna oss när du vill.

## Startsidan för medlemmar

member-home-heading = Hej { $name }!
member-home-lead = Vart vill du?
member-home-confirm = Bekräfta din e-postadress
member-home-confirm-text = Öppna länken som vi har skickat. Vissa sidor öppnas först då.
home-members-text = Allt som bara är för medlemmar.
home-special-text = För några få: sidan kräver rollen ”secret”, och dessutom ”sauce” eller ”agent”.
home-account-text = Profil, säkerhet och dina uppgifter.

members-title = Medlemssidor
members-text = Hej { $name }! Alla som är inloggade ser den här sidan.
members-empty = Här lägger du in innehåll för medlemmarna.
members-account-link = Gå till ditt konto

special-title = Specialsida
special-text = Du ser den här sidan eftersom ditt konto har rätt roller.

## Integritet och villkor: vad webbplatsen gör av sig själv. Komplettera dem och låt någon granska dem.

legal-contact = Kontakt
legal-contact-text = Har du en fråga, eller vill du att vi rättar något? Här når du oss: { $support }

privacy-title = Integritet
privacy-lead = { $app_name } ber om få uppgifter, förvarar dem säkert och varken lämnar ut eller säljer dem till någon.
privacy-what = Vad vi sparar
privacy-what-text = Ditt konto: användarnamn, e-postadresser och namn som du ger oss, och ditt språk. Ditt lösenord sparas bara som ett hashvärde, och ur det kan ingen få fram lösenordet. För att skydda ditt konto sparar vi också när, från vilken IP-adress och med vilken webbläsare det har använts eller ändrats.
privacy-cookies = Kakor (cookies)
privacy-cookies-text = { $app_name } använder kakor bara för att känna igen dig och komma ihåg dina val. Vi spårar dig inte, och ingenting laddas från andra webbplatser.
privacy-why = Varför och hur länge
privacy-why-text = Vi behöver uppgifterna för att ditt konto ska fungera, och inte till något annat. När du raderar ditt konto raderar vi också uppgifterna, utom det som vi enligt lag måste spara.
privacy-rights = Dina rättigheter
privacy-rights-text = I ditt konto kan du när som helst se, rätta och ladda ner dina uppgifter och radera kontot. Du har också rätt att lämna in klagomål till en tillsynsmyndighet för dataskydd.

terms-title = Användarvillkor
terms-lead = Reglerna för att använda { $app_name }, i klartext.
terms-account = Ditt konto
terms-account-text = Ett konto är för en person. Ange en e-postadress som du har tillgång till, håll ditt lösenord för dig själv och säg till om du tror att någon annan använder ditt konto.
terms-use = Visa hänsyn
terms-use-text = Skada inte andra, bryt inte mot lagen och försök inte kringgå webbplatsens skydd.
terms-end = Om kontot avslutas
terms-end-text = Du kan radera ditt konto när du vill. Vi kan inaktivera ett konto som bryter mot reglerna, och då säger vi varför.
terms-liability = Vad vi kan lova
terms-liability-text = Vi ser till att webbplatsen fungerar och att dina uppgifter är säkra. Vi kan inte lova att det aldrig blir avbrott.
