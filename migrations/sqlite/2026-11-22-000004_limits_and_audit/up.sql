CREATE TABLE throttle_counters (
    key TEXT NOT NULL PRIMARY KEY,
    count INTEGER NOT NULL,
    resets_at TIMESTAMP NOT NULL
);

-- No foreign key: the history of an account outlives it.
CREATE TABLE audit_events (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    user_id BIGINT,
    ip TEXT NOT NULL,
    user_agent TEXT NOT NULL,
    detail TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX audit_events_user ON audit_events (user_id, created_at);
