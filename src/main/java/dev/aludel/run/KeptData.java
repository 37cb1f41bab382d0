package dev.aludel.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a revision has put aside by {@code keep()}, as the namespace {@code aludel_kept} says.
 *
 * @param name the table in {@code aludel_kept} that holds it
 * @param revision the revision
 * @param direction the direction in which it was dropped: {@code upgrade} or {@code downgrade}
 * @param table the table that was dropped or had the column, with its namespace, as SQL
 * @param column the column; nothing for a whole table
 * @param rows how many rows there were
 * @param bytes how much room the copy takes
 * @param kept when that was
 */
public record KeptData(
        String name,
        String revision,
        String direction,
        String table,
        Optional<String> column,
        long rows,
        long bytes,
        Instant kept) {

    private static final String READ = """
            SELECT k.name, k.revision, k.direction, format('%I.%I', k.namespace, k.table_name), k.column_name, k.rows,
                   pg_catalog.pg_total_relation_size(pg_catalog.format('aludel_kept.%I', k.name)::regclass),
                   extract(epoch FROM k.kept)::bigint
            FROM aludel_kept.aludel_kept k
            WHERE k.history = coalesce(?, pg_catalog.current_schema())
            ORDER BY k.id""";

    /**
     * Reads what is put aside of a history, oldest first.
     *
     * @param connection stays open
     * @param namespace where the history's tables are; in the connection's current schema when absent
     * @throws RunException when the server refuses
     */
    public static List<KeptData> read(Connection connection, Optional<String> namespace) {
        try {
            if (!Returning.isThere(connection)) {
                return List.of();
            }
            var all = new ArrayList<KeptData>();
            try (var statement = Sql.prepare(connection, READ, namespace.orElse(null));
                    var row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(new KeptData(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            Optional.ofNullable(row.getString(5)),
                            row.getLong(6),
                            row.getLong(7),
                            Instant.ofEpochSecond(row.getLong(8))));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new RunException(new RunFault.DatabaseFailed(ServerError.of(e)), e);
        }
    }

    /**
     * Drops what was put aside, for good. What a run has brought back in the meantime is left out.
     *
     * @param connection in auto-commit mode; stays open
     * @throws RunException when the server refuses; then all of it stays
     */
    public static void purge(Connection connection, List<KeptData> data) {
        try {
            connection.setAutoCommit(false);
            for (KeptData each : data) {
                if (Sql.update(connection, "DELETE FROM aludel_kept.aludel_kept WHERE name = ?", each.name) > 0) {
                    Sql.execute(connection, "DROP TABLE aludel_kept.\"%s\"".formatted(each.name.replace("\"", "\"\"")));
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new RunException(new RunFault.DatabaseFailed(ServerError.of(e)), e);
        }
    }
}
