-- Keyed by the master key and numbered from 1 as they are written: none is put in or edited, and one that is taken away is missed.
ALTER TABLE sweep ADD COLUMN nth BIGINT;
ALTER TABLE sweep ADD COLUMN bound BYTEA;
ALTER TABLE log_checkpoint ADD COLUMN nth BIGINT;       -- of its log
ALTER TABLE log_checkpoint ADD COLUMN bound BYTEA;
