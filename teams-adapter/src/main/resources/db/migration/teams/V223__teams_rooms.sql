-- The channels of teams that the app is in, and where the Bot Connector is asked about them.
CREATE TABLE teams_room (
    workspace_id    uuid        NOT NULL,
    tenant_id       text        NOT NULL,
    conversation_id text        NOT NULL,
    team_id         text        NOT NULL,
    service_url     text        NOT NULL,
    noted_at        timestamptz NOT NULL,
    PRIMARY KEY (workspace_id, tenant_id, conversation_id)
);
