-- What may be tried or asked for a few times only: log-ins, one-time codes, showing codes, registrations that probe.
CREATE TABLE allowance (
    kind          TEXT   NOT NULL,             -- what is counted: log-in by name, code to a phone, …
    subject       TEXT   NOT NULL,             -- whose tries; of a phone its blind index
    whole_at      BIGINT NOT NULL,             -- when all of it is there again
    PRIMARY KEY (kind, subject)
) ${clustered};

-- somebody's, who is forgotten; and which say nothing any more
CREATE INDEX allowance_subject ON allowance (subject);
CREATE INDEX allowance_whole ON allowance (whole_at);

DROP TABLE login_failure;

-- only codes that were somebody's are kept from now on
DELETE FROM shown_code WHERE registration_id IS NULL;
