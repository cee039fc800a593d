# Kutsut: sivu, viestit ja ilmoitukset.

invite-group = Kutsut
invite-open-title = Odottavat kutsut
invite-sent-on = Lähetetty { $date }
invite-expires-on = vanhenee { $date }
invite-menu = Kutsu joku mukaan
invite-title = Kutsu joku mukaan
invite-text = Lähetämme kutsuttavalle sähköpostilla linkin tilin luomiseen. Linkki toimii kerran.
invite-label-role = Rooli
invite-no-role = Ei roolia
invite-help-role = Uusi tili saa tämän roolin. Voit antaa vain rooleja, jotka sinulla itselläsi on.
invite-submit = Lähetä kutsu
invite-list-title = Lähettämäsi kutsut
invite-list-empty = Et ole vielä kutsunut ketään.
invite-withdraw = Peru
invite-withdraw-label = Peru kutsu osoitteeseen { $address }
invite-sent = Odottaa
invite-accepted = Hyväksytty
invite-expired = Vanhentunut
invite-withdrawn = Peruttu

role-not-yours = Et voi antaa tätä roolia kenellekään.
already-registered = Tällä osoitteella on jo tili.

## Ilmoitukset sivun yläosassa

invitation-sent = Kutsu lähetetty.
invitation-withdrawn = Kutsu peruttu. Sen linkki ei enää toimi.
invitation-closed = Tämä kutsu ei enää odota vastausta, joten et voi perua sitä.
invite-only = Tilin luomiseen tänne tarvitaan kutsu.
invalid-invitation = Tämä kutsu ei kelpaa tai se on jo käytetty.
expired-invitation = Tämä kutsu on vanhentunut. Pyydä uusi siltä, joka kutsui sinut.

## Sähköpostit

mail-invite-subject = Sinut on kutsuttu palveluun { $app_name }
mail-invite-by = { $inviter } kutsui sinut palveluun { $app_name }.
mail-invite-anonymous = Sinut on kutsuttu palveluun { $app_name }.
mail-invite-request = Luo tilisi tästä:
mail-invite-button = Luo tili
mail-invite-ignore = Jos et halua tiliä, voit jättää tämän viestin huomiotta.

mail-invitation-used-subject = Kutsusi palveluun { $app_name } on hyväksytty
mail-invitation-used-text = Kutsusi palveluun { $app_name } on hyväksytty. Uusi tili sai sinulta roolin.

mail-invite-member-subject = Sinulla on jo tili palvelussa { $app_name }
mail-invite-member-text = Sinulla on jo tili tällä sähköpostiosoitteella. Kirjaudu sisään tästä:

## Tilin tapahtumat

history-invited = Kutsu lähetetty osoitteeseen { $detail }
history-withdrew-invitation = Kutsu osoitteeseen { $detail } peruttu

invite-home-text = Tuo joku mukaan sähköpostikutsulla.
