-- What agents and the office's own people are told of what is kept of them. A version is never changed; the newest holds.
CREATE TABLE work_notice (
    project_id    TEXT   NOT NULL REFERENCES project,
    worker        TEXT   NOT NULL,             -- AGENT, STAFF
    version       BIGINT NOT NULL,
    hash          TEXT   NOT NULL,             -- SHA-256 of the document
    since         BIGINT NOT NULL,
    document      TEXT   NOT NULL,             -- JSON, in both languages
    PRIMARY KEY (project_id, worker, version),
    UNIQUE (project_id, worker, hash)
);

-- Who has read which.
CREATE TABLE work_notice_seen (
    project_id    TEXT   NOT NULL REFERENCES project,
    worker        TEXT   NOT NULL,
    version       BIGINT NOT NULL,
    account_id    TEXT   NOT NULL REFERENCES account,
    at            BIGINT NOT NULL,
    PRIMARY KEY (project_id, worker, version, account_id)
);
