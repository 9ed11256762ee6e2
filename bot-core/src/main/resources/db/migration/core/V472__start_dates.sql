-- A person's first day, where HR's file says so.
ALTER TABLE person ADD COLUMN start_date date;
