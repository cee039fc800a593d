# Yeni tarayıcılardan girişler: e-posta ve yönlendirdiği sayfa.

mail-new-device-subject = { $app_name } hesabınıza yeni giriş
mail-new-device-text = { $app_name } hesabınıza yeni bir giriş yapıldı:
mail-new-device-browser = Tarayıcı
mail-new-device-unknown = Bilinmiyor
mail-new-device-address = IP adresi
mail-new-device-time = Zaman
mail-new-device-you = Giriş yapan sizseniz bir şey yapmanız gerekmez.
mail-new-device-not-you = Siz değilseniz hesabınızı kilitleyin: Tüm oturumlar kapanır, şifre geçersiz olur ve yeni şifre için size e-postayla bir bağlantı gelir.
mail-new-device-button = Hesabımı kilitle
mail-new-device-no-link = Siz değilseniz giriş yapın ve şifrenizi hemen değiştirin.

history-new-device = Yeni bir tarayıcıdan giriş yapıldı

devices-admin-title = Tarayıcılar
not-me-title = Hesabınız kilitlensin mi?
