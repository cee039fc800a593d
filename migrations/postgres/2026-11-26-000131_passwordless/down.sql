DROP TABLE login_links;
DELETE FROM tokens WHERE purpose = 'login-link';
DELETE FROM jobs WHERE kind = 'login-link' OR payload LIKE '%"mail":"login_link"%';
