-- Which numbers were given: before the next one is, it is looked at whether it is above them all.
CREATE INDEX identity_number ON identity (project_id, kind, number);
