-- People who log in. Of a password only its Argon2id hash is kept.
CREATE TABLE account (
    account_id    TEXT   NOT NULL PRIMARY KEY,
    name          TEXT   NOT NULL UNIQUE,      -- what they log in with, and the name under what they sign
    role          TEXT   NOT NULL,
    project_id    TEXT,                        -- the only project they may touch, or null for all
    channel       TEXT,                        -- of somebody of a channel
    agent         TEXT,                        -- the agent's id in events
    password      TEXT   NOT NULL,
    must_change   BIGINT NOT NULL,             -- 1 until the first password was changed
    active        BIGINT NOT NULL,
    version       BIGINT NOT NULL,             -- for two who edit at once
    created_at    BIGINT NOT NULL
);

-- Sessions of accounts, kiosks and visitors. Of the token only its digest is kept.
CREATE TABLE session (
    digest        BYTEA  NOT NULL PRIMARY KEY, -- SHA-256 of the token, which has 256 random bits
    session_id    TEXT   NOT NULL UNIQUE,      -- what its owner may call it
    audience      TEXT   NOT NULL,
    account_id    TEXT,
    project_id    TEXT,
    subject       TEXT,                        -- the kiosk, or the visitor's person number
    csrf          TEXT   NOT NULL,
    browser       TEXT   NOT NULL,
    started_at    BIGINT NOT NULL,
    seen_at       BIGINT NOT NULL,
    ends_at       BIGINT NOT NULL
);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_subject ON session (audience, project_id, subject);

-- Failed log-ins in a row, by name and by address: rows, because they are evidence.
CREATE TABLE login_failure (
    kind          TEXT   NOT NULL,             -- name, address
    subject       TEXT   NOT NULL,
    failures      BIGINT NOT NULL,
    last_at       BIGINT NOT NULL,
    PRIMARY KEY (kind, subject)
);
