-- What binds the open columns of an event to each other, keyed by the master key, which is not here: also when whoever the
-- event names is forgotten, and nothing that was sealed can be compared with them any more.
ALTER TABLE event ADD COLUMN bound BYTEA;
