-- What a project says of itself for its notices, and where it is. A version is never changed; the newest holds.
CREATE TABLE site (
    project_id    TEXT   NOT NULL REFERENCES project,
    version       BIGINT NOT NULL,
    since         BIGINT NOT NULL,
    by_whom       TEXT   NOT NULL,             -- the name of the account
    document      TEXT   NOT NULL,             -- JSON
    PRIMARY KEY (project_id, version)
);
