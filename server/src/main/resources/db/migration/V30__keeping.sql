-- Whose keys are kept, by which clock and for which reason: one row a key. Written by the sweep alone, from the events and
-- the tables that pages read; times are epoch milliseconds.
CREATE TABLE keeping (
    project_id    TEXT   NOT NULL REFERENCES project,
    owner         TEXT   NOT NULL,             -- person:7, event:e1
    kind          TEXT   NOT NULL,             -- VISIT, REGISTRATION, NAMED
    since         BIGINT NOT NULL,             -- the oldest that is kept of them
    clock         BIGINT NOT NULL,             -- when the time of that kind is over
    reason        TEXT,                        -- what needs them longer, where the clock has run out
    look_at       BIGINT NOT NULL,             -- when they are to be looked at again
    PRIMARY KEY (project_id, owner)
) ${clustered};
-- who is to be looked at
CREATE INDEX keeping_look ON keeping (project_id, look_at);

-- How far the sweep has looked through a project's events, and by which terms.
CREATE TABLE keeping_seen (
    project_id    TEXT   NOT NULL PRIMARY KEY REFERENCES project,
    sequence      BIGINT NOT NULL,
    terms         TEXT   NOT NULL
);

-- That the sweep ran, day by day (UTC): kept as proof, says nothing of anybody.
CREATE TABLE sweep (
    project_id    TEXT   NOT NULL REFERENCES project,
    day           TEXT   NOT NULL,             -- 2026-03-01
    runs          BIGINT NOT NULL,
    last_at       BIGINT NOT NULL,
    forgotten     BIGINT NOT NULL,             -- keys destroyed because their time was over
    overdue       BIGINT NOT NULL,             -- the most that were overdue after a run
    PRIMARY KEY (project_id, day)
);
