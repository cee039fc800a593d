# Programlar: kişilerin onlar için erişim anahtarı oluşturduğu sayfa ve mesajları.

tokens-menu = Programlar
tokens-title = Programlar
tokens-text = Bir program, erişim anahtarı sayesinde şifrenizi bilmeden sizin adınıza işlem yapabilir. Her program için ayrı bir anahtar oluşturun; böylece tek tek iptal edebilirsiniz.

token-label-name = Ad
token-help-name = Anahtarı ayırt etmenizi sağlayan bir ad, örneğin onu kullanan program veya bilgisayar.
token-label-days = Geçerlilik süresi (gün)
token-help-days = Anahtarın süresi hiç dolmasın istiyorsanız boş bırakın.
token-submit = Anahtar oluştur
name-required = Bir ad girin.
token-name-bad = En fazla { $max } karakterlik tek bir satır kullanın.
token-days-bad = 1 ile { $max } arasında bir gün sayısı girin.
too-many-tokens = Zaten { $max } erişim anahtarınız var. Artık gerekmeyen birini iptal edin.

token-made-title = Yeni erişim anahtarınız
token-made-text = Şimdi kopyalayın: Anahtarı saklamadığımız için bir daha gösteremeyiz.

tokens-list-title = Erişim anahtarlarınız
tokens-list-empty = Erişim anahtarınız yok.
token-by-sign-in = Giriş yapmış bir program
token-made-at = Oluşturulma tarihi:
token-ends-at = Son geçerlilik tarihi:
token-ended = Süresi doldu
token-used-at = Son kullanım:
token-not-used = Henüz kullanılmadı
token-revoke = İptal et
token-revoke-label = Erişim anahtarını iptal et: { $name }

## Sayfanın başındaki mesajlar

token-made = Erişim anahtarı oluşturuldu.
token-revoked = Erişim anahtarı iptal edildi. Artık geçersiz.

## Bir hesabın geçmişi

history-token-made = Program için erişim anahtarı oluşturuldu: { $detail }
history-token-by-sign-in = Giriş yapan bir programa erişim anahtarı verildi
history-token-revoked = Programın erişim anahtarı iptal edildi: { $detail }
