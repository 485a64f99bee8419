-- What visitors answered when they were asked for a consent, and what they took back. Follows from the events.
CREATE TABLE consent_step (
    project_id      TEXT   NOT NULL REFERENCES project,
    sequence        BIGINT NOT NULL,
    event_id        TEXT   NOT NULL,
    person          BIGINT NOT NULL,
    purpose         TEXT   NOT NULL,           -- CONTACT
    answer          TEXT   NOT NULL,           -- GIVEN, REFUSED, WITHDRAWN
    at              BIGINT NOT NULL,           -- epoch milliseconds
    asked_at        BIGINT,                    -- when the office asked; null where it was their own wish
    notice          TEXT,                      -- the hash of what was shown
    language        TEXT,                      -- zh, en
    PRIMARY KEY (project_id, sequence)
);
-- one person's
CREATE INDEX consent_step_person ON consent_step (project_id, person, purpose, sequence);
