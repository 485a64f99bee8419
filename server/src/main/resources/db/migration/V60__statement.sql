-- Who put their name under which statement: follows from the project's events alone. The first one signed it, the next
-- one who is somebody else countersigned it.
CREATE TABLE statement_signed (
    project_id    TEXT   NOT NULL REFERENCES project,
    sequence      BIGINT NOT NULL,
    event_id      TEXT   NOT NULL,
    at            BIGINT NOT NULL,
    by_whom       TEXT   NOT NULL,
    statement     TEXT   NOT NULL,             -- SHA-256 of the text that was signed
    PRIMARY KEY (project_id, sequence)
);

-- The texts, each under its digest: of what kind, what it says, and what whoever signed looked at. Never changed.
CREATE TABLE statement (
    project_id    TEXT   NOT NULL REFERENCES project,
    digest        TEXT   NOT NULL,
    document      TEXT   NOT NULL,             -- JSON, of which the digest is
    PRIMARY KEY (project_id, digest)
);
