ALTER TABLE audit_events DROP COLUMN by_user;
