ALTER TABLE u DROP CONSTRAINT u_id_m_fkey;
DROP INDEX i2;
ALTER TABLE t DROP CONSTRAINT ck;
ALTER TABLE t DROP COLUMN g;
ALTER TYPE mood RENAME TO mood__old;
CREATE TYPE mood AS ENUM ('b', 'c', 'a');
ALTER TABLE t
    ALTER COLUMN m DROP DEFAULT,
    ALTER COLUMN m TYPE mood USING m::text::mood,
    ALTER COLUMN m SET DEFAULT 'a'::mood;
ALTER TABLE t ALTER COLUMN ms TYPE mood[] USING ms::text[]::mood[];
ALTER TABLE u ALTER COLUMN m TYPE mood USING m::text::mood;
ALTER TABLE t ADD COLUMN g boolean GENERATED ALWAYS AS (m = 'a'::mood) STORED;
DROP TYPE mood__old;
ALTER TABLE t ADD CONSTRAINT ck CHECK ((m <> 'c'::mood) OR (id > 5));
CREATE INDEX i2 ON t (id) WHERE m = 'b'::mood;
DO $check$
DECLARE
    aludel_count bigint;
    aludel_sample text;
BEGIN
    SELECT count(*), string_agg(aludel_row::text, ', ') FILTER (WHERE aludel_number <= 5)
    INTO aludel_count, aludel_sample
    FROM (SELECT aludel_row, row_number() OVER () AS aludel_number
    FROM (
        SELECT child.id, child.m FROM u AS child
        WHERE child.id IS NOT NULL AND child.m IS NOT NULL
        AND NOT EXISTS (SELECT FROM t AS parent WHERE parent.id = child.id AND parent.m = child.m)
        ORDER BY child.id, child.m
    ) AS aludel_row) AS aludel_rows;
    IF aludel_count > 0 THEN
        RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE =
            'u.(id, m) refers to no row of t'
            || ': ' || aludel_count || ' found, such as ' || aludel_sample;
    END IF;
END
$check$;
ALTER TABLE u ADD CONSTRAINT u_id_m_fkey FOREIGN KEY (id, m) REFERENCES t (id, m);
