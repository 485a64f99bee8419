-- The notices that whoever asks for a pass agrees to: each as it was shown. Never changed.
CREATE TABLE pass_notice (
    project_id    TEXT   NOT NULL REFERENCES project,
    version       BIGINT NOT NULL,
    hash          TEXT   NOT NULL,
    since         BIGINT NOT NULL,             -- epoch milliseconds
    document      TEXT   NOT NULL,             -- JSON: its text in both languages
    PRIMARY KEY (project_id, version)
);
CREATE UNIQUE INDEX pass_notice_hash ON pass_notice (project_id, hash);

-- What the office keeps of passes that visitors carry: no template, and nothing that one follows from.
CREATE TABLE face_pass (
    project_id    TEXT   NOT NULL REFERENCES project,
    pass_id       TEXT   NOT NULL,             -- random; stands in the pass and here
    half          BIGINT NOT NULL,             -- the number of the half of its key, which lies apart
    day           TEXT   NOT NULL,             -- the project's day whose key sealed it, 2026-03-01
    person        BIGINT NOT NULL,
    consent       TEXT   NOT NULL,             -- the event by which they agreed
    model         TEXT   NOT NULL,             -- of the encoder
    issued_at     BIGINT NOT NULL,             -- epoch milliseconds
    PRIMARY KEY (project_id, pass_id)
);
CREATE INDEX face_pass_person ON face_pass (project_id, person);
