# Yönetim bölümü.

admin-menu = Yönetim
admin-home-text = Hesaplar, roller, e-postalar ve olaylar.

admin-account = Hesap
admin-role = Rol
admin-role-any = Tüm roller
admin-state = Durum
admin-state-any = Tüm durumlar
admin-state-active = Etkin
admin-state-unconfirmed = Doğrulanmadı
admin-state-off = Devre dışı
admin-state-waiting = Siliniyor
admin-sort = Sıralama
admin-sort-newest = Önce en yeni
admin-sort-oldest = Önce en eski
admin-sort-name = Kullanıcı adı
admin-sort-email = E-posta

## Hesaplar

admin-users-title = Hesaplar
admin-users-search = Ara
admin-users-search-help = Kullanıcı adının veya e-posta adresinin başı ya da hesabın numarası.
admin-users-submit = Göster
admin-users-empty = Hesap bulunamadı.
admin-users-stopped = { $count ->
        [one] Bir hesap tarandı.
       *[other] { $count } hesap tarandı.
    }
admin-users-on = Aramaya devam et

## Tek bir hesap

admin-number = Numara
admin-person = Ad soyad
admin-until = Silinme tarihi
admin-emails = E-posta adresleri
admin-emails-none = Yok
admin-sessions = Açık oturumlar
admin-sessions-none = Açık oturum yok.
admin-links = Geçerli bağlantılar
admin-links-none = Bağlantısı hâlâ geçerli olan e-posta yok.
admin-link-confirm-email = Adresi doğrular
admin-link-reset-password = Şifreyi sıfırlar
admin-link-change-email = Adresi değiştirir
admin-link-undo-email = Adres değişikliğini geri alır
admin-link-keep = Hesabın silinmesini önler
admin-link-login-link = Giriş yapar
admin-link-not-me = Hesabı kilitler
admin-history = Etkinlik
admin-event-by = { $name } tarafından
admin-history-all = Bu hesabın tüm olayları

## Bir yöneticinin hesap üzerinde yaptıkları

admin-acts = Bu hesabı değiştir
admin-activate = Etkinleştir
admin-deactivate = Devre dışı bırak
admin-reason = Gerekçe
admin-reason-help = Gerekçeyi kişiye e-postayla bildirir, hesap etkinliğinde saklarız.
admin-reason-too-long = En fazla 500 karakter kullanın.
admin-delete = Sil
admin-delete-text = Hesap hemen devre dışı bırakılır ve { $date } tarihinde kalıcı olarak silinir. O zamana kadar yeniden etkinleştirebilirsiniz.
admin-delete-now = Şimdi kalıcı olarak sil
admin-end-sessions = Tüm oturumları kapat
admin-send-reset = Şifre sıfırlama bağlantısı gönder
admin-resend = Doğrulama bağlantısını yeniden gönder
admin-set-email = Adresi belirle
admin-set-email-help = Birincil adresin yerine geçer. Eski adrese haber veririz.
admin-confirmed = Adres doğrulanmış sayılsın
admin-grant = Ver
admin-revoke = Geri al

admin-sure-title = Kendi erişiminizi kapatmak istiyor musunuz?
admin-sure-text = Bu sizin kendi hesabınız: Bundan sonra burada devam edemezsiniz.
admin-sure-submit = Erişimimi kapat
admin-sure-final-title = Kalıcı olarak silinsin mi?
admin-sure-final-text = Hesap, kendisine ait her şeyle birlikte hemen silinir. Kimse geri getiremez.
admin-sure-final-submit = Kalıcı olarak sil
admin-sure-back = Hesaba dön

admin-activated = Hesap etkinleştirildi.
admin-deactivated = Hesap devre dışı bırakıldı, tüm oturumları kapatıldı.
admin-waits = Hesap devre dışı bırakıldı. Silinecek.
admin-deleted = Hesap silindi.
admin-unchanged = Zaten öyleydi. Hiçbir şey değişmedi.
admin-sessions-ended = { $count ->
        [one] Bir oturum kapatıldı.
       *[other] { $count } oturum kapatıldı.
    }
admin-reset-sent = Şifre sıfırlama bağlantısı { $address } adresine gönderiliyor.
admin-confirmation-sent = Doğrulama bağlantısı { $address } adresine gönderiliyor.
admin-granted = Hesaba { $role } rolü verildi.
admin-revoked = Hesaptan { $role } rolü geri alındı.
admin-email-set = Hesabın yeni adresi: { $address }
admin-is-off = Hesap devre dışı olduğu için bağlantı gönderilemez. Önce etkinleştirin.
admin-address-taken = Bu adres artık başka bir hesaba ait. Başka bir adres belirleyin.
admin-no-address = Hesabın e-posta adresi yok.
admin-mailbox-full = Bu adrese şimdilik yeterince e-posta gönderildi. Bir saat bekleyin.

history-sessions-ended = Tüm oturumlar kapatıldı
history-sent-confirmation = Adres doğrulama bağlantısı { $detail } adresine gönderildi

## Roller

admin-roles-title = Roller
admin-roles-holders = Kimlerde var
admin-roles-holders-none = Kimsede yok
admin-roles-pages = Açtığı sayfalar
admin-roles-pages-none = Yok
admin-roles-all = Tümü

## Kuyruktaki e-postalar

admin-mails-title = E-postalar
admin-mails-waiting = Bekliyor
admin-mails-failed = Gönderilemedi
admin-mails-show = Göster
admin-mails-mail = E-posta
admin-mails-to = Alıcı
admin-mails-tries = Deneme
admin-mails-error = Son hata
admin-mails-due = Sonraki deneme
admin-mails-acts = İşlemler
admin-mails-empty = E-posta yok.
admin-mails-again = Yeniden gönder
admin-mails-discard = Sil
admin-mail-again = E-posta yeniden yola çıktı.
admin-mail-discarded = E-posta silindi.
admin-mail-useless = Bu e-postaya artık gerek yok: Bağlantısı kullanıldı veya yerine daha yenisi geldi. E-postayı silin.
admin-mail-busy = Bu e-posta şu anda gönderiliyor.

history-mail-again = E-posta bir yönetici tarafından yeniden gönderildi: { $detail }
history-mail-discarded = E-posta bir yönetici tarafından silindi: { $detail }

## Olaylar

admin-events-title = Olaylar
admin-events-kind = Olay
admin-events-kind-any = Tüm olaylar
admin-events-user = Hesap
admin-events-user-help = Hesabın numarası veya kullanıcı adı.
admin-events-until = Bitiş tarihi
admin-events-submit = Göster
admin-events-time = Zaman
admin-events-from = Nereden
admin-events-empty = Olay bulunamadı.
admin-events-file = CSV olarak indir
admin-events-file-help = Dosyada bu olaylar ve bunlardan sonrakiler bulunur, en fazla { $count } olay.

## Gösterge paneli

admin-title = Genel bakış
admin-accounts = Hesaplar
admin-share = Doğrulanmış
admin-percent = %{ $percent }
admin-active = Son 7 günde etkin
admin-failed = Son 24 saatte başarısız giriş
admin-failed-help = Her hesap için saatte en fazla bir tane kaydedilir.
admin-queue = Bekleyen e-postalar
admin-dead = Gönderilemeyen e-postalar
admin-more-than = { $count } üzeri
admin-about = yaklaşık { $count }
admin-chart-registered = Yeni hesaplar
admin-chart-signed-in = Girişler
admin-chart-label = Son 30 gün, günlere göre; bir günde en fazla { $count }
admin-chart-more = En yeni olaylar hâlâ sayılıyor.
admin-chart-table = Tablo olarak
admin-chart-day = Gün

## E-postalar

mail-account-deactivated-subject = { $app_name } hesabınız devre dışı bırakıldı
mail-account-deactivated-text = { $app_name } yönetimi hesabınızı devre dışı bıraktı. Tüm oturumlarınız kapatıldı ve giriş yapamazsınız.
mail-account-deactivated-help = Bir yanlışlık olduğunu düşünüyorsanız site yönetimiyle iletişime geçin.

mail-account-activated-subject = { $app_name } hesabınız yeniden etkin
mail-account-activated-text = { $app_name } yönetimi hesabınızı etkinleştirdi. Yeniden giriş yapabilirsiniz:
