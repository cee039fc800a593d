ALTER TABLE users ADD COLUMN read_language TEXT;
