-- Marks of the accounts that an import has taken: digests of the old id with a name or an address. A second import leaves
-- out who has one, even if the account was deleted here.
CREATE TABLE imported_accounts (
    mark INTEGER NOT NULL PRIMARY KEY
);
