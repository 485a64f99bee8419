-- The rule documents that followed on the one a project was opened with, each known to its event by its digest.
CREATE TABLE rules_published (
    project_id    TEXT   NOT NULL REFERENCES project,
    sequence      BIGINT NOT NULL,             -- of its event: it holds for what comes after
    digest        TEXT   NOT NULL,             -- SHA-256 of the document, hexadecimal
    document      TEXT   NOT NULL,             -- YAML
    PRIMARY KEY (project_id, sequence)
);
