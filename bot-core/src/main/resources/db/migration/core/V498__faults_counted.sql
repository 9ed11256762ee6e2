-- How often a fault of ours kept a notice from being said, which is no attempt that a channel turned away.
ALTER TABLE notice ADD COLUMN faults integer NOT NULL DEFAULT 0;
