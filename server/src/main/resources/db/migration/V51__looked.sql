-- What came of looks at visitors' own faces, by their own wish: follows from the project's events alone. No score is anywhere.
CREATE TABLE looked (
    project_id    TEXT   NOT NULL REFERENCES project,
    sequence      BIGINT NOT NULL,
    event_id      TEXT   NOT NULL,
    at            BIGINT NOT NULL,             -- epoch milliseconds
    person        BIGINT NOT NULL,
    act           TEXT   NOT NULL,             -- PASS_GIVEN, SAME, UNDECIDED, DIFFERENT, PASSES_ENDED
    PRIMARY KEY (project_id, sequence)
);
CREATE INDEX looked_person ON looked (project_id, person, sequence);
