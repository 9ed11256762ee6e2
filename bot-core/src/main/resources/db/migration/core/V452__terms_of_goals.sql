-- How often what was to be agreed to became something else. Whoever was asked about one round is
-- asked anew about the next, even if it comes back to what it once was.
ALTER TABLE goal ADD COLUMN terms_round integer NOT NULL DEFAULT 0;
