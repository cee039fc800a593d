ALTER TABLE jobs DROP COLUMN give_up_at;
ALTER TABLE jobs DROP COLUMN destination;
