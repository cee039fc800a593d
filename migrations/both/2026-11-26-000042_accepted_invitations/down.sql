DROP INDEX invitations_accepted;
ALTER TABLE invitations DROP COLUMN accepted_by;
