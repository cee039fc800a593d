ALTER TABLE users DROP COLUMN generation;
