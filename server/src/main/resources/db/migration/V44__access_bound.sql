-- Keyed by the master key, which is not here: nobody makes themselves an account, a session or a key by a row that was put in.
ALTER TABLE account ADD COLUMN bound BYTEA;
ALTER TABLE session ADD COLUMN bound BYTEA;
ALTER TABLE api_key ADD COLUMN bound BYTEA;
