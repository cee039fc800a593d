DROP TABLE site_facts;
