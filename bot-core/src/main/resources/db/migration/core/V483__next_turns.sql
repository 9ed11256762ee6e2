-- Whose turn it is at the same moment is taken programme by programme.
CREATE INDEX enrolment_next ON enrolment (due_at, workspace_id, programme_id)
  WHERE due_at IS NOT NULL;
DROP INDEX enrolment_due;
