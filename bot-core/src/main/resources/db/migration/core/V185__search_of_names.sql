-- The words of a name without accents, to be found by their beginnings among very many people.
ALTER TABLE person ADD COLUMN name_words tsvector NOT NULL GENERATED ALWAYS AS (
    to_tsvector('simple', translate(
        regexp_replace(normalize(name, NFD), '[\u0300-\u036f]+', '', 'g'),
        '-_./@''’', '       '))
) STORED;

CREATE INDEX person_name_words ON person USING gin (name_words);
CREATE INDEX person_by_name ON person (workspace_id, name, person_id) WHERE active;
