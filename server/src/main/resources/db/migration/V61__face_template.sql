-- Templates of faces that the office keeps, for whoever wished it where a law lets it: each sealed under a key of its own,
-- made of its day's and of a half, which both lie apart. Nothing here says what anybody looks like.
CREATE TABLE face_template (
    project_id    TEXT   NOT NULL REFERENCES project,
    half          BIGINT NOT NULL,             -- the number of the half of its key: given once, and so its name for good
    day           TEXT   NOT NULL,             -- the project's day whose key sealed it, 2026-03-01
    person        BIGINT NOT NULL,
    consent       TEXT   NOT NULL,             -- the event by which they agreed
    model         TEXT   NOT NULL,             -- of the encoder
    entered_at    BIGINT NOT NULL,             -- epoch milliseconds
    sealed        BYTEA  NOT NULL,
    PRIMARY KEY (project_id, half)
);
CREATE INDEX face_template_person ON face_template (project_id, person);
