-- Who could not be reached lately is asked by people who wait for it.
CREATE INDEX notice_undeliverable ON notice (workspace_id, ended_at) WHERE state = 'undeliverable';
