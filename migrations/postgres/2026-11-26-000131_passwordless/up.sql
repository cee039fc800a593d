-- The browser that asked for a link to sign in: it alone signs in by the link without being asked.
CREATE TABLE login_links (
    token_id BIGINT NOT NULL PRIMARY KEY REFERENCES tokens (id) ON DELETE CASCADE,
    browser BYTEA NOT NULL
);
