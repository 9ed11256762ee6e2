-- Since when the question has waited for its answer, however often it was asked again meanwhile.
ALTER TABLE interview ADD COLUMN question_since timestamptz;
