-- When each chore was last woken, and when it last came to its end, on whichever node.
CREATE TABLE tick (
  chore    text        PRIMARY KEY,
  began_at timestamptz NOT NULL,
  ended_at timestamptz
);
