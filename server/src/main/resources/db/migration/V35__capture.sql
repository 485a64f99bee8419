-- What was ordered about looking at faces in a project: follows from its events alone.
CREATE TABLE capture_order (
    project_id    TEXT   NOT NULL REFERENCES project,
    sequence      BIGINT NOT NULL,
    event_id      TEXT   NOT NULL,
    at            BIGINT NOT NULL,
    outcome       TEXT   NOT NULL,             -- DISMANTLED, HALTED, RESUMED
    by_whom       TEXT   NOT NULL,
    grounds       TEXT   NOT NULL,
    PRIMARY KEY (project_id, sequence)
);

-- What a dismantling destroyed, counted where it was destroyed, in the event's own unit of work.
CREATE TABLE destroyed (
    project_id    TEXT   NOT NULL REFERENCES project,
    event_id      TEXT   NOT NULL,
    what          TEXT   NOT NULL,             -- KEYS, TEMPLATES
    places        BIGINT NOT NULL,             -- how many places could hold any
    number        BIGINT NOT NULL,
    PRIMARY KEY (project_id, event_id, what)
);

-- The switch for all projects: a row each time that it is turned. The newest holds.
CREATE TABLE kill_switch (
    number        BIGINT NOT NULL PRIMARY KEY,
    at            BIGINT NOT NULL,
    outcome       TEXT   NOT NULL,             -- HALTED, RESUMED
    by_whom       TEXT   NOT NULL,
    grounds       TEXT   NOT NULL
);

-- Whether the law of a project's place permitted faces when somebody last looked: what turns stricter is noticed.
CREATE TABLE law_seen (
    project_id    TEXT   NOT NULL PRIMARY KEY REFERENCES project,
    at            BIGINT NOT NULL,
    permitted     BIGINT NOT NULL,             -- 1 where it did
    packs         TEXT   NOT NULL              -- the packs in force, as in cn-330100/1
);
