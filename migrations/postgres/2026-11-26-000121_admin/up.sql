-- What the admin area lists and counts: each page reads as many rows as it shows, however many there are.
-- Byte by byte, as they are compared, so that an index finds names by how they begin.
ALTER TABLE users ALTER COLUMN username_canonical TYPE TEXT COLLATE "C";
ALTER TABLE user_emails ALTER COLUMN canonical TYPE TEXT COLLATE "C";
CREATE INDEX users_off ON users (id) WHERE NOT active;
CREATE INDEX users_waiting ON users (id) WHERE delete_after IS NOT NULL;
CREATE INDEX user_emails_pending ON user_emails (user_id) WHERE is_primary AND confirmed_at IS NULL;
CREATE INDEX user_roles_held ON user_roles (role_id, user_id);
CREATE INDEX audit_events_kind ON audit_events (kind, id, user_id);
CREATE INDEX audit_events_of_user_and_kind ON audit_events (user_id, kind, id);
CREATE INDEX jobs_kind ON jobs (kind, state, id);
-- How often something happened on a day, as a chore of housekeeping has counted.
CREATE TABLE event_days (
    day DATE NOT NULL,
    kind TEXT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (day, kind)
);
