package dev.aludel.run;

import dev.aludel.sql.Loss;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tables and columns that go because they depend on something: in what CASCADE drops, by {@code
 * pg_depend}; with the rows that other rows refer to, by the foreign keys. Those that inherit from another of
 * them are left out, since that one is counted with them.
 */
final class LossDependents implements Loss.Visitor<Optional<LossDependents.Query>> {

    static final LossDependents QUERY = new LossDependents();

    private static final String RELATION =
            "SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::oid," + " pg_catalog.to_regclass(?)::oid, 0";
    private static final String COLUMN = "SELECT 'pg_catalog.pg_class'::pg_catalog.regclass::oid, a.attrelid,"
            + " a.attnum::integer FROM pg_catalog.pg_attribute a WHERE a.attrelid = pg_catalog.to_regclass(?)"
            + " AND a.attname = (pg_catalog.parse_ident(?))[1]";
    private static final String NAMESPACE =
            "SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass::oid," + " pg_catalog.to_regnamespace(?)::oid, 0";
    private static final String TYPE =
            "SELECT 'pg_catalog.pg_type'::pg_catalog.regclass::oid," + " pg_catalog.to_regtype(?)::oid, 0";
    private static final String EXTENSION = "SELECT 'pg_catalog.pg_extension'::pg_catalog.regclass::oid, e.oid, 0"
            + " FROM pg_catalog.pg_extension e WHERE e.extname = (pg_catalog.parse_ident(?))[1]";

    /** What is internal to another object takes that along, as a rule does its view (the manual, "pg_depend"). */
    private static final String DROPPED = """
            WITH RECURSIVE target (classid, objid, objsubid) AS (%s), gone AS (
                SELECT * FROM target
                UNION
                SELECT next.* FROM gone g CROSS JOIN LATERAL (
                    SELECT d.classid, d.objid, d.objsubid FROM pg_catalog.pg_depend d
                    WHERE d.refclassid = g.classid AND d.refobjid = g.objid
                      AND (g.objsubid = 0 OR d.refobjsubid = g.objsubid)
                    UNION ALL
                    SELECT d.refclassid, d.refobjid, d.refobjsubid FROM pg_catalog.pg_depend d
                    WHERE d.classid = g.classid AND d.objid = g.objid AND d.objsubid = g.objsubid
                      AND d.deptype = 'i') AS next),
            tables AS (
                SELECT g.objid, g.objsubid FROM gone g
                WHERE g.classid = 'pg_catalog.pg_class'::pg_catalog.regclass)
            SELECT c.oid::pg_catalog.regclass::text, pg_catalog.quote_ident(a.attname)
            FROM tables t
            JOIN pg_catalog.pg_class c ON c.oid = t.objid AND c.relkind IN ('r', 'p')
            LEFT JOIN pg_catalog.pg_attribute a
                ON a.attrelid = t.objid AND a.attnum = t.objsubid AND t.objsubid > 0
            WHERE (t.objid, t.objsubid) NOT IN (SELECT objid, objsubid FROM target)
              AND NOT EXISTS (SELECT FROM tables w WHERE w.objid = t.objid AND w.objsubid = 0 AND t.objsubid > 0)
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i JOIN tables p ON p.objid = i.inhparent
                              WHERE i.inhrelid = t.objid AND p.objsubid = 0)
            ORDER BY 1, a.attnum""";

    private static final String REFERRING = """
            WITH RECURSIVE gone (oid) AS (
                SELECT pg_catalog.to_regclass(?)::oid
                UNION
                SELECT f.conrelid FROM gone g JOIN pg_catalog.pg_constraint f
                    ON f.confrelid = g.oid AND f.contype = 'f' AND f.confdeltype::text ~ ?)
            SELECT g.oid::pg_catalog.regclass::text, NULL
            FROM gone g
            WHERE g.oid <> pg_catalog.to_regclass(?)::oid
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i JOIN gone p ON p.oid = i.inhparent
                              WHERE i.inhrelid = g.oid)
            ORDER BY 1""";

    private LossDependents() {}

    /**
     * @param sql gives the names of a table and of a column of it, or of no column
     * @param rows how the rows of these tables are lost; nothing when the tables or columns themselves are
     */
    record Query(String sql, List<String> parameters, Optional<Loss.Extent> rows) {}

    static List<Loss> read(Connection connection, Query query) throws SQLException {
        var found = new ArrayList<Loss>();
        try (var statement =
                        Sql.prepare(connection, query.sql(), query.parameters().toArray());
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                Loss.Name table = name(rows.getString(1));
                Optional<Loss.Name> column =
                        Optional.ofNullable(rows.getString(2)).map(LossDependents::name);
                found.add(query.rows()
                        .<Loss>map(extent -> new Loss.LostRows(table, extent))
                        .or(() -> column.map(each -> new Loss.DroppedColumn(table, each, false)))
                        .orElseGet(() -> new Loss.DroppedTable(table, false)));
            }
        }
        return found;
    }

    private static Loss.Name name(String now) {
        return new Loss.Name(now, Optional.of(now));
    }

    @Override
    public Optional<Query> visit(Loss.DroppedTable loss) {
        return dropped(loss.cascade(), RELATION, loss.table());
    }

    @Override
    public Optional<Query> visit(Loss.DroppedColumn loss) {
        return dropped(loss.cascade(), COLUMN, loss.table(), loss.column());
    }

    @Override
    public Optional<Query> visit(Loss.DroppedObject loss) {
        return switch (loss.kind()) {
            case "namespace" -> dropped(loss.cascade(), NAMESPACE, loss.name());
            case "type", "domain" -> dropped(loss.cascade(), TYPE, loss.name());
            case "extension" -> dropped(loss.cascade(), EXTENSION, loss.name());
            case "sequence", "view", "materialized view", "foreign table" ->
                dropped(loss.cascade(), RELATION, loss.name());
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Query> visit(Loss.DroppedRule loss) {
        return Optional.empty();
    }

    @Override
    public Optional<Query> visit(Loss.LostRows loss) {
        return switch (loss.extent()) {
            case DELETED -> referring(loss.table(), "c", Loss.Extent.DELETED);
            case TRUNCATED_CASCADE -> referring(loss.table(), ".", Loss.Extent.TRUNCATED);
            case TRUNCATED, CHANGED -> Optional.empty();
        };
    }

    @Override
    public Optional<Query> visit(Loss.ConvertedColumn loss) {
        return Optional.empty();
    }

    @Override
    public Optional<Query> visit(Loss.Untold loss) {
        return Optional.empty();
    }

    private static Optional<Query> dropped(boolean cascade, String target, Loss.Name... names) {
        List<String> parameters =
                List.of(names).stream().flatMap(name -> name.now().stream()).toList();
        return cascade && parameters.size() == names.length
                ? Optional.of(new Query(DROPPED.formatted(target), parameters, Optional.empty()))
                : Optional.empty();
    }

    private static Optional<Query> referring(Loss.Name table, String action, Loss.Extent extent) {
        return table.now().map(name -> new Query(REFERRING, List.of(name, action, name), Optional.of(extent)));
    }
}
