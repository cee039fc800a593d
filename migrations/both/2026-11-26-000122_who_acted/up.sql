-- The administrator who did something to the account of somebody else.
ALTER TABLE audit_events ADD COLUMN by_user BIGINT;
