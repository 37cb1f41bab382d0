package dev.aludel.run;

import dev.aludel.revision.Direction;
import dev.aludel.revision.Step;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code aludel_history}: one row for each attempt to run a revision. */
public final class History {

    private static final int ERROR_KEPT = 8000;
    private static final String INTERRUPTED = "interrupted";

    /** A condition on a row {@code h}: something of it is committed. */
    static final String BEGUN = "(h.completed > 0 OR h.batch_key IS NOT NULL)";

    private final ToolTables tables;
    private final String host;
    private final String toolVersion;

    History(ToolTables tables, String host, String toolVersion) {
        this.tables = tables;
        this.host = host;
        this.toolVersion = toolVersion;
    }

    ToolTables tables() {
        return tables;
    }

    /**
     * Reads all attempts, oldest first, and creates nothing.
     *
     * @param connection whose current schema counts when no namespace is named; stays open
     * @param namespace where the table is
     * @throws RunException when the server refuses
     */
    public static List<HistoryEntry> read(Connection connection, Optional<String> namespace) {
        try {
            var tables = ToolTables.in(connection, namespace);
            if (!tables.exists(connection, ToolTables.HISTORY)) {
                return List.of();
            }
            String batchRows = tables.hasBatches(connection) ? "batch_rows" : "NULL::bigint";
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("""
                            SELECT id, revision, direction, checksum, started, duration_ms, db_user, host,
                                   tool_version, outcome, error, completed, %s
                            FROM %s ORDER BY id""".formatted(batchRows, tables.history()))) {
                var entries = new ArrayList<HistoryEntry>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw ToolTables.refused(ToolTables.HISTORY, e);
        }
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getLong(1),
                row.getString(2),
                direction(row.getString(3)),
                Optional.ofNullable(row.getString(4)),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(6, Long.class)).map(Duration::ofMillis),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                Outcome.of(row.getString(10)),
                Optional.ofNullable(row.getString(11)),
                row.getInt(12),
                Optional.ofNullable(row.getObject(13, Long.class)));
    }

    private static Direction direction(String text) {
        return Direction.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static String text(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    /**
     * A condition on a row {@code h}: it did not end well, no attempt of its revision came later, and nobody
     * stamped since. That a file is taken as it is now is neither, though its row says stamped; it has a checksum.
     */
    static String withoutEnd(ToolTables tables) {
        return """
                h.outcome IN ('running', 'failed')
                  AND NOT EXISTS (SELECT FROM %s later
                                  WHERE later.id > h.id
                                    AND (later.outcome = 'stamped' AND later.checksum IS NULL
                                         OR later.outcome <> 'stamped' AND later.revision = h.revision))""".formatted(tables.history());
    }

    /**
     * An attempt of which something is committed, if the last attempt of some revision left it so and nobody
     * stamped since; otherwise the last attempt of the step that is about to run, if it did not end well. The
     * table may be of a version that knew no batches.
     */
    Optional<HalfDone> halfDone(Connection connection, Optional<Step> first) throws SQLException {
        boolean batches = tables.hasBatches(connection);
        String sql = """
                SELECT h.revision, h.direction, h.completed, h.completed_hash, %3$s, %4$s,
                       EXISTS (SELECT FROM %1$s doubt
                               WHERE doubt.revision = h.revision AND doubt.direction = h.direction
                                 AND doubt.completed = h.completed
                                 AND doubt.completed_hash IS NOT DISTINCT FROM h.completed_hash
                                 AND (doubt.outcome = 'running' OR doubt.error = '%2$s')
                                 AND NOT EXISTS (SELECT FROM %1$s later
                                                 WHERE later.revision = h.revision AND later.id > doubt.id
                                                   AND (later.outcome = 'done'
                                                        OR later.outcome = 'stamped' AND later.checksum IS NULL))) AS doubt
                FROM %1$s h
                WHERE %5$s AND (%6$s OR h.revision = ? AND h.direction = ?)
                ORDER BY %6$s DESC, h.id DESC LIMIT 1""".formatted(
                        tables.history(),
                        INTERRUPTED,
                        batches ? "h.batch_key" : "NULL::text[]",
                        batches ? "h.batch_rows" : "NULL::bigint",
                        withoutEnd(tables),
                        batches ? BEGUN : "h.completed > 0");
        try (var statement = Sql.prepare(
                        connection,
                        sql,
                        first.map(step -> step.revision().id()).orElse(""),
                        first.map(step -> text(step.direction())).orElse(""));
                var rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(new HalfDone(
                            rows.getString(1),
                            direction(rows.getString(2)),
                            new Progress(rows.getInt(3), Objects.requireNonNullElse(rows.getString(4), "")),
                            place(rows.getArray(5), rows.getLong(6)),
                            rows.getBoolean(7)))
                    : Optional.empty();
        }
    }

    private static Optional<BatchPlace> place(@Nullable Array key, long rows) throws SQLException {
        if (key == null) {
            return Optional.empty();
        }
        List<String> texts = Arrays.asList((String[]) key.getArray());
        return Optional.of(new BatchPlace(texts.get(0), texts.subList(1, texts.size()), rows));
    }

    /** Says of attempts whose process was killed that they failed. Only whoever holds the lock may say so. */
    void closeInterrupted(Connection connection) throws SQLException {
        Sql.update(
                connection,
                "UPDATE " + tables.history() + " SET outcome = 'failed', error = ? WHERE outcome = 'running'",
                INTERRUPTED);
    }

    /** Writes down an attempt; in the transaction that runs, or at once when none does. */
    void insert(Connection connection, Attempt attempt, Outcome outcome, @Nullable String error) throws SQLException {
        String sql = """
                INSERT INTO %s (revision, direction, checksum, started, duration_ms, host, tool_version, outcome,
                                error, completed, completed_hash, batch_key, batch_rows)
                VALUES (?, ?, ?, coalesce(?::timestamptz, clock_timestamp()), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                RETURNING id, started::text""".formatted(tables.history());
        try (var statement = Sql.prepare(
                        connection,
                        sql,
                        attempt.revision(),
                        text(attempt.direction()),
                        attempt.checksum(),
                        attempt.started,
                        outcome == Outcome.RUNNING ? null : attempt.millis(),
                        host,
                        toolVersion,
                        outcome.text(),
                        cut(error),
                        attempt.progress.completed(),
                        attempt.progress.hash(),
                        key(connection, attempt.batch),
                        attempt.batch == null ? null : attempt.batch.rows());
                var row = statement.executeQuery()) {
            row.next();
            attempt.id = row.getLong(1);
            attempt.started = row.getString(2);
        }
    }

    /** Writes down how far an attempt has got, or how it ended. */
    void update(Connection connection, Attempt attempt, Outcome outcome, @Nullable String error) throws SQLException {
        Sql.update(
                connection,
                """
                UPDATE %s SET outcome = ?, error = ?, duration_ms = ?, completed = ?, completed_hash = ?,
                              batch_key = ?, batch_rows = ?
                WHERE id = ?""".formatted(tables.history()),
                outcome.text(),
                cut(error),
                outcome == Outcome.RUNNING ? null : attempt.millis(),
                attempt.progress.completed(),
                attempt.progress.hash(),
                key(connection, attempt.batch),
                attempt.batch == null ? null : attempt.batch.rows(),
                attempt.id);
    }

    private static @Nullable Array key(Connection connection, @Nullable BatchPlace batch) throws SQLException {
        if (batch == null) {
            return null;
        }
        var texts = new ArrayList<String>();
        texts.add(batch.table());
        texts.addAll(batch.key());
        return connection.createArrayOf("text", texts.toArray());
    }

    /** Says that a file is taken as it is now, though it was edited after it ran. */
    void accept(Connection connection, Edited edited) throws SQLException {
        Sql.update(
                connection, """
                INSERT INTO %s (revision, direction, checksum, host, tool_version, outcome)
                VALUES (?, 'upgrade', ?, ?, ?, 'stamped')""".formatted(tables.history()), edited.revision(), edited.checksum(), host, toolVersion);
    }

    void stamp(Connection connection, Step step) throws SQLException {
        insert(connection, new Attempt(step, null, Progress.NONE), Outcome.STAMPED, null);
    }

    /** Says that a revision is not half done any more: whoever stamps has put the database where the rows say. */
    void forget(Connection connection, HalfDone left) throws SQLException {
        Sql.update(
                connection,
                """
                INSERT INTO %s (revision, direction, host, tool_version, outcome)
                VALUES (?, ?, ?, ?, 'stamped')""".formatted(tables.history()),
                left.revision(),
                text(left.direction()),
                host,
                toolVersion);
    }

    private static @Nullable String cut(@Nullable String error) {
        return error == null || error.length() <= ERROR_KEPT ? error : error.substring(0, ERROR_KEPT);
    }

    /**
     * A revision of which some statements are committed and others are not.
     *
     * @param batch how far the next statement has got, when it is a batched one
     * @param interrupted whether a process was killed there, so that the next statement may have run unseen
     */
    record HalfDone(
            String revision, Direction direction, Progress progress, Optional<BatchPlace> batch, boolean interrupted) {

        boolean isOf(Step step) {
            return step.revision().id().equals(revision) && step.direction() == direction;
        }
    }
}
