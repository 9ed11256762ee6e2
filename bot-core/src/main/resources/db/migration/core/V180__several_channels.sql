-- People are on several channels: where a notice was tried, and where it may stand unseen by us.
ALTER TABLE notice
  -- The order in which notices were planned.
  ADD COLUMN ordinal           bigint GENERATED ALWAYS AS IDENTITY,
  -- The channel whose turn it waits for, as far as is known.
  ADD COLUMN waits_for         text,
  -- The channels on which the person cannot be reached with it, and why, in the same order.
  ADD COLUMN tried             text[] NOT NULL DEFAULT '{}',
  ADD COLUMN tried_why         text[] NOT NULL DEFAULT '{}',
  -- The channels left for another because nothing answered there.
  ADD COLUMN passed_over       text[] NOT NULL DEFAULT '{}',
  -- How often, and since when, nothing answered on the channel it is on.
  ADD COLUMN turned_away       integer NOT NULL DEFAULT 0,
  ADD COLUMN turned_away_since timestamptz,
  -- How often it went out and nobody knew whether it arrived.
  ADD COLUMN unclear_sends     integer NOT NULL DEFAULT 0,
  -- Whether it may stand on its channel now without a receipt of it.
  ADD COLUMN may_stand         boolean NOT NULL DEFAULT false;

UPDATE notice SET unclear_sends = 1, may_stand = true WHERE state = 'unclear';

DROP INDEX notice_due;
CREATE INDEX notice_due ON notice (urgency, next_at, ordinal) WHERE state = 'planned';
CREATE INDEX notice_at_hand ON notice (workspace_id, person_id)
  WHERE state IN ('planned', 'claimed', 'sending');

-- Second copies of notices: each is to be taken back, and is counted here for good.
CREATE TABLE notice_copy (
  workspace_id  uuid        NOT NULL,
  notice_id     uuid        NOT NULL,
  channel       text        NOT NULL,
  conversation  text        NOT NULL,
  message       text        NOT NULL,
  found_at      timestamptz NOT NULL,
  -- The moment of the next attempt; none is left once it was taken back or left standing.
  next_at       timestamptz,
  attempts      integer     NOT NULL DEFAULT 0,
  taken_back_at timestamptz,
  PRIMARY KEY (workspace_id, notice_id, channel, conversation, message),
  FOREIGN KEY (workspace_id, notice_id) REFERENCES notice (workspace_id, id) ON DELETE CASCADE
);

CREATE INDEX notice_copy_due ON notice_copy (next_at) WHERE next_at IS NOT NULL;
