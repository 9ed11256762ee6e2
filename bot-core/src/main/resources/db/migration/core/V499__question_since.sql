-- Since when the question has been the one that waits for its answer, however often it was asked since.
ALTER TABLE interview ADD COLUMN question_since timestamptz;
