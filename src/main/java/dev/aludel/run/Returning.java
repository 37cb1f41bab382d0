package dev.aludel.run;

import dev.aludel.revision.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Brings back, while a step runs, what its revision has put aside in the other direction. */
final class Returning {

    /** Of what another role has put aside nothing is seen, and nothing of it can belong to this history. */
    private static final String IS_THERE = """
            SELECT coalesce(bool_or(has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')), false)
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'aludel_kept' AND c.relname = 'aludel_kept'""";

    private final Connection connection;
    private final KeptReturn statements;
    private boolean there;
    private boolean kept;

    Returning(Connection connection, ToolTables tables, Step step) {
        this.connection = connection;
        this.statements = KeptReturn.of(step, tables.namespaceText());
    }

    /** Says to the session which revision runs; in every transaction, since it ends with that. */
    void name() throws SQLException {
        String naming = statements.naming() + ", (" + IS_THERE + ")";
        there = "t".equals(Sql.unprepared(connection, naming, 4).orElseThrow().get(3));
    }

    /** Whether anybody has put something aside that this role may see. */
    static boolean isThere(Connection connection) throws SQLException {
        return "t".equals(Sql.unprepared(connection, IS_THERE));
    }

    /** @param fresh whether nothing of the body is committed yet */
    void begin(boolean fresh) throws SQLException {
        kept = there && !names().isEmpty();
        if (kept && fresh) {
            Sql.execute(connection, statements.begin());
        }
    }

    /** After each statement. */
    void look() throws SQLException {
        if (kept) {
            Sql.execute(connection, statements.back());
        }
    }

    /**
     * After the body.
     *
     * @return what stays aside, since nothing has come back that it belongs to
     */
    List<String> end() throws SQLException {
        if (!kept) {
            return List.of();
        }
        look();
        Sql.execute(connection, statements.end());
        return names();
    }

    private List<String> names() throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(statements.kept())) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
