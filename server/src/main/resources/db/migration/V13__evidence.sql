-- Who took evidence along, of what and when.
CREATE TABLE evidence_taken (
    project_id    TEXT   NOT NULL REFERENCES project,
    number        BIGINT NOT NULL,             -- from 1
    at            BIGINT NOT NULL,             -- epoch milliseconds
    by_name       TEXT   NOT NULL,
    subject       TEXT   NOT NULL,             -- case e1, contract C9
    PRIMARY KEY (project_id, number)
);
