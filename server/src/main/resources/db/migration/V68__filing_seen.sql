-- When so many persons were first kept that it must be filed, and when what was filed became another: the days are counted from then.
CREATE TABLE filing_seen (
    project_id      TEXT   NOT NULL REFERENCES project,
    nth             BIGINT NOT NULL,           -- in the order in which they were noted
    filing          TEXT   NOT NULL,           -- the event of the filing; '' where there was none, and the number was reached
    at              BIGINT NOT NULL,
    changed         TEXT   NOT NULL,           -- names of the parts that were others than filed, with a space between
    bound           BYTEA,
    PRIMARY KEY (project_id, nth)
) ${clustered};
