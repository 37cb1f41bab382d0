-- NOT NULL constraints of PostgreSQL 18 that say more than the column: a name of their own, NOT VALID, NO INHERIT.
-- The name that PostgreSQL gave is only known where the statement runs, and older servers have none.
SELECT ARRAY['pg_class:' || c.oid || ':' || a.attnum] AS base,
       'named not null' AS kind,
       n.nspname AS namespace,
       k.conname AS name,
       n.nspname AS table_namespace,
       c.relname AS table_name,
       CASE WHEN k.convalidated AND NOT k.connoinherit
            THEN ARRAY[format($sql$DO $name$ DECLARE old text; BEGIN
    SELECT k.conname INTO old
    FROM pg_constraint k
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'n' AND k.conrelid = %L::regclass AND a.attname = %L;
    IF old <> %L THEN
        EXECUTE format('ALTER TABLE %%s RENAME CONSTRAINT %%I TO %%I', %1$L, old, %3$L);
    END IF;
END $name$$sql$, c.oid::regclass, a.attname, k.conname)]
            ELSE ARRAY['ALTER TABLE ' || c.oid::regclass || ' ALTER COLUMN ' || quote_ident(a.attname)
                       || ' DROP NOT NULL, ADD CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid)]
       END AS create_sql,
       '{}'::text[] AS drop_sql
FROM pg_constraint k
JOIN pg_class c ON c.oid = k.conrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
WHERE k.contype = 'n'
  AND k.conislocal
  AND (k.conname <> c.relname || '_' || a.attname || '_not_null' OR NOT k.convalidated OR k.connoinherit)
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
ORDER BY n.nspname, c.relname, a.attnum
