-- Since when, and why, a channel takes nothing from us in a workspace; absent where it does.
ALTER TABLE lane
  ADD COLUMN shut_since timestamptz,
  ADD COLUMN shut_why   text;
