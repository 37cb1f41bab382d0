-- Ordinary and partitioned tables, without partitions, extension members, this tool's own tables and
-- those in which other migration tools keep their history. What another query says of a table that is
-- not here is dropped.
SELECT c.oid,
       n.nspname AS namespace,
       c.relname AS name,
       t.description AS comment
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_description t ON t.classoid = 'pg_class'::regclass AND t.objoid = c.oid AND t.objsubid = 0
WHERE c.relkind IN ('r', 'p')
  AND NOT c.relispartition
  AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'aludel_kept')
  AND c.relname <> ALL (ARRAY[
    'aludel_version', 'aludel_history',
    'flyway_schema_history', 'schema_version',               -- Flyway; before its version 5
    'databasechangelog', 'databasechangeloglock',            -- Liquibase
    'DATABASECHANGELOG', 'DATABASECHANGELOGLOCK',
    'databasechangeloghistory',
    'alembic_version',                                       -- Alembic
    'schema_migrations', 'ar_internal_metadata',             -- Rails, golang-migrate, dbmate
    'django_migrations',                                     -- Django
    'goose_db_version',                                      -- Goose
    'atlas_schema_revisions',                                -- Atlas
    '_prisma_migrations',                                    -- Prisma
    'knex_migrations', 'knex_migrations_lock',               -- Knex
    'SequelizeMeta',                                         -- Sequelize
    '__EFMigrationsHistory',                                 -- Entity Framework
    'doctrine_migration_versions',                           -- Doctrine
    'phinxlog',                                              -- Phinx
    'pgmigrations',                                          -- node-pg-migrate
    '__diesel_schema_migrations', '_sqlx_migrations',        -- Diesel, SQLx
    'seaql_migrations',                                      -- SeaORM
    'play_evolutions', 'play_evolutions_lock'])              -- Play
  AND NOT EXISTS (
    SELECT FROM pg_depend d
    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY n.nspname, c.relname
