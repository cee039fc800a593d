-- Housekeeping finds what it deletes by an index, however many rows stay.
CREATE INDEX audit_events_created ON audit_events (created_at);
CREATE INDEX mailbox_created ON mailbox (created_at);
CREATE INDEX users_deleted ON users (delete_after) WHERE delete_after IS NOT NULL;
CREATE INDEX user_emails_unconfirmed ON user_emails (created_at) WHERE confirmed_at IS NULL AND NOT is_primary;
-- A session that is remembered may lie idle for longer: without the first column, each hour would read them all.
DROP INDEX sessions_seen;
DROP INDEX sessions_created;
CREATE INDEX sessions_idle ON sessions (remembered, seen_at);
CREATE INDEX sessions_aged ON sessions (remembered, created_at);
-- In the order in which the history is shown: its first page reads as many rows as it shows.
DROP INDEX audit_events_user;
CREATE INDEX audit_events_of_user ON audit_events (user_id, id);
