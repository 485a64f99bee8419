-- Who processes personal data on the office's behalf, step by step from the contract to its end. Rows are added and never
-- changed; each digest is over the row and the digest before, and panke fsck counts them again. The last step's digest is
-- what the event signs by which the contract was closed.
CREATE TABLE vendor_step (
    project_id    TEXT   NOT NULL REFERENCES project,
    vendor_id     TEXT   NOT NULL,
    number        BIGINT NOT NULL,
    step_id       TEXT   NOT NULL,             -- the same press counts once
    at            BIGINT NOT NULL,             -- epoch milliseconds
    by_whom       TEXT   NOT NULL,
    document      TEXT   NOT NULL,             -- JSON
    digest_before TEXT   NOT NULL,
    digest        TEXT   NOT NULL,
    PRIMARY KEY (project_id, vendor_id, number),
    UNIQUE (project_id, vendor_id, step_id)
);

-- Who has looked at a deletion of an assessment that was refused: somebody else than whoever asked for it.
CREATE TABLE assessment_refusal_seen (
    project_id    TEXT   NOT NULL REFERENCES project,
    event_id      TEXT   NOT NULL,             -- of the signature
    number        BIGINT NOT NULL,             -- of the deletion
    at            BIGINT NOT NULL,             -- epoch milliseconds
    by_whom       TEXT   NOT NULL,
    PRIMARY KEY (project_id, event_id, number)
);
