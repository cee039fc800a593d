# Davetler: sayfa, e-postalar ve mesajlar.

invite-group = Davetler
invite-open-title = Açık davetler
invite-sent-on = Gönderim tarihi: { $date }
invite-expires-on = son geçerlilik tarihi: { $date }
invite-menu = Davet et
invite-title = Birini davet et
invite-text = Davet edilen kişiye, hesap oluşturması için e-postayla bir bağlantı göndeririz. Bağlantı bir kez kullanılabilir.
invite-label-role = Rol
invite-no-role = Rol yok
invite-help-role = Yeni hesap bu rolü alır. Yalnızca sizde olan rolleri verebilirsiniz.
invite-submit = Davet gönder
invite-list-title = Davetleriniz
invite-list-empty = Henüz kimseyi davet etmediniz.
invite-withdraw = İptal et
invite-withdraw-label = { $address } adresine gönderilen daveti iptal et
invite-sent = Bekliyor
invite-accepted = Kabul edildi
invite-expired = Süresi doldu
invite-withdrawn = İptal edildi

role-not-yours = Bu rolü kimseye veremezsiniz.
already-registered = Bu adresle açılmış bir hesap zaten var.

## Sayfanın başındaki mesajlar

invitation-sent = Davet gönderildi.
invitation-withdrawn = Davet iptal edildi. Bağlantısı artık geçersiz.
invitation-closed = Bu davet artık açık olmadığı için iptal edilemez.
invite-only = Burada hesap oluşturmak için bir davete ihtiyacınız var.
invalid-invitation = Bu davet geçersiz veya zaten kullanılmış.
expired-invitation = Bu davetin süresi dolmuş. Sizi davet eden kişiden yeni bir davet isteyin.

## E-postalar

mail-invite-subject = { $app_name } sitesine davetlisiniz
mail-invite-by = { $inviter } sizi { $app_name } sitesine davet etti.
mail-invite-anonymous = { $app_name } sitesine davet edildiniz.
mail-invite-request = Hesabınızı buradan oluşturabilirsiniz:
mail-invite-button = Hesap oluştur
mail-invite-ignore = Hesap istemiyorsanız bu e-postayı dikkate almayın.

mail-invitation-used-subject = { $app_name } davetiniz kabul edildi
mail-invitation-used-text = { $app_name } davetiniz kabul edildi. Yeni bir hesap, sizin verdiğiniz rolü aldı.

mail-invite-member-subject = Zaten bir { $app_name } hesabınız var
mail-invite-member-text = Bu e-posta adresiyle zaten bir hesabınız var. Buradan giriş yapabilirsiniz:

## Bir hesabın geçmişi

history-invited = { $detail } adresine davet gönderildi
history-withdrew-invitation = { $detail } adresine gönderilen davet iptal edildi

invite-home-text = Birini e-postayla aramıza davet edin.
