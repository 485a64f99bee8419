-- Devices that visitors check in at.
CREATE TABLE kiosk (
    project_id    TEXT   NOT NULL REFERENCES project,
    kiosk_id      TEXT   NOT NULL,
    name          TEXT   NOT NULL,
    code_digest   BYTEA,                       -- keyed, of the pairing code; null once used
    code_until    BIGINT NOT NULL,
    paired_at     BIGINT,
    ended_at      BIGINT,
    PRIMARY KEY (project_id, kiosk_id)
);
CREATE INDEX kiosk_code ON kiosk (code_digest);

-- One-time codes that were sent, and what was proved by them. Gone soon after their time.
CREATE TABLE one_time_code (
    project_id    TEXT   NOT NULL REFERENCES project,
    token_digest  BYTEA  NOT NULL,             -- of the word that its asker holds
    purpose       TEXT   NOT NULL,             -- KIOSK, ME
    phone_index   BYTEA  NOT NULL,             -- blind
    phone         BYTEA  NOT NULL,             -- sealed under the project's key
    code_digest   BYTEA  NOT NULL,             -- keyed
    verified      TEXT,                        -- CODE, VISIT_CODE; null until proved
    tries         BIGINT NOT NULL,
    started_at    BIGINT NOT NULL,             -- when the code was sent: the arrival
    until         BIGINT NOT NULL,
    notice        TEXT,                        -- the hash that was agreed to
    event_id      TEXT,                        -- the check-in it was used for
    PRIMARY KEY (project_id, token_digest)
);
CREATE INDEX one_time_code_phone ON one_time_code (project_id, phone_index, started_at);
CREATE INDEX one_time_code_until ON one_time_code (until);

-- Codes that a visitor shows instead: from their own page, once, for a minute.
CREATE TABLE visit_code (
    project_id    TEXT   NOT NULL REFERENCES project,
    code_digest   BYTEA  NOT NULL,
    phone         BYTEA  NOT NULL,             -- sealed under the project's key
    until         BIGINT NOT NULL,
    PRIMARY KEY (project_id, code_digest)
);

-- The phone that a visitor's session was opened with, sealed under the project's key.
CREATE TABLE visitor_phone (
    project_id    TEXT   NOT NULL REFERENCES project,
    session_id    TEXT   NOT NULL,
    phone         BYTEA  NOT NULL,
    until         BIGINT NOT NULL,
    PRIMARY KEY (project_id, session_id)
);

-- Notices, each as it was shown: what a hash in a check-in stands for.
CREATE TABLE notice (
    project_id    TEXT   NOT NULL REFERENCES project,
    version       BIGINT NOT NULL,
    hash          TEXT   NOT NULL,
    since         BIGINT NOT NULL,
    document      TEXT   NOT NULL,             -- JSON, both languages
    PRIMARY KEY (project_id, version),
    UNIQUE (project_id, hash)
);

-- The words in which somebody appealed; that they did is an event.
CREATE TABLE appeal (
    project_id      TEXT   NOT NULL REFERENCES project,
    appeal_id       TEXT   NOT NULL,
    visit_id        TEXT,
    registration_id TEXT,
    by_whom         TEXT   NOT NULL,           -- VISITOR, CHANNEL:A1
    kind            TEXT   NOT NULL,           -- APPEAL, REVIEW
    at              BIGINT NOT NULL,
    owner           TEXT   NOT NULL,           -- under whose key the words are sealed
    words           BYTEA  NOT NULL,
    PRIMARY KEY (project_id, appeal_id)
);
CREATE INDEX appeal_visit ON appeal (project_id, visit_id);
CREATE INDEX appeal_registration ON appeal (project_id, registration_id);
