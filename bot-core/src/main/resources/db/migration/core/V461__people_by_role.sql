CREATE INDEX person_by_role ON person (workspace_id, role) WHERE active AND role <> 'EMPLOYEE';
