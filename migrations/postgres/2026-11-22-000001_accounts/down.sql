DROP TABLE user_roles;
DROP TABLE roles;
DROP TABLE user_emails;
DROP TABLE users;
