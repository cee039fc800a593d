CREATE TABLE sent_forms (
    key BLOB NOT NULL PRIMARY KEY,
    body BLOB NOT NULL,
    answer TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);
CREATE INDEX sent_forms_by_time ON sent_forms (created_at);
