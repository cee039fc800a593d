-- Where the work of a job goes: one slow destination must not hold up the others.
ALTER TABLE jobs ADD COLUMN destination TEXT;
-- When a job that fails is given up. Set by its first failure.
ALTER TABLE jobs ADD COLUMN give_up_at TIMESTAMP;
