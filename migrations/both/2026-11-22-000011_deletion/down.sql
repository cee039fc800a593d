ALTER TABLE users DROP COLUMN delete_after;
