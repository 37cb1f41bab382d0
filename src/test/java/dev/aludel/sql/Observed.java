package dev.aludel.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Watches one statement in a transaction and says what it really did: the strongest lock on a relation
 * that was there before, whether a table got a new file, whether one was read (by its scan counter, or
 * by what the server says at DEBUG1).
 */
final class Observed {

    private static final String RELATIONS = "SELECT oid, relname FROM pg_class WHERE relnamespace NOT IN"
            + " ('pg_catalog'::regnamespace, 'pg_toast'::regnamespace)";

    /** What the server says at DEBUG1 when it reads a whole table, other than through a sequential scan. */
    private static final Set<String> SCANS =
            Set.of("rewriting table", "verifying table", "building index", "validating");

    private final Connection connection;
    private final Map<String, String> relations;

    /** Relations that are made from now on are nobody else's business. */
    Observed(Connection connection) throws SQLException {
        this.connection = connection;
        this.relations = map(RELATIONS);
    }

    Impact run(String sql) throws SQLException {
        Map<String, String> filesBefore = map("SELECT oid, relfilenode FROM pg_class WHERE relkind IN ('r', 'm')");
        Map<String, String> locksBefore = locks();
        Map<String, String> scansBefore = scans();
        boolean said = false;
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL client_min_messages = debug1");
            statement.clearWarnings();
            statement.execute(sql);
            for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
                String message = warning.getMessage();
                said |= SCANS.stream().anyMatch(message::startsWith)
                        && relations.values().stream()
                                .anyMatch(name ->
                                        message.contains("\"" + name + "\"") || message.startsWith("validating"));
            }
            statement.execute("SET LOCAL client_min_messages = notice");
        }
        Lock strongest = Lock.NONE;
        for (var lock : locks().entrySet()) {
            boolean here = relations.containsKey(lock.getKey().split(" ")[0]);
            Lock level = level(lock.getValue());
            if (here && !locksBefore.containsKey(lock.getKey()) && level.compareTo(strongest) > 0) {
                strongest = level;
            }
        }
        Map<String, String> filesAfter = map("SELECT oid, relfilenode FROM pg_class WHERE relkind IN ('r', 'm')");
        boolean rewritten = filesBefore.entrySet().stream()
                .anyMatch(file ->
                        !filesAfter.getOrDefault(file.getKey(), file.getValue()).equals(file.getValue()));
        boolean scanned =
                scans().entrySet().stream().anyMatch(scan -> !scan.getValue().equals(scansBefore.get(scan.getKey())));
        return new Impact(strongest, rewritten, said || scanned);
    }

    private Map<String, String> locks() throws SQLException {
        return map("SELECT relation || ' ' || mode, mode FROM pg_locks"
                + " WHERE pid = pg_backend_pid() AND locktype = 'relation' AND granted");
    }

    private Map<String, String> scans() throws SQLException {
        Map<String, String> scans = map("SELECT relid, seq_scan FROM pg_stat_xact_user_tables WHERE seq_scan > 0");
        scans.keySet().retainAll(relations.keySet());
        return scans;
    }

    private Map<String, String> map(String query) throws SQLException {
        var map = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                map.put(rows.getString(1), rows.getString(2));
            }
        }
        return map;
    }

    /** {@code AccessExclusiveLock} is {@link Lock#ACCESS_EXCLUSIVE}. */
    static Lock level(String mode) {
        return Lock.valueOf(mode.replaceFirst("Lock$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(java.util.Locale.ROOT));
    }
}
