-- What was done about breaches of personal data, step by step. Rows are added and never changed; each digest is over the
-- row and the digest before, and panke fsck counts them again.
CREATE TABLE incident_step (
    project_id    TEXT   NOT NULL REFERENCES project,
    incident_id   TEXT   NOT NULL,
    number        BIGINT NOT NULL,
    step_id       TEXT   NOT NULL,             -- the same press counts once
    at            BIGINT NOT NULL,             -- epoch milliseconds
    by_whom       TEXT   NOT NULL,
    document      TEXT   NOT NULL,             -- JSON
    digest_before TEXT   NOT NULL,
    digest        TEXT   NOT NULL,
    PRIMARY KEY (project_id, incident_id, number),
    UNIQUE (project_id, incident_id, step_id)
);
