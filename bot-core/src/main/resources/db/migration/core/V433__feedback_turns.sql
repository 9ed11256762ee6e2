-- Which check-ins a person submitted, and in which they were asked about feedback.
CREATE TABLE feedback_turn (
  workspace_id uuid        NOT NULL REFERENCES workspace ON DELETE CASCADE,
  person_id    uuid        NOT NULL,
  subject      text        NOT NULL,
  asked        boolean     NOT NULL,
  submitted_at timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, person_id, subject)
);
