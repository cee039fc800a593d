CREATE TABLE invitations (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    token_id BIGINT NOT NULL UNIQUE REFERENCES tokens (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    role_id BIGINT REFERENCES roles (id) ON DELETE SET NULL,
    invited_by BIGINT REFERENCES users (id) ON DELETE CASCADE,
    withdrawn BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE INDEX invitations_by ON invitations (invited_by);
