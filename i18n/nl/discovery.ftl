# Wat zoekmachines en netwerken van de site en van losse pagina’s laten zien.
site-description = { $app_name } brengt jouw mensen bij elkaar, met alles wat alleen voor hen is. Je doet binnen een minuut mee en voelt je vanaf de eerste dag thuis.
login-description = Log in op je account bij { $app_name }.
register-description = Maak je account aan bij { $app_name }. Het duurt een minuut.
privacy-description = Wat { $app_name } over je bewaart, waarvoor en hoelang.
terms-description = Wat jij en { $app_name } van elkaar mogen verwachten.
