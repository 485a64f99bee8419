-- Somebody at a kiosk asked for the desk.
CREATE TABLE help (
    project_id    TEXT   NOT NULL REFERENCES project,
    help_id       TEXT   NOT NULL,
    kiosk         TEXT   NOT NULL,             -- its name
    at            BIGINT NOT NULL,             -- epoch milliseconds
    done_at       BIGINT,
    done_by       TEXT,
    PRIMARY KEY (project_id, help_id)
);
-- who waits
CREATE INDEX help_waiting ON help (project_id, done_at, at);

-- The first signature under a case. The second one is the decision, which is an event.
CREATE TABLE case_proposal (
    project_id    TEXT   NOT NULL REFERENCES project,
    case_id       TEXT   NOT NULL,
    proposal_id   TEXT   NOT NULL,
    by_name       TEXT   NOT NULL,
    at            BIGINT NOT NULL,
    outcome       TEXT   NOT NULL,             -- NATURAL, SPLIT, CHANNEL:A1
    words         BYTEA  NOT NULL,             -- why, sealed under the project's key
    state         TEXT   NOT NULL,             -- OPEN, WITHDRAWN, SIGNED
    signed_by     TEXT,                        -- the second name
    PRIMARY KEY (project_id, case_id, proposal_id)
);

-- How often a case's papers changed apart from its events; together with those it is the version people edit.
CREATE TABLE case_papers (
    project_id    TEXT   NOT NULL REFERENCES project,
    case_id       TEXT   NOT NULL,
    changes       BIGINT NOT NULL,
    PRIMARY KEY (project_id, case_id)
);

-- What was answered to whoever appealed.
CREATE TABLE case_answer (
    project_id    TEXT   NOT NULL REFERENCES project,
    case_id       TEXT   NOT NULL,
    answer_id     TEXT   NOT NULL,
    by_name       TEXT   NOT NULL,
    at            BIGINT NOT NULL,
    words         BYTEA  NOT NULL,             -- sealed under the project's key
    PRIMARY KEY (project_id, case_id, answer_id)
);

-- A day's visits and walk-ins
CREATE INDEX visit_day ON visit (project_id, at);
CREATE INDEX event_walk_in ON event (project_id, at) WHERE type = 'WalkedIn';
