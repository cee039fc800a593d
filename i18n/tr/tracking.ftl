# Bir hesabın girişleri, yönetim bölümündeki sayfasında.

tracking-admin-title = Girişler
tracking-admin-count = Toplam
tracking-admin-first = İlk
tracking-admin-current = Son
tracking-admin-last = Önceki

# Bir hesabın genel bakışında.

tracking-account-count = Girişler
