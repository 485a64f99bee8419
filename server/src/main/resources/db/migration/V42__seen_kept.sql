-- What somebody elsewhere has signed is kept, the first and the last of each day: an event was there when the first was
-- signed that has it, and not only when the newest was.
CREATE TABLE log_seen_kept (
    project_id    TEXT   NOT NULL REFERENCES project,
    epoch         BIGINT NOT NULL,
    size          BIGINT NOT NULL,             -- in leaves
    note          TEXT   NOT NULL,
    stamp         BYTEA,                       -- what a time stamping authority answered (RFC 3161)
    at            BIGINT NOT NULL,             -- epoch milliseconds
    PRIMARY KEY (project_id, epoch, size)
);
INSERT INTO log_seen_kept (project_id, epoch, size, note, stamp, at)
    SELECT project_id, epoch, size, note, stamp, at FROM log_seen;
DROP TABLE log_seen;
ALTER TABLE log_seen_kept RENAME TO log_seen;
