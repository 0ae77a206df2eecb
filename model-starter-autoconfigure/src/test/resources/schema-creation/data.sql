INSERT INTO product (name, created_at, updated_at) VALUES ('from data.sql', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP);
