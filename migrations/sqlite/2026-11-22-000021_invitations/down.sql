DROP TABLE invitations;
DELETE FROM tokens WHERE purpose = 'invitation';
DELETE FROM jobs WHERE payload LIKE '%"mail":"invite"%' OR payload LIKE '%"mail":"invite_member"%'
    OR payload LIKE '%"mail":"invitation_used"%';
