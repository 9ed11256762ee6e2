-- The ledger: one row for each thing that is to be said to a person, and what became of it.
CREATE TABLE notice (
  workspace_id  uuid        NOT NULL,
  id            uuid        NOT NULL,
  source        text        NOT NULL,
  period        text        NOT NULL,
  person_id     uuid        NOT NULL,
  kind          text        NOT NULL,
  feature       text        NOT NULL,
  subject       text        NOT NULL,
  urgency       smallint    NOT NULL,
  due_at        timestamptz NOT NULL,
  expires_at    timestamptz NOT NULL,
  state         text        NOT NULL DEFAULT 'planned'
    CHECK (state IN ('planned', 'claimed', 'sending', 'unclear', 'sent', 'skipped', 'undeliverable')),
  reason        text,
  -- The due moment at first; later, the moment of the next attempt.
  next_at       timestamptz NOT NULL,
  attempts      integer     NOT NULL DEFAULT 0,
  -- Raised by every claim: whoever holds an older number no longer owns the row.
  fence         bigint      NOT NULL DEFAULT 0,
  lease_until   timestamptz,
  sending_since timestamptz,
  -- How often a message whose sending broke off was looked for and was not there.
  absent        integer     NOT NULL DEFAULT 0,
  channel       text,
  conversation  text,
  message       text,
  ended_at      timestamptz,
  refresh_at    timestamptz,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, source, period, person_id, kind),
  CHECK ((state IN ('sent', 'skipped', 'undeliverable')) = (ended_at IS NOT NULL)),
  CHECK (state <> 'sent' OR message IS NOT NULL),
  CHECK (state NOT IN ('skipped', 'undeliverable') OR reason IS NOT NULL)
);

CREATE INDEX notice_due ON notice (urgency, next_at) WHERE state = 'planned';
CREATE INDEX notice_unclear ON notice (next_at) WHERE state = 'unclear';
CREATE INDEX notice_leased ON notice (lease_until) WHERE state IN ('claimed', 'sending');
CREATE INDEX notice_refresh ON notice (refresh_at) WHERE refresh_at IS NOT NULL;
CREATE INDEX notice_by_person ON notice (workspace_id, person_id, due_at);
