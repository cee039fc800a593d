-- The account that a job is about: the job is deleted with it.
ALTER TABLE jobs ADD COLUMN user_id BIGINT REFERENCES users (id) ON DELETE CASCADE;
CREATE INDEX jobs_user ON jobs (user_id);
UPDATE jobs
SET user_id = (SELECT id FROM users WHERE id = substring(jobs.payload FROM '"user_id":([0-9]+),')::BIGINT)
WHERE kind = 'mail';
