-- What people asked about their own data, and what they were told. Words go with the person's key; the rest names nobody.
CREATE TABLE rights_request (
    project_id    TEXT   NOT NULL REFERENCES project,
    request_id    TEXT   NOT NULL,
    kind          TEXT   NOT NULL,             -- SEE, COPY, CORRECT, ERASE, RESTRICT, EXPLAIN, OBJECT, WITHDRAW
    way           TEXT   NOT NULL,             -- ME, KIOSK, DESK
    taken_by      TEXT   NOT NULL,             -- visitor, or who of the office
    identified    TEXT   NOT NULL,             -- CODE, RING, PAPER
    person        BIGINT,                      -- null where nothing is kept of who asked
    words         BYTEA,                       -- sealed under the person's key
    at            BIGINT NOT NULL,             -- epoch milliseconds
    due           BIGINT NOT NULL,
    state         TEXT   NOT NULL,             -- OPEN, DONE, IN_PART, REFUSED, NOTHING_KEPT
    answered_at   BIGINT,
    answered_by   TEXT,
    answer        BYTEA,                       -- sealed under the person's key
    grounds       TEXT   NOT NULL,             -- why it was not met in whole, by the words of Ground
    PRIMARY KEY (project_id, request_id)
);
-- one person's, and who waits
CREATE INDEX rights_request_person ON rights_request (project_id, person);
CREATE INDEX rights_request_due ON rights_request (state, due);
