DROP TABLE devices;
DELETE FROM tokens WHERE purpose = 'not-me';
DELETE FROM jobs WHERE payload LIKE '%"mail":"new_device"%';
