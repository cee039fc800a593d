DROP TABLE audit_events;
DROP TABLE throttle_counters;
