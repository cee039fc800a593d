DELETE FROM site_facts WHERE name = 'events-counted';
DROP TABLE event_days;
DROP INDEX jobs_kind;
DROP INDEX audit_events_of_user_and_kind;
DROP INDEX audit_events_kind;
DROP INDEX user_roles_held;
DROP INDEX user_emails_pending;
DROP INDEX users_waiting;
DROP INDEX users_off;
