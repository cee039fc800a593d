CREATE TABLE known_browsers (
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    secret_hash BLOB NOT NULL,
    seen_at TIMESTAMP NOT NULL,
    PRIMARY KEY (user_id, secret_hash)
);
