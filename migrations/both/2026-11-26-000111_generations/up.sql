-- Counts how often all ways into an account were closed. What was made in an earlier generation opens nothing.
ALTER TABLE users ADD COLUMN generation BIGINT NOT NULL DEFAULT 0;
