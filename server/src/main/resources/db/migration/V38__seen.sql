-- The newest checkpoint that somebody elsewhere has signed: with the cosignatures of witnesses, or a stamp of its time, or
-- both. The notes of log_checkpoint have the log's own signatures alone.
CREATE TABLE log_seen (
    project_id    TEXT   NOT NULL REFERENCES project,
    epoch         BIGINT NOT NULL,
    size          BIGINT NOT NULL,             -- in leaves
    note          TEXT   NOT NULL,
    stamp         BYTEA,                       -- what a time stamping authority answered (RFC 3161)
    at            BIGINT NOT NULL,             -- epoch milliseconds
    PRIMARY KEY (project_id, epoch)
);
