-- The hash of a link's random part. Links from before this migration have none, and open nothing any more.
ALTER TABLE tokens ADD COLUMN secret_hash BYTEA NOT NULL DEFAULT '';
