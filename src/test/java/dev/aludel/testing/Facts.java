package dev.aludel.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a database holds, a line for each thing, so that two databases, or one before and after, can be
 * compared. Read by plain queries of its own, so that no mistake of the catalog package can hide in it.
 */
public final class Facts {

    private static final String USERS = " n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ";

    private static final List<String> CATALOG = List.of(
            "SELECT concat_ws(' ', 'namespace', nspname) FROM pg_namespace n WHERE" + USERS,
            "SELECT concat_ws(' ', 'relation', c.oid::regclass, relkind, relpersistence) FROM pg_class c"
                    + " JOIN pg_namespace n ON n.oid = relnamespace WHERE" + USERS,
            "SELECT concat_ws(' ', 'column', c.oid::regclass, attname, format_type(atttypid, atttypmod), attnotnull,"
                    + " attidentity, attgenerated, pg_get_expr(d.adbin, d.adrelid))"
                    + " FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid"
                    + " JOIN pg_namespace n ON n.oid = relnamespace"
                    + " LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
                    + " WHERE attnum > 0 AND NOT attisdropped AND relkind = 'r' AND" + USERS,
            "SELECT concat_ws(' ', 'constraint', conrelid::regclass, conname, convalidated,"
                    + " pg_get_constraintdef(k.oid))"
                    + " FROM pg_constraint k JOIN pg_namespace n ON n.oid = connamespace WHERE" + USERS,
            "SELECT concat_ws(' ', 'index', pg_get_indexdef(indexrelid), indisvalid) FROM pg_index i"
                    + " JOIN pg_class c ON c.oid = indexrelid JOIN pg_namespace n ON n.oid = relnamespace WHERE"
                    + USERS,
            "SELECT concat_ws(' ', 'type', t.oid::regtype, string_agg(enumlabel, ',' ORDER BY enumsortorder))"
                    + " FROM pg_enum JOIN pg_type t ON t.oid = enumtypid JOIN pg_namespace n ON n.oid = typnamespace"
                    + " WHERE" + USERS + "GROUP BY t.oid",
            "SELECT concat_ws(' ', 'routine', pg_get_functiondef(p.oid)) FROM pg_proc p"
                    + " JOIN pg_namespace n ON n.oid = pronamespace WHERE prokind <> 'a' AND" + USERS,
            "SELECT concat_ws(' ', 'comment', c.oid::regclass, objsubid, description)"
                    + " FROM pg_description JOIN pg_class c ON c.oid = objoid AND classoid = 'pg_class'::regclass"
                    + " JOIN pg_namespace n ON n.oid = relnamespace WHERE" + USERS);

    private Facts() {}

    /** What the catalog says. */
    public static List<String> catalog(TestDatabase database) {
        return sorted(database, CATALOG);
    }

    /** What the catalog says to a transaction that may not have ended. */
    public static List<String> catalog(Connection connection) {
        return CATALOG.stream()
                .flatMap(query -> rows(connection, query).stream())
                .sorted()
                .toList();
    }

    /** What the catalog says, the rows of all tables, and where all sequences are. */
    public static List<String> everything(TestDatabase database) {
        var queries = new ArrayList<>(CATALOG);
        queries.addAll(rows(
                database,
                "SELECT format('SELECT concat_ws('' '', %L, s.last_value, s.is_called) FROM %s s', 'sequence ' || c.oid::regclass,"
                        + " c.oid::regclass) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
                        + " WHERE relkind = 'S' AND" + USERS));
        queries.addAll(rows(
                database,
                "SELECT format('SELECT concat_ws('' '', %L, t) FROM %s t', 'row of ' || c.oid::regclass, c.oid::regclass)"
                        + " FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind = 'r' AND"
                        + USERS));
        return sorted(database, queries);
    }

    private static List<String> sorted(TestDatabase database, List<String> queries) {
        return queries.stream()
                .flatMap(query -> rows(database, query).stream())
                .sorted()
                .toList();
    }

    private static List<String> rows(TestDatabase database, String query) {
        try (Connection connection = DriverManager.getConnection(database.url())) {
            return rows(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The lines of a query of one text column. */
    public static List<String> rows(Connection connection, String query) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
