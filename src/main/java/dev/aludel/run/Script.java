package dev.aludel.run;

import dev.aludel.operation.Batch;
import dev.aludel.operation.OperationException;
import dev.aludel.operation.OperationFault;
import dev.aludel.operation.Operations;
import dev.aludel.revision.Direction;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Step;
import dev.aludel.sql.Division;
import dev.aludel.sql.KeepMark;
import dev.aludel.sql.SqlRenderer;
import dev.aludel.sql.SqlScript;
import dev.aludel.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Steps as a script that does what a run of them does, for a database that nobody may connect to but
 * somebody with psql: under the same lock, in the same transactions, with the same rows of the version
 * table and the history.
 *
 * <p>Since nobody watches it, the script itself makes sure that every transaction begins where the one
 * before it should have ended, and fails it otherwise. When it ends early, {@code upgrade} goes on from
 * there. What it cannot do is try again when a lock is not to be had, or drop an invalid index.
 *
 * @param text the script: SQL alone, without commands of psql
 * @param statements how many statements of its own each step has, in the order of the steps
 */
public record Script(String text, List<Integer> statements) {

    public Script {
        statements = List.copyOf(statements);
    }

    /**
     * Writes the script; no database is asked.
     *
     * @param steps at least one
     * @param bodies the steps' bodies, in the same order
     * @param options its namespace, transaction, timeouts and arguments count
     * @throws RunException when a body needs a database to say what it does, ends a transaction, or has a batch of
     *     another form than can be divided
     */
    public static Script of(List<Step> steps, List<LoadedRevision> bodies, RunOptions options) {
        List<List<Piece>> statements = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            statements.add(statements(steps.get(i), bodies.get(i), options));
        }
        boolean settings =
                statements.stream().flatMap(List::stream).anyMatch(piece -> SessionState.isChangedBy(piece.sql()));
        var writer = new ScriptWriter(options);
        writer.begin(steps.get(0).before(), steps.get(steps.size() - 1).after(), settings);
        for (int i = 0; i < steps.size(); i++) {
            boolean keeps = keeps(statements.get(i)) || mayHaveKept(steps.get(i), bodies.get(i), options);
            writer.step(steps.get(i), bodies.get(i), statements.get(i), keeps);
        }
        return new Script(writer.end(), statements.stream().map(List::size).toList());
    }

    /**
     * A statement of a revision.
     *
     * @param batch what is batched, with what it is divided by, when it is
     */
    record Piece(Statement statement, Optional<Batch> batch, Optional<Division> division) {

        String sql() {
            return statement.sql();
        }
    }

    private static boolean keeps(List<Piece> statements) {
        return statements.stream().anyMatch(piece -> KeepMark.standsFor(piece.statement()));
    }

    /** Whether the step's revision keeps something in the other direction, or does not say without a database. */
    private static boolean mayHaveKept(Step step, LoadedRevision body, RunOptions options) {
        var statements = new ArrayList<Piece>();
        try {
            play(body.migration(), step.direction() == Direction.DOWNGRADE, options, statements);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            return true;
        }
        return keeps(statements);
    }

    private static void play(Migration migration, boolean up, RunOptions options, List<Piece> statements) {
        Operations.run(
                up ? migration::upgrade : migration::downgrade,
                operation -> {
                    Optional<Batch> batch =
                            operation instanceof Batch batched ? Optional.of(batched) : Optional.empty();
                    SqlRenderer.render(operation)
                            .forEach(statement -> statements.add(
                                    new Piece(statement, batch, batch.flatMap(each -> Division.of(each.sql())))));
                },
                () -> {
                    throw new OperationException(new OperationFault.NeedsDatabase());
                },
                options.arguments());
    }

    private static List<Piece> statements(Step step, LoadedRevision body, RunOptions options) {
        var statements = new ArrayList<Piece>();
        try {
            play(body.migration(), step.direction() == Direction.UPGRADE, options, statements);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            throw new RunException(new RunFault.NoScript(Locations.of(step, body, e), e.toString()), e);
        }
        for (int i = 0; i < statements.size(); i++) {
            String sql = statements.get(i).sql();
            if (TransactionControl.isIn(sql)) {
                throw new RunException(new RunFault.TransactionEnded(Locations.of(step, body, i + 1, sql, 1), sql));
            }
            if (statements.get(i).batch().isPresent()
                    && statements.get(i).division().isEmpty()) {
                throw new RunException(new RunFault.CannotDivide(
                        Locations.of(step, body, i + 1, sql, 1), i + 1, sql, RunFault.Indivisible.FORM, Kept.NOTHING));
            }
        }
        return statements;
    }

    /** A statement as the script has it. */
    static String terminated(String sql) {
        return SqlScript.terminated(sql, Set.of());
    }
}
