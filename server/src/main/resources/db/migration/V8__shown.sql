-- Showing codes that a visitor typed while checking in, judged when they were typed. Gone with the code they belong to.
CREATE TABLE shown_code (
    project_id      TEXT   NOT NULL,
    token_digest    BYTEA  NOT NULL,           -- of the word that the kiosk holds
    try             BIGINT NOT NULL,           -- which of this visitor's tries it was
    registration_id TEXT,                      -- whose code it was; null where it was nobody's
    PRIMARY KEY (project_id, token_digest, try),
    FOREIGN KEY (project_id, token_digest) REFERENCES one_time_code ON DELETE CASCADE
) ${clustered};
