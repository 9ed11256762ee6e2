-- How each chore goes on, whichever node does it: since when it is to be heard of (it was first
-- known, or had to be scheduled anew), when it last began, and when it last came to its end.
CREATE TABLE tick (
  chore    text        PRIMARY KEY,
  since    timestamptz NOT NULL,
  began_at timestamptz,
  ended_at timestamptz
);
