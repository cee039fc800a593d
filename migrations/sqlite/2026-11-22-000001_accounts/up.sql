CREATE TABLE users (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    username TEXT,
    username_canonical TEXT UNIQUE,
    password_hash TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    first_name TEXT NOT NULL DEFAULT '',
    last_name TEXT NOT NULL DEFAULT '',
    language TEXT,
    registered_in BLOB,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE user_emails (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    canonical TEXT NOT NULL,
    confirmed_at TIMESTAMP,
    is_primary BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL
);
-- Several accounts may claim an address; one can own it.
CREATE UNIQUE INDEX user_emails_owner ON user_emails (canonical) WHERE confirmed_at IS NOT NULL;
CREATE UNIQUE INDEX user_emails_primary ON user_emails (user_id) WHERE is_primary;
CREATE UNIQUE INDEX user_emails_once ON user_emails (user_id, canonical);
CREATE INDEX user_emails_canonical ON user_emails (canonical);

CREATE TABLE roles (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL DEFAULT '',
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO roles (name, description) VALUES ('admin', 'Administrators of this site');

CREATE TABLE user_roles (
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role_id BIGINT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    PRIMARY KEY (user_id, role_id)
);
CREATE INDEX user_roles_role ON user_roles (role_id);
