-- The descriptions were not kept.
SELECT 1;
