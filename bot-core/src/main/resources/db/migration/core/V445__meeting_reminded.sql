-- The beginning of the meeting that the two were last reminded of.
ALTER TABLE meeting_pair ADD COLUMN reminded_of timestamptz;
