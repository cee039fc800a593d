# Sidorna för utvecklare.

mailbox-title = Brevlåda
mailbox-text = Alla mejl som webbplatsen skulle ha skickat, de nyaste först. Ingenting lämnar den här datorn.
mailbox-empty = Inga mejl än. Skapa ett konto, så kommer det första hit.
mailbox-gallery = Galleri med mejl och komponenter
mail-to = Till { $address }
mail-back = Tillbaka till brevlådan
mail-headers = Meddelandehuvud
mail-html-part = Som HTML
mail-text-part = Som text

## Sidan för den som väntar på ett mejl

check-inbox-mailbox = Öppna webbplatsens brevlåda

## På webbplatsens sidor

legal-note = Bara du ser den här rutan, och bara medan utvecklarsidorna är på. Komplettera texten i { $file } och låt någon granska den innan webbplatsen lanseras.
first-steps-title = Dina första tio minuter
first-steps-note = { $done } av { $all } klara. Bara du ser det här kortet, och bara medan utvecklarsidorna är på.
first-step-done = (klart)
first-step-register = Skapa ett konto
first-step-register-text = Som en besökare skulle göra, med vilken adress du vill.
first-step-confirm = Bekräfta adressen
first-step-confirm-text = Inga mejl lämnar den här datorn.
first-step-confirm-link = Läs mejlet i brevlådan
first-step-admin = Bli administratör
first-step-admin-text = Logga in och öppna länken som webbplatsen skrev ut när den startade.
first-step-edit = Ändra en sida
first-step-edit-text = Redigera { $file } och ladda om den här sidan.
first-step-language = Lägg till ett språk
first-step-language-text = Bit för bit: { $file } beskriver hur du gör.
