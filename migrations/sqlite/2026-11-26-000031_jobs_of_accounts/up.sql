-- The account that a job is about: the job is deleted with it.
ALTER TABLE jobs ADD COLUMN user_id BIGINT REFERENCES users (id) ON DELETE CASCADE;
CREATE INDEX jobs_user ON jobs (user_id);
UPDATE jobs
SET user_id = (SELECT id FROM users WHERE id = json_extract(jobs.payload, '$.user_id'))
WHERE kind = 'mail' AND json_valid(payload);
