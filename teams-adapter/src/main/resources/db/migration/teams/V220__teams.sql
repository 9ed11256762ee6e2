-- The tenants of Microsoft that the app is installed in.
CREATE TABLE teams_tenant (
    workspace_id uuid        NOT NULL,
    tenant_id    text        NOT NULL,
    -- Where the Bot Connector was last heard from about the tenant.
    service_url  text        NOT NULL,
    noted_at     timestamptz NOT NULL,
    PRIMARY KEY (workspace_id, tenant_id)
);

-- The teams that the app is installed in, whose members can be read.
CREATE TABLE teams_team (
    workspace_id    uuid        NOT NULL,
    tenant_id       text        NOT NULL,
    conversation_id text        NOT NULL,
    service_url     text        NOT NULL,
    noted_at        timestamptz NOT NULL,
    PRIMARY KEY (workspace_id, tenant_id, conversation_id)
);

-- Whom a user of Teams is; without a person while nobody matches.
CREATE TABLE teams_user (
    workspace_id    uuid        NOT NULL,
    entry_id        uuid        NOT NULL,
    tenant_id       text        NOT NULL,
    -- The Bot Connector's id, 29:…; absent while only the tenant's directory knows them.
    user_id         text,
    directory_id    text,
    person_id       uuid,
    -- As the tenant vouches for it, in lower case.
    email           text,
    name            text,
    language        text,
    zone            text,
    service_url     text        NOT NULL,
    -- The personal chat; absent until there is one.
    conversation_id text,
    -- Set while they have blocked the app or have it no longer.
    blocked_at      timestamptz,
    blocked_why     text,
    noted_at        timestamptz NOT NULL,
    PRIMARY KEY (workspace_id, entry_id),
    CONSTRAINT teams_user_known CHECK (user_id IS NOT NULL OR directory_id IS NOT NULL),
    CONSTRAINT teams_user_one_per_id UNIQUE (workspace_id, tenant_id, user_id),
    CONSTRAINT teams_user_one_per_directory_id UNIQUE (workspace_id, tenant_id, directory_id),
    CONSTRAINT teams_user_one_per_person UNIQUE (workspace_id, tenant_id, person_id)
);

CREATE INDEX teams_user_person ON teams_user (workspace_id, person_id);
CREATE INDEX teams_user_email ON teams_user (workspace_id, email) WHERE person_id IS NULL;
