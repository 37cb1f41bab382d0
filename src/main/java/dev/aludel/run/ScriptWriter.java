package dev.aludel.run;

import dev.aludel.operation.Batch;
import dev.aludel.revision.Direction;
import dev.aludel.revision.Step;
import dev.aludel.sql.Division;
import dev.aludel.sql.SqlScript;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what {@link Run}, {@link Unit} and {@link BodyRun} do, in the same order, as text. */
final class ScriptWriter {

    private static final String ROW = "revision = '%s' AND direction = '%s' AND outcome = 'running'";

    private final RunOptions options;
    private final ToolTables tables;
    private final VersionTable versions;
    private final boolean together;
    private final StringBuilder text = new StringBuilder();
    private boolean open;
    private Optional<KeptReturn> returning = Optional.empty();

    ScriptWriter(RunOptions options) {
        this.options = options;
        this.tables = new ToolTables(options.namespace().orElse(""));
        this.versions = new VersionTable(tables);
        this.together = options.transaction() == RunOptions.Transaction.RUN;
    }

    void begin(Collection<String> from, Collection<String> to, boolean settings) {
        line("-- From %s to %s. Written by aludel, for a database that is at %s:"
                .formatted(rows(from), rows(to), rows(from)));
        line("--   psql -v ON_ERROR_STOP=1 -f FILE");
        line("-- When it ends early, 'aludel upgrade' or 'aludel downgrade' goes on from there.");
        line("");
        check("NOT pg_try_advisory_lock(" + AdvisoryLock.key(tables) + ")", "another migrator is at work; try again");
        tables.statements().forEach(this::statement);
        block("IF NOT EXISTS (%s) THEN\n    %s;\n  END IF;".formatted(tables.batches(), tables.addBatches()));
        check(
                "EXISTS (SELECT FROM %s h WHERE %s AND %s)"
                        .formatted(tables.history(), History.BEGUN, History.withoutEnd(tables)),
                "a revision was left half done; finish it with aludel, or stamp it");
        statement("UPDATE " + tables.history()
                + " SET outcome = 'failed', error = 'interrupted' WHERE outcome = 'running'");
        if (settings) {
            block(SessionState.KEEP);
        }
        line("");
    }

    /**
     * @param keeps whether the step puts something aside, or may have to bring something back
     */
    void step(Step step, LoadedRevision body, List<Script.Piece> statements, boolean keeps) {
        line("-- %s %s  %s"
                .formatted(
                        text(step.direction()),
                        step.revision().id(),
                        oneLine(step.revision().message())));
        returning = keeps ? Optional.of(KeptReturn.of(step, tables.namespaceText())) : Optional.empty();
        if (open) {
            returning.map(KeptReturn::naming).ifPresent(this::statement);
        } else {
            beginTransaction();
            check(
                    "ARRAY(SELECT revision FROM %s ORDER BY revision COLLATE \"C\") <> ARRAY[%s]::text[]"
                            .formatted(tables.version(), list(step.before())),
                    "the database is not at " + rows(step.before()));
        }
        statement("""
                INSERT INTO %s (revision, direction, checksum, host, tool_version, outcome)
                VALUES ('%s', '%s', %s, coalesce(host(inet_client_addr()), ''), '%s', 'running')""".formatted(
                        tables.history(),
                        step.revision().id(),
                        text(step.direction()),
                        body.checksum().map(sum -> "'" + sum + "'").orElse("NULL"),
                        options.toolVersion().replace("'", "''")));
        line("");
        returning.map(KeptReturn::begin).ifPresent(this::statement);
        Progress reached = Progress.NONE;
        for (Script.Piece piece : statements) {
            Progress next = reached.then(piece.sql());
            if (piece.division().isPresent()) {
                batched(step, piece.batch().orElseThrow(), piece.division().get(), reached, next);
            } else if (piece.statement().transactional()) {
                line(Script.terminated(piece.sql()));
                returning.map(KeptReturn::back).ifPresent(this::statement);
            } else {
                outside(step, piece.sql(), reached, next);
            }
            reached = next;
        }
        finish(step, reached, statements.stream().anyMatch(each -> SessionState.isChangedBy(each.sql())));
    }

    private void finish(Step step, Progress reached, boolean settings) {
        statement("SET CONSTRAINTS ALL IMMEDIATE");
        returning.map(KeptReturn::end).ifPresent(this::statement);
        line("");
        if (settings) {
            block(SessionState.RESTORE);
            options.limits().statements().forEach(this::statement);
        }
        versions.statements(step).forEach(this::statement);
        statement("""
                UPDATE %s SET outcome = 'done', completed = %d, completed_hash = '%s',
                  duration_ms = extract(epoch FROM clock_timestamp() - started) * 1000
                WHERE %s""".formatted(tables.history(), reached.completed(), reached.hash(), row(step)));
        if (!together) {
            commit();
        }
        line("");
    }

    /** Ends the script, and gives it. */
    String end() {
        if (open) {
            commit();
            line("");
        }
        block("PERFORM pg_advisory_unlock(" + AdvisoryLock.key(tables) + ");");
        return text.toString();
    }

    /** A statement that refuses a transaction: what was before it is committed, and the history says how far that is. */
    private void outside(Step step, String sql, Progress before, Progress after) {
        commitBefore(step, before);
        boolean concurrent = InvalidIndex.isConcurrent(sql);
        var limits = options.limits();
        boolean timed = !concurrent && !limits.statementTimeout().isZero();
        statement(set("lock_timeout", concurrent ? limits.concurrentLockTimeout() : limits.lockTimeout()));
        if (timed) {
            statement(set("statement_timeout", limits.statementTimeout()));
        }
        line(Script.terminated(sql));
        statement("RESET lock_timeout");
        if (timed) {
            statement("RESET statement_timeout");
        }
        line("");
        beginTransaction();
        InvalidIndex.validity(sql)
                .ifPresent(valid -> check("NOT coalesce((%s), false)".formatted(valid), "the index is not valid"));
        block("""
                %s AND completed = %d;
                  IF NOT FOUND THEN
                    RAISE EXCEPTION 'what comes before this did not run';
                  END IF;""".formatted(progress(step, after), before.completed()));
        line("");
    }

    /** To the server all portions are one statement, so only the time for a lock can be limited. */
    private void batched(Step step, Batch batch, Division division, Progress before, Progress after) {
        commitBefore(step, before);
        line("-- In portions of %d rows, each in a transaction of its own:".formatted(batch.size()));
        SqlScript.withoutComments(batch.sql()).lines().forEach(each -> line("--   " + each));
        statement(set("lock_timeout", options.limits().lockTimeout()));
        statement(set("statement_timeout", Duration.ZERO));
        statement(BatchScript.of(batch, division, tables.history(), row(step), before, after));
        statement("RESET lock_timeout");
        statement("RESET statement_timeout");
        line("");
        beginTransaction();
        check(
                "NOT EXISTS (SELECT FROM %s WHERE %s AND completed = %d)"
                        .formatted(tables.history(), row(step), after.completed()),
                "what comes before this did not run");
        line("");
    }

    private void commitBefore(Step step, Progress reached) {
        if (reached.completed() > 0) {
            statement(progress(step, reached));
        }
        commit();
        line("");
    }

    private static String set(String name, Duration time) {
        return "SET %s = '%dms'".formatted(name, time.toMillis());
    }

    private String progress(Step step, Progress reached) {
        return "UPDATE %s SET completed = %d, completed_hash = '%s' WHERE %s"
                .formatted(tables.history(), reached.completed(), reached.hash(), row(step));
    }

    private void beginTransaction() {
        statement("BEGIN");
        options.limits().statements().forEach(this::statement);
        returning.map(KeptReturn::naming).ifPresent(this::statement);
        open = true;
    }

    private void commit() {
        statement("COMMIT");
        open = false;
    }

    private void check(String wrong, String message) {
        block("IF %s THEN\n    RAISE EXCEPTION '%s';\n  END IF;".formatted(wrong, message.replace("%", "%%")));
    }

    private void block(String body) {
        statement("DO $aludel$ BEGIN\n  " + body + "\nEND $aludel$");
    }

    private void statement(String sql) {
        line(sql + ";");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String row(Step step) {
        return ROW.formatted(step.revision().id(), text(step.direction()));
    }

    private static String rows(Collection<String> rows) {
        return rows.isEmpty() ? "base" : String.join(", ", rows);
    }

    private static String list(Collection<String> rows) {
        return rows.stream().map(row -> "'" + row + "'").collect(Collectors.joining(", "));
    }

    private static String text(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
