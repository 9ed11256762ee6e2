-- What HR plans; each launch freezes it as a wave's contract.
CREATE TABLE survey (
  workspace_id uuid    NOT NULL REFERENCES workspace ON DELETE CASCADE,
  id           uuid    NOT NULL,
  name         text    NOT NULL,
  plan         json    NOT NULL,
  -- Goes up with every change, so that nobody overwrites what they have not seen.
  version      integer NOT NULL,
  PRIMARY KEY (workspace_id, id)
);

CREATE UNIQUE INDEX survey_by_name ON survey (workspace_id, lower(name));

CREATE TABLE survey_wave (
  workspace_id uuid        NOT NULL,
  id           uuid        NOT NULL,
  survey_id    uuid        NOT NULL,
  number       integer     NOT NULL,
  -- Which occurrence of a recurring survey it is; a launch by hand has a moment of its own.
  occasion     text        NOT NULL,
  state        text        NOT NULL CHECK (state IN ('open', 'closing', 'closed')),
  launched_at  timestamptz NOT NULL,
  closes_at    timestamptz NOT NULL,
  closing_since timestamptz,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, survey_id, number),
  UNIQUE (workspace_id, survey_id, occasion),
  FOREIGN KEY (workspace_id, survey_id) REFERENCES survey ON DELETE CASCADE
);

CREATE INDEX survey_wave_to_close ON survey_wave (closes_at) WHERE state <> 'closed';

-- What respondents were promised: mode, thresholds, groups, items and their texts. To the letter,
-- since its hash stands in every receipt and every result.
CREATE TABLE survey_contract (
  workspace_id uuid NOT NULL,
  wave_id      uuid NOT NULL,
  terms        text NOT NULL,
  hash         text NOT NULL,
  PRIMARY KEY (workspace_id, wave_id)
);

CREATE FUNCTION survey_contract_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a survey''s contract can not be changed once it is launched';
END $$;

CREATE TRIGGER survey_contract_stands BEFORE UPDATE OR DELETE ON survey_contract
  FOR EACH ROW EXECUTE FUNCTION survey_contract_stands();

CREATE TRIGGER survey_contract_stays BEFORE TRUNCATE ON survey_contract
  FOR EACH STATEMENT EXECUTE FUNCTION survey_contract_stands();

-- Who was asked what, and whether they took part; nothing of what they answered.
CREATE TABLE survey_invitation (
  workspace_id uuid        NOT NULL,
  wave_id      uuid        NOT NULL,
  person_id    uuid        NOT NULL,
  slices       text[]      NOT NULL,
  items        text[]      NOT NULL,
  opens_at     timestamptz NOT NULL,
  closes_at    timestamptz NOT NULL,
  -- How many were asked of those below their own manager.
  team         integer     NOT NULL,
  -- Whether the notices of it were planned.
  asked        boolean     NOT NULL DEFAULT false,
  answered     boolean     NOT NULL DEFAULT false,
  PRIMARY KEY (workspace_id, wave_id, person_id),
  FOREIGN KEY (workspace_id, wave_id) REFERENCES survey_wave ON DELETE CASCADE
);

CREATE INDEX survey_invitation_to_ask ON survey_invitation (opens_at) WHERE NOT asked;
CREATE INDEX survey_invitation_by_person ON survey_invitation (workspace_id, person_id);

-- Answers while a wave is open. Of an anonymous survey they lie under the hash of a token that only
-- the open conversation holds; closing empties this table.
CREATE TABLE survey_staged (
  workspace_id uuid    NOT NULL,
  wave_id      uuid    NOT NULL,
  token_hash   bytea   NOT NULL,
  -- Only where the survey is not anonymous.
  person_id    uuid,
  -- Known once everything is answered; empty before.
  slices       text[]  NOT NULL,
  answers      json    NOT NULL,
  submitted    boolean NOT NULL,
  PRIMARY KEY (workspace_id, wave_id, token_hash),
  FOREIGN KEY (workspace_id, wave_id) REFERENCES survey_wave ON DELETE CASCADE
);

-- What was answered in surveys that are not anonymous.
CREATE TABLE survey_answer (
  workspace_id uuid NOT NULL,
  wave_id      uuid NOT NULL,
  person_id    uuid NOT NULL,
  answers      json NOT NULL,
  PRIMARY KEY (workspace_id, wave_id, person_id),
  FOREIGN KEY (workspace_id, wave_id) REFERENCES survey_wave ON DELETE CASCADE
);

-- All that anybody ever gets to see of a wave's answers, computed once when it closes.
CREATE TABLE survey_cell (
  workspace_id uuid NOT NULL,
  wave_id      uuid NOT NULL,
  slice        text NOT NULL,
  item         text NOT NULL,
  content      json NOT NULL,
  -- Whether whoever answered, and so knows one answer, may see it too.
  to_respondents boolean NOT NULL,
  PRIMARY KEY (workspace_id, wave_id, slice, item),
  FOREIGN KEY (workspace_id, wave_id) REFERENCES survey_wave ON DELETE CASCADE
);

CREATE TABLE survey_participation (
  workspace_id uuid    NOT NULL,
  wave_id      uuid    NOT NULL,
  slice        text    NOT NULL,
  invited      integer NOT NULL,
  answered     integer NOT NULL,
  PRIMARY KEY (workspace_id, wave_id, slice),
  FOREIGN KEY (workspace_id, wave_id) REFERENCES survey_wave ON DELETE CASCADE
);

CREATE TABLE survey_comment (
  workspace_id uuid  NOT NULL,
  wave_id      uuid  NOT NULL,
  id           uuid  NOT NULL,
  item         text  NOT NULL,
  -- The one group it is also shown for, besides everyone.
  department   text,
  words        json  NOT NULL,
  -- By what its author, and nobody else, finds it again.
  thread_hash  bytea,
  PRIMARY KEY (workspace_id, wave_id, id),
  FOREIGN KEY (workspace_id, wave_id) REFERENCES survey_wave ON DELETE CASCADE
);
