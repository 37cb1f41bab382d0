package dev.aludel.scratch;

import dev.aludel.catalog.Catalog;
import dev.aludel.catalog.CatalogReader;
import dev.aludel.catalog.DefinitionReader;
import dev.aludel.diff.Changes;
import dev.aludel.diff.Differences;
import dev.aludel.diff.SchemaDiff;
import dev.aludel.revision.Direction;
import dev.aludel.revision.RevisionException;
import dev.aludel.revision.Step;
import dev.aludel.run.RunException;
import dev.aludel.schema.Definition;
import dev.aludel.schema.Unmodelled;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proves a new revision, from its file, on a throw-away database: up, where a second diff against what
 * is wanted must be empty; down, where the catalog must be the one it started from; and up again, where
 * it must be the one of the first time.
 */
public final class Proof {

    private final Replay replay;
    private final List<Definition> surroundings;

    /** @param replay what runs the steps, with bodies that come from the files, the new one's too */
    public Proof(Replay replay) {
        this(replay, List.of());
    }

    /** @param surroundings what the real database has besides what the revisions make */
    public Proof(Replay replay, List<Definition> surroundings) {
        this.replay = replay;
        this.surroundings = List.copyOf(surroundings);
    }

    /** What the new revision shall lead to. */
    @FunctionalInterface
    public interface Wanted {

        /**
         * What is still to be changed.
         *
         * @param connection to the scratch database, for what only a server can tell; stays open
         * @param reached what is there now
         */
        Changes remaining(Connection connection, Catalog reached);
    }

    /**
     * @param steps from an empty database; the last one is the new revision's upgrade
     * @param wanted where it shall lead
     * @throws dev.aludel.catalog.CatalogException when the scratch database breaks in between
     */
    public ProofResult prove(List<Step> steps, Wanted wanted) {
        try (ScratchDatabase database = replay.scratch().create();
                Connection connection = database.connect()) {
            return new Trial(connection, wanted).of(steps);
        } catch (ScratchException e) {
            return new ProofResult.NoScratch(e.fault());
        } catch (SQLException e) {
            return new ProofResult.NoScratch(
                    Refusals.of("close a connection", e).fault());
        }
    }

    /** One proof on one connection. */
    private final class Trial {

        private final Connection connection;
        private final Wanted wanted;

        Trial(Connection connection, Wanted wanted) {
            this.connection = connection;
            this.wanted = wanted;
        }

        ProofResult of(List<Step> steps) throws SQLException {
            int last = steps.size() - 1;
            Step up = steps.get(last);
            Step down = new Step(up.revision(), Direction.DOWNGRADE, up.after(), up.before());

            Optional<ProofResult> failed = run(ProofResult.Stage.REPLAY, steps.subList(0, last));
            if (failed.isPresent()) {
                return failed.get();
            }
            Furnishing.furnish(connection, surroundings);
            Catalog before = CatalogReader.read(connection);
            List<Unmodelled> defined = defined();
            failed = run(ProofResult.Stage.UPGRADE, List.of(up));
            if (failed.isPresent()) {
                return failed.get();
            }
            Catalog after = CatalogReader.read(connection);
            Changes remaining = wanted.remaining(connection, after);
            if (!remaining.isEmpty()) {
                return new ProofResult.NotReached(
                        ProofResult.Stage.UPGRADE, Differences.of(remaining), List.of(), List.of());
            }
            return run(ProofResult.Stage.DOWNGRADE, List.of(down))
                    .or(() -> compare(ProofResult.Stage.DOWNGRADE, before))
                    .or(() -> compareDefined(defined))
                    .or(() -> run(ProofResult.Stage.UPGRADE_AGAIN, List.of(up)))
                    .or(() -> compare(ProofResult.Stage.UPGRADE_AGAIN, after))
                    .orElseGet(() -> new ProofResult.Proved(after.serverVersionText()));
        }

        private Optional<ProofResult> run(ProofResult.Stage stage, List<Step> steps) {
            try {
                replay.run(connection, steps);
                return Optional.empty();
            } catch (RunException e) {
                return Optional.of(new ProofResult.NotRun(stage, e.fault()));
            } catch (RevisionException e) {
                return Optional.of(new ProofResult.NotLoaded(e.fault()));
            }
        }

        private Optional<ProofResult> compare(ProofResult.Stage stage, Catalog expected) {
            Catalog reached = CatalogReader.read(connection);
            Changes remaining = SchemaDiff.between(reached.schema(), expected.schema());
            List<Unmodelled> missing = without(expected.unmodelled(), reached.unmodelled());
            List<Unmodelled> left = without(reached.unmodelled(), expected.unmodelled());
            return remaining.isEmpty() && missing.isEmpty() && left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ProofResult.NotReached(stage, Differences.of(remaining), missing, left));
        }

        /** What is not modelled, told apart by how it is made. */
        private List<Unmodelled> defined() {
            return surroundings.isEmpty()
                    ? List.of()
                    : DefinitionReader.read(connection).stream()
                            .map(each -> new Unmodelled(
                                    each.object().kind() + " (" + String.join("; ", each.create()) + ")",
                                    each.object().name(),
                                    each.object().table()))
                            .toList();
        }

        private Optional<ProofResult> compareDefined(List<Unmodelled> expected) {
            List<Unmodelled> reached = defined();
            List<Unmodelled> missing = without(expected, reached);
            List<Unmodelled> left = without(reached, expected);
            return missing.isEmpty() && left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ProofResult.NotReached(ProofResult.Stage.DOWNGRADE, List.of(), missing, left));
        }

        private List<Unmodelled> without(List<Unmodelled> objects, List<Unmodelled> others) {
            var rest = new ArrayList<>(objects);
            others.forEach(rest::remove);
            return rest;
        }
    }
}
