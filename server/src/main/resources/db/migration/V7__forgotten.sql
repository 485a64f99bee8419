-- Whose keys were destroyed because they asked: their owners' names stand for nobody any more.
CREATE TABLE forgotten (
    project_id    TEXT   NOT NULL REFERENCES project,
    owner         TEXT   NOT NULL,             -- person:7, event:e1
    sequence      BIGINT NOT NULL,             -- of the newest event when it was done
    PRIMARY KEY (project_id, owner)
);

-- Who asked to be forgotten: at once, or when nothing rests on them any more. Computed again by a replay.
CREATE TABLE erasure (
    project_id    TEXT   NOT NULL REFERENCES project,
    person        BIGINT NOT NULL,
    sequence      BIGINT NOT NULL,             -- of the event that asked
    asked_at      BIGINT NOT NULL,
    done_at       BIGINT,                      -- by when nothing rested on them
    PRIMARY KEY (project_id, person)
);
