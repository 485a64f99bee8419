-- Under whose keys the words in a case are sealed: of the people it is about, so that whoever is forgotten takes them along.
ALTER TABLE case_proposal ADD COLUMN owners TEXT NOT NULL DEFAULT 'project';
ALTER TABLE case_answer ADD COLUMN owners TEXT NOT NULL DEFAULT 'project';
