DROP TABLE mailbox;
DROP TABLE jobs;
