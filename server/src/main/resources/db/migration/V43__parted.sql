-- Keyed by the master key, which is not here: nobody is forgotten, and no half of a key destroyed, by a row that was put in.
ALTER TABLE forgotten ADD COLUMN bound BYTEA;
ALTER TABLE parting ADD COLUMN bound BYTEA;
