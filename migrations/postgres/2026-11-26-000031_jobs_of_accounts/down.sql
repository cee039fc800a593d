DROP INDEX jobs_user;
ALTER TABLE jobs DROP COLUMN user_id;
