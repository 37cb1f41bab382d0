package dev.aludel.scratch;

import dev.aludel.diff.Difference;
import dev.aludel.revision.Direction;
import dev.aludel.revision.Step;
import dev.aludel.run.RunException;
import dev.aludel.run.RunFault;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proves that one revision does what several do, on throw-away databases: both lead to the same catalog, and both ways
 * back do. The tables of the history below have a few rows, as long as the several run on them.
 */
public final class SquashTrial {

    private final Replay several;
    private final Replay one;

    /**
     * @param several runs the revisions as they are
     * @param one runs the revision that shall take their place, on the same server
     */
    public SquashTrial(Replay several, Replay one) {
        this.several = several;
        this.one = one;
    }

    /**
     * What came out.
     *
     * @param serverVersion the PostgreSQL that it was tried on
     * @param rows how many rows the tables of the history below had
     * @param fault what does not run
     * @param at whether that is the history below and the revisions as they are, or the one that shall take their place
     * @param unlike the direction that leads elsewhere; none when both lead to the same
     * @param differences what differs in the model then
     * @param facts what differs beyond it
     */
    public record Result(
            String serverVersion,
            int rows,
            Optional<RunFault> fault,
            At at,
            Optional<Direction> unlike,
            List<Difference> differences,
            List<TrialResult.OtherFact> facts) {

        public Result {
            differences = List.copyOf(differences);
            facts = List.copyOf(facts);
        }

        public boolean isProved() {
            return fault.isEmpty() && unlike.isEmpty();
        }
    }

    /** What does not run. */
    public enum At {
        SEVERAL,
        ONE
    }

    /** Where a way up, and the way back, have led. */
    private record Outcome(
            @Nullable Facts up,
            @Nullable Facts down,
            @Nullable RunFault fault) {}

    /**
     * Proves it.
     *
     * @param below the steps of the history below, from an empty database
     * @param before the steps of the revisions as they are
     * @param after the step of the one that shall take their place
     * @throws ScratchException when there is no scratch database
     */
    public Result prove(List<Step> below, List<Step> before, List<Step> after) {
        try (ScratchDatabase base = several.scratch().create()) {
            var fault = ran(several, base, below);
            if (fault != null) {
                return notRun(base, 0, At.SEVERAL, fault);
            }
            for (Filling filling : Filling.values()) {
                try (ScratchDatabase filled = base.copy()) {
                    int rows = filling.fill(filled);
                    if (rows == 0 && filling != Filling.NOTHING) {
                        continue;
                    }
                    Outcome expected;
                    try (ScratchDatabase copy = filled.copy()) {
                        expected = outcome(several, copy, before);
                    }
                    if (expected.up() == null) {
                        if (filling == Filling.NOTHING) {
                            return notRun(base, 0, At.SEVERAL, fault(expected));
                        }
                        continue;
                    }
                    return compared(filled, rows, expected, outcome(one, filled, after));
                }
            }
            throw new IllegalStateException("no rows are always tried");
        } catch (SQLException e) {
            throw Refusals.of("prove a squash", e);
        }
    }

    private static Result compared(ScratchDatabase database, int rows, Outcome expected, Outcome reached)
            throws SQLException {
        if (expected.up() == null || reached.up() == null) {
            return notRun(database, rows, At.ONE, fault(reached));
        }
        String version = expected.up().catalog().serverVersionText();
        var up = unlike(version, rows, Direction.UPGRADE, expected.up(), reached.up());
        if (up.isPresent()) {
            return up.get();
        }
        if (expected.down() != null && reached.down() == null) {
            return notRun(database, rows, At.ONE, fault(reached));
        }
        var down = expected.down() == null || reached.down() == null
                ? Optional.<Result>empty()
                : unlike(version, rows, Direction.DOWNGRADE, expected.down(), reached.down());
        return down.orElseGet(
                () -> new Result(version, rows, Optional.empty(), At.ONE, Optional.empty(), List.of(), List.of()));
    }

    private static Optional<Result> unlike(
            String version, int rows, Direction direction, Facts expected, Facts reached) {
        var differences = expected.differences(reached);
        var facts = expected.otherFacts(reached);
        return differences.isEmpty() && facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Result(
                        version, rows, Optional.empty(), At.ONE, Optional.of(direction), differences, facts));
    }

    private static RunFault fault(Outcome outcome) {
        if (outcome.fault() == null) {
            throw new IllegalStateException("it ran");
        }
        return outcome.fault();
    }

    private static Result notRun(ScratchDatabase database, int rows, At at, RunFault fault) throws SQLException {
        return new Result(
                Filling.version(database), rows, Optional.of(fault), at, Optional.empty(), List.of(), List.of());
    }

    private static Outcome outcome(Replay replay, ScratchDatabase database, List<Step> up) throws SQLException {
        RunFault fault = ran(replay, database, up);
        if (fault != null) {
            return new Outcome(null, null, fault);
        }
        Facts reached = Filling.facts(database);
        fault = ran(replay, database, Step.back(up));
        return new Outcome(reached, fault == null ? Filling.facts(database) : null, fault);
    }

    private static @Nullable RunFault ran(Replay replay, ScratchDatabase database, List<Step> steps)
            throws SQLException {
        try (Connection connection = database.connect()) {
            replay.run(connection, steps);
            return null;
        } catch (RunException e) {
            return e.fault();
        }
    }
}
