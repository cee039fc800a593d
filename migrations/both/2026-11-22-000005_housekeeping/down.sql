DROP INDEX users_unconfirmed;
DROP INDEX jobs_finished;
DROP INDEX throttle_counters_resets;
DROP INDEX tokens_expires;
DROP INDEX sessions_created;
DROP INDEX sessions_seen;
