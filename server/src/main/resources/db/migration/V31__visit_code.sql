-- Whose a visit code is, so that it goes with them. Codes are good for a minute: those that are there need not be kept.
DELETE FROM visit_code;
ALTER TABLE visit_code ADD COLUMN phone_index BYTEA;   -- blind
CREATE INDEX visit_code_phone ON visit_code (project_id, phone_index);
