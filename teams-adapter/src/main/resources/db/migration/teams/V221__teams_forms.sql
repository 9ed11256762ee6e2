-- Forms that were shown to somebody, as their cards: what is sent in tells what was typed, not what was asked.
CREATE TABLE teams_form (
    workspace_id uuid        NOT NULL,
    form_id      uuid        NOT NULL,
    person_id    uuid        NOT NULL,
    -- json and not jsonb, which refuses the NUL characters people may type.
    card         json        NOT NULL,
    kept_at      timestamptz NOT NULL,
    PRIMARY KEY (workspace_id, form_id)
);

CREATE INDEX teams_form_by_age ON teams_form (kept_at);
CREATE INDEX teams_form_by_person ON teams_form (workspace_id, person_id);
