-- The descriptions that the site wrote itself were in English on pages in every language. What an owner wrote stays.
UPDATE roles SET description = ''
WHERE description = 'A page asks for this role' OR (name = 'admin' AND description = 'Administrators of this site');
