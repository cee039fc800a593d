-- The account that was registered by an invitation, so that its role can be taken back.
ALTER TABLE invitations ADD COLUMN accepted_by BIGINT REFERENCES users (id) ON DELETE SET NULL;
CREATE INDEX invitations_accepted ON invitations (accepted_by);
