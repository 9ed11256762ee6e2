-- Each notice changes its state three times within minutes, and what was claimed stays in the indexes
-- of what is planned until it is vacuumed: a fifth of a table of years, which is PostgreSQL's own
-- measure, would be millions of rows. These are looked after once a hundredth of them, or at least a
-- thousand, has changed.
ALTER TABLE notice SET (
  autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000,
  autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 1000,
  autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 1);
ALTER TABLE check_in SET (
  autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000,
  autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 1000);
ALTER TABLE inbox SET (
  autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 1000);
-- A row each, written every few seconds.
ALTER TABLE node SET (fillfactor = 50, autovacuum_vacuum_threshold = 200);
ALTER TABLE lane SET (fillfactor = 50, autovacuum_vacuum_threshold = 200);
