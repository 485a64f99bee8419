-- Keyed by the master key, which is not here: nobody signs first, appeals or answers by a row that was put in or edited.
ALTER TABLE case_proposal ADD COLUMN bound BYTEA;
ALTER TABLE case_answer ADD COLUMN bound BYTEA;
ALTER TABLE case_papers ADD COLUMN bound BYTEA;
ALTER TABLE appeal ADD COLUMN bound BYTEA;

-- Appeals and decisions that came without words, by another system or from a file: every other one has its row.
CREATE TABLE without_words (
    project_id    TEXT   NOT NULL REFERENCES project,
    sequence      BIGINT NOT NULL,             -- of the event
    bound         BYTEA  NOT NULL,             -- keyed by the master key
    PRIMARY KEY (project_id, sequence)
);
