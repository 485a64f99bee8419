-- Whose keys were destroyed because they asked: their owners' names stand for nobody any more.
CREATE TABLE forgotten (
    project_id    TEXT   NOT NULL REFERENCES project,
    owner         TEXT   NOT NULL,             -- person:7, event:e1
    sequence      BIGINT NOT NULL,             -- of the newest event when it was done
    PRIMARY KEY (project_id, owner)
);
