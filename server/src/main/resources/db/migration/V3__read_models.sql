-- What pages show, as of the newest event: written with the event, computed again by a replay. Nothing here says who
-- anybody is: a person is a number, and what it stands for lies sealed in the events. Times are epoch milliseconds.

-- The answer to a registration and what became of it. Expired is one that is LIVE and whose time is over.
CREATE TABLE registration (
    project_id      TEXT   NOT NULL REFERENCES project,
    registration_id TEXT   NOT NULL,
    sequence        BIGINT NOT NULL,
    at              BIGINT NOT NULL,
    channel         TEXT   NOT NULL,
    agent           TEXT,
    masked          BIGINT NOT NULL,           -- 1 where only a part of the number was given
    person          BIGINT,                    -- of a full number; of a mask once it has won, its visitor
    mask            BIGINT,                    -- the number of the mask
    answer          TEXT   NOT NULL,           -- ACCEPTED, REFUSED
    reason          TEXT,                      -- of the refusal
    until           BIGINT,                    -- the first instant at which it no longer holds
    mode            TEXT,                      -- FIRST_REGISTRATION, FIRST_SHOWING
    rules           BIGINT,                    -- the version under which it was answered
    state           TEXT   NOT NULL,           -- REFUSED, LIVE, WON, LOST, WITHDRAWN, DISPUTED
    state_reason    TEXT,                      -- why it lost
    visit_id        TEXT,                      -- the visit that it won, lost or contends for
    ended_at        BIGINT,                    -- since when it is neither live nor contends
    PRIMARY KEY (project_id, registration_id)
);
-- lists, newest first: all; of a state; of a channel and its agent
CREATE UNIQUE INDEX registration_newest ON registration (project_id, sequence);
CREATE INDEX registration_state ON registration (project_id, state, sequence);
CREATE INDEX registration_channel ON registration (project_id, channel, agent, sequence);
-- one person's; those that one visit ended
CREATE INDEX registration_person ON registration (project_id, person, sequence) WHERE person IS NOT NULL;
CREATE INDEX registration_visit ON registration (project_id, visit_id) WHERE visit_id IS NOT NULL;

-- The verdict of a visit as it is now: a decision replaces it.
CREATE TABLE visit (
    project_id      TEXT   NOT NULL REFERENCES project,
    visit_id        TEXT   NOT NULL,
    sequence        BIGINT NOT NULL,
    at              BIGINT NOT NULL,
    arrival         BIGINT NOT NULL,           -- when it began; lead times count to it
    person          BIGINT NOT NULL,           -- the number of the phone that was given
    consultant      TEXT,
    verified        TEXT,                      -- CODE, RING, VISIT_CODE
    declared        TEXT   NOT NULL,           -- SELF, NONE, CHANNEL:A1
    notice          TEXT,                      -- the hash of the notice that was consented to
    outcome         TEXT   NOT NULL,           -- NATURAL, BROUGHT, DISPUTED, NOT_A_VISITOR
    channel         TEXT,
    agent           TEXT,
    registration_id TEXT,                      -- the one that won
    standing        TEXT,                      -- NEW, RETURNING
    until           BIGINT,                    -- the first instant at which its protection no longer holds
    rules           BIGINT,
    case_id         TEXT,                      -- that must decide
    revised_at      BIGINT,                    -- when it was last decided anew
    PRIMARY KEY (project_id, visit_id)
);
-- lists, newest first: all; of an outcome; of a channel and its agent; one person's
CREATE UNIQUE INDEX visit_newest ON visit (project_id, sequence);
CREATE INDEX visit_outcome ON visit (project_id, outcome, sequence);
CREATE INDEX visit_channel ON visit (project_id, channel, agent, sequence) WHERE channel IS NOT NULL;
CREATE INDEX visit_person ON visit (project_id, person, sequence);

-- The claims that did not win a visit, in order of their registration, each with its first reason.
CREATE TABLE claim_lost (
    project_id      TEXT   NOT NULL REFERENCES project,
    visit_id        TEXT   NOT NULL,
    registration_id TEXT   NOT NULL,
    ordinal         BIGINT NOT NULL,
    reason          TEXT   NOT NULL,
    PRIMARY KEY (project_id, visit_id, registration_id)
) ${clustered};
-- the visits at which a registration lost
CREATE INDEX claim_lost_registration ON claim_lost (project_id, registration_id);

-- Which phones were found to be one person's: the smallest of their numbers stands for them all.
CREATE TABLE person (
    project_id      TEXT   NOT NULL REFERENCES project,
    person          BIGINT NOT NULL,
    root            BIGINT NOT NULL,           -- its own number where it is joined to none
    PRIMARY KEY (project_id, person)
) ${clustered};
-- everybody who is one person
CREATE INDEX person_root ON person (project_id, root);

-- Which events name whom.
CREATE TABLE event_person (
    project_id      TEXT   NOT NULL REFERENCES project,
    person          BIGINT NOT NULL,
    sequence        BIGINT NOT NULL,
    PRIMARY KEY (project_id, person, sequence)
) ${clustered};

-- A deal, and what is paid for it.
CREATE TABLE contract (
    project_id      TEXT   NOT NULL REFERENCES project,
    contract_id     TEXT   NOT NULL,
    sequence        BIGINT NOT NULL,           -- of its first subscription
    subscribed_at   BIGINT NOT NULL,           -- its newest one
    signed_at       BIGINT,
    cancelled_at    BIGINT,
    unit            TEXT,
    amount_fen      BIGINT,
    payee           TEXT,
    state           TEXT   NOT NULL,           -- WAITING, PAYABLE, NOTHING, HELD, APPROVED, PAID, CLAWED_BACK
    reason          TEXT,
    channel         TEXT,                      -- whom it pays; of a divided sum the first, see contract_share
    due_fen         BIGINT,                    -- in all
    case_id         TEXT,                      -- that holds it
    approved_by     TEXT,
    approved_at     BIGINT,
    paid_by         TEXT,
    paid_at         BIGINT,
    version         BIGINT NOT NULL,           -- counts its changes, for whoever edits it
    PRIMARY KEY (project_id, contract_id)
);
-- lists, newest first: all; of a state
CREATE UNIQUE INDEX contract_newest ON contract (project_id, sequence);
CREATE INDEX contract_state ON contract (project_id, state, sequence);

-- Whom a contract pays how much, where it pays: one row a channel.
CREATE TABLE contract_share (
    project_id      TEXT   NOT NULL REFERENCES project,
    contract_id     TEXT   NOT NULL,
    channel         TEXT   NOT NULL,
    due_fen         BIGINT,
    PRIMARY KEY (project_id, contract_id, channel)
);

CREATE TABLE contract_buyer (
    project_id      TEXT   NOT NULL REFERENCES project,
    contract_id     TEXT   NOT NULL,
    ordinal         BIGINT NOT NULL,
    person          BIGINT NOT NULL,
    PRIMARY KEY (project_id, contract_id, ordinal)
);
-- one person's deals
CREATE INDEX contract_buyer_person ON contract_buyer (project_id, person);

-- A question that only two people can decide. One that is asked again is opened again under its id.
CREATE TABLE case_file (
    project_id      TEXT   NOT NULL REFERENCES project,
    case_id         TEXT   NOT NULL,           -- the visit, merge or subscription that opened it
    kind            TEXT   NOT NULL,           -- DECLARATION, MERGE, CORRECTION, APPEAL, HOUSEHOLD, SIGNAL
    visit_id        TEXT,                      -- whose verdict it is about
    contract_id     TEXT,
    sequence        BIGINT NOT NULL,           -- of the event that opened it last
    opened_at       BIGINT NOT NULL,
    state           TEXT   NOT NULL,           -- OPEN, DECIDED, DROPPED (no question any more)
    outcome         TEXT,                      -- NATURAL, SPLIT, CHANNEL:A1
    decided_at      BIGINT,
    version         BIGINT NOT NULL,           -- counts its changes, for whoever edits it
    PRIMARY KEY (project_id, case_id)
);
-- lists, newest first: all; of a state; a visit's; a contract's
CREATE INDEX case_file_newest ON case_file (project_id, sequence);
CREATE INDEX case_file_state ON case_file (project_id, state, sequence);
CREATE INDEX case_file_visit ON case_file (project_id, visit_id);
CREATE INDEX case_file_contract ON case_file (project_id, contract_id);

-- What looks odd.
CREATE TABLE signal (
    project_id      TEXT   NOT NULL REFERENCES project,
    sequence        BIGINT NOT NULL,           -- of the event that completed it
    ordinal         BIGINT NOT NULL,
    at              BIGINT NOT NULL,
    kind            TEXT   NOT NULL,
    level           TEXT   NOT NULL,           -- LOW, MEDIUM, HIGH
    channel         TEXT,
    agent           TEXT,
    contract_id     TEXT,
    visit_id        TEXT,                      -- where a visit completed it
    line            TEXT   NOT NULL,           -- of the published format
    PRIMARY KEY (project_id, sequence, ordinal)
);
-- of a kind; a channel's and its agent's; a visit's; a contract's
CREATE INDEX signal_kind ON signal (project_id, kind, sequence);
CREATE INDEX signal_channel ON signal (project_id, channel, agent, sequence);
CREATE INDEX signal_visit ON signal (project_id, visit_id);
CREATE INDEX signal_contract ON signal (project_id, contract_id);

-- Showing codes that were named at a visit of somebody their registration fits: used up.
CREATE TABLE showing_code (
    project_id      TEXT   NOT NULL REFERENCES project,
    registration_id TEXT   NOT NULL,
    used_at         BIGINT NOT NULL,
    PRIMARY KEY (project_id, registration_id)
);
