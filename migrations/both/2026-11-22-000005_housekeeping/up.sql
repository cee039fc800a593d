-- For the queries of housekeeping, which must not read whole tables each hour while others wait to write.
CREATE INDEX sessions_seen ON sessions (seen_at);
CREATE INDEX sessions_created ON sessions (created_at);
CREATE INDEX tokens_expires ON tokens (expires_at);
CREATE INDEX throttle_counters_resets ON throttle_counters (resets_at);
CREATE INDEX jobs_finished ON jobs (state, finished_at);
CREATE INDEX users_unconfirmed ON users (created_at) WHERE registered_in IS NOT NULL;
