-- The evidence log: leaf n is event n, so what is kept here is only what cannot be computed from the events.

-- Root of the commitments to what followed, line by line. Null of events from before these were committed to; of all
-- others, what is sealed has the secret of these commitments in front.
ALTER TABLE event ADD COLUMN told BYTEA;

-- The keys that sign a project's checkpoints and receipts; the newest two sign.
CREATE TABLE log_key (
    project_id    TEXT   NOT NULL REFERENCES project,
    number        BIGINT NOT NULL,             -- from 1
    public_key    TEXT   NOT NULL,             -- name+id+key, as others are given it
    secret        BYTEA  NOT NULL,             -- sealed under the key of the project's log
    since         BIGINT NOT NULL,             -- epoch milliseconds
    PRIMARY KEY (project_id, number)
);

-- A project's logs, one after the other: a new one begins where the old one was lost.
CREATE TABLE log_epoch (
    project_id    TEXT   NOT NULL REFERENCES project,
    epoch         BIGINT NOT NULL,             -- from 1
    origin        TEXT   NOT NULL,             -- its name in checkpoints
    beginning     BYTEA  NOT NULL,             -- leaf 0
    statement     BYTEA,                       -- who began it again, when and why: salted, sealed under the project's key
    at            BIGINT NOT NULL,             -- epoch milliseconds
    PRIMARY KEY (project_id, epoch)
);

-- What was published. None of them may ever turn out to be inconsistent with the events.
CREATE TABLE log_checkpoint (
    project_id    TEXT   NOT NULL REFERENCES project,
    epoch         BIGINT NOT NULL,
    size          BIGINT NOT NULL,             -- in leaves
    note          TEXT   NOT NULL,
    at            BIGINT NOT NULL,             -- epoch milliseconds
    PRIMARY KEY (project_id, epoch, size)
);
