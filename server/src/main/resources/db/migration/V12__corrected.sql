-- How a visitor corrected what they had said when they came: SELF, NONE, CHANNEL:A1; null where they did not.
ALTER TABLE visit ADD COLUMN corrected TEXT;
ALTER TABLE visit ADD COLUMN corrected_at BIGINT;
