-- Whoever was a Slack user already when people could be known on several channels only afterwards was met
-- here first. Without this, another channel that reads its users sooner would pass for the first.
DO $$
BEGIN
  IF to_regclass('channel_link') IS NOT NULL THEN
    INSERT INTO channel_link (workspace_id, person_id, channel, state, met_first)
    SELECT DISTINCT u.workspace_id, u.person_id, 'slack', 'CONFIRMED', true
      FROM slack_user u
      JOIN person p ON p.workspace_id = u.workspace_id AND p.person_id = u.person_id
    ON CONFLICT DO NOTHING;
  END IF;
END $$;
