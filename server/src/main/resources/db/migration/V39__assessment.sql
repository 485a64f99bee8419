-- What somebody signed about what the office's processing does to people: follows from the project's events alone.
CREATE TABLE assessment_signed (
    project_id    TEXT   NOT NULL REFERENCES project,
    sequence      BIGINT NOT NULL,
    event_id      TEXT   NOT NULL,
    at            BIGINT NOT NULL,
    by_whom       TEXT   NOT NULL,
    assessment    TEXT   NOT NULL,             -- SHA-256 of the text that was signed
    PRIMARY KEY (project_id, sequence)
);

-- The texts that were signed, each under its digest: what was found, and of which configuration. Never changed.
CREATE TABLE assessment (
    project_id    TEXT   NOT NULL REFERENCES project,
    digest        TEXT   NOT NULL,
    document      TEXT   NOT NULL,             -- JSON, of which the digest is
    PRIMARY KEY (project_id, digest)
);

-- What is being written: one draft a project. Its version is named by whoever changes or signs it.
CREATE TABLE assessment_draft (
    project_id    TEXT   NOT NULL PRIMARY KEY REFERENCES project,
    version       BIGINT NOT NULL,
    at            BIGINT NOT NULL,
    by_whom       TEXT   NOT NULL,
    document      TEXT   NOT NULL              -- JSON
);

-- Who asked for a signed text to be deleted, and what became of it: refused while it must be kept.
CREATE TABLE assessment_deletion (
    project_id    TEXT   NOT NULL REFERENCES project,
    event_id      TEXT   NOT NULL,             -- of the signature
    number        BIGINT NOT NULL,
    at            BIGINT NOT NULL,
    by_whom       TEXT   NOT NULL,
    refused       BIGINT NOT NULL,             -- 1 where it had to be kept
    PRIMARY KEY (project_id, event_id, number)
);
