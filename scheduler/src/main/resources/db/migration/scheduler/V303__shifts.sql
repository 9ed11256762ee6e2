-- Quartz wakes the chores of one interval together: each had a job of its own before.
DELETE FROM qrtz_simple_triggers WHERE trigger_name NOT LIKE 'every-%';
DELETE FROM qrtz_triggers WHERE trigger_name NOT LIKE 'every-%';
DELETE FROM qrtz_job_details WHERE job_name NOT LIKE 'every-%';
