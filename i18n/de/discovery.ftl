# Was Suchmaschinen und Netzwerke von der Seite und von einzelnen Seiten zeigen.
site-description = { $app_name } bringt Ihre Leute zusammen und alles, was nur für sie da ist. In einer Minute sind Sie dabei und vom ersten Tag an zu Hause.
login-description = Melden Sie sich mit Ihrem Konto bei { $app_name } an.
register-description = Legen Sie Ihr Konto bei { $app_name } an. Das dauert nur eine Minute.
privacy-description = Was { $app_name } über Sie speichert, wozu und wie lange.
terms-description = Was Sie und { $app_name } voneinander erwarten können.
