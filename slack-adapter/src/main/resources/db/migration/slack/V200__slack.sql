-- The Slack workspaces an installation is in, as auth.test named them.
CREATE TABLE slack_team (
    workspace_id uuid        NOT NULL,
    team_id      text        NOT NULL,
    name         text        NOT NULL,
    bot_user_id  text,
    noted_at     timestamptz NOT NULL,
    -- Set once Slack says that the app was removed or its token revoked.
    revoked_at   timestamptz,
    PRIMARY KEY (workspace_id, team_id)
);

-- Whom a Slack user is; without a person while nobody matches.
CREATE TABLE slack_user (
    workspace_id uuid        NOT NULL,
    team_id      text        NOT NULL,
    user_id      text        NOT NULL,
    person_id    uuid,
    noted_at     timestamptz NOT NULL,
    PRIMARY KEY (workspace_id, team_id, user_id),
    CONSTRAINT slack_user_one_per_person UNIQUE (workspace_id, team_id, person_id)
);
