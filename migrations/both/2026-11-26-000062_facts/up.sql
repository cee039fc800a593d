-- What all machines of a site must agree on.
CREATE TABLE site_facts (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
