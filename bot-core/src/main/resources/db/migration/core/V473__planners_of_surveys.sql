-- Who planned a survey last in chat; absent where another program did.
ALTER TABLE survey ADD COLUMN planned_by uuid;
