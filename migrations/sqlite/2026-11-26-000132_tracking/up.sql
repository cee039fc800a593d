CREATE TABLE tracking (
    user_id BIGINT NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    login_count BIGINT NOT NULL,
    first_login_at TIMESTAMP NOT NULL,
    current_login_at TIMESTAMP NOT NULL,
    last_login_at TIMESTAMP NOT NULL,
    current_login_ip TEXT NOT NULL,
    last_login_ip TEXT NOT NULL
);
