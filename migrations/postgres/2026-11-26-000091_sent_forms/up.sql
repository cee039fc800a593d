CREATE TABLE sent_forms (
    key BYTEA NOT NULL PRIMARY KEY,
    body BYTEA NOT NULL,
    answer TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX sent_forms_by_time ON sent_forms (created_at);
