package dev.aludel.run;

import dev.aludel.operation.OperationException;
import dev.aludel.operation.OperationFault;
import dev.aludel.operation.Operations;
import dev.aludel.revision.Direction;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Step;
import dev.aludel.sql.Loss;
import dev.aludel.sql.Losses;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a step will take away, told before it runs.
 *
 * @param step the step
 * @param losses what its statements take away, in their order
 * @param unread what of its body cannot be known without running it, if something cannot
 */
public record StepLosses(Step step, List<CountedLoss> losses, Optional<Unread> unread) {

    public StepLosses {
        losses = List.copyOf(losses);
    }

    /**
     * Why the rest of a body is not known.
     *
     * @param location from where on
     * @param usesConnection whether it works on the connection itself
     * @param problem what it threw
     */
    public record Unread(Location location, boolean usesConnection, Throwable problem) {}

    /**
     * Plays the bodies without a database, and asks the database how much there is of what they would take
     * away. That waits for nobody, keeps no lock, scans no large table, and changes nothing.
     *
     * @param connection in auto-commit mode; stays open
     * @param steps the steps, in the order in which they will run
     * @param bodies the steps' bodies, in the same order
     * @param arguments what the bodies are given
     */
    public static List<StepLosses> of(
            Connection connection, List<Step> steps, List<LoadedRevision> bodies, Map<String, String> arguments) {
        var finder = new Losses();
        var counter = new LossCounter(connection);
        var all = new ArrayList<StepLosses>();
        for (int i = 0; i < steps.size(); i++) {
            finder.nextRevision();
            var losses = new ArrayList<Loss>();
            Optional<Unread> unread = play(steps.get(i), bodies.get(i), arguments, finder, losses);
            List<CountedLoss> counted = losses.stream().map(counter::count).toList();
            all.add(new StepLosses(steps.get(i), counted, unread));
        }
        return all;
    }

    private static Optional<Unread> play(
            Step step, LoadedRevision body, Map<String, String> arguments, Losses finder, List<Loss> losses) {
        Migration migration = body.migration();
        boolean up = step.direction() == Direction.UPGRADE;
        var asked = new ArrayList<OperationException>();
        try {
            Operations.run(
                    up ? migration::upgrade : migration::downgrade,
                    operation -> losses.addAll(finder.of(operation)),
                    () -> {
                        asked.add(new OperationException(new OperationFault.NeedsDatabase()));
                        throw asked.get(0);
                    },
                    arguments);
        } catch (RuntimeException | LinkageError e) {
            if (asked.isEmpty()) {
                return Optional.of(new Unread(Locations.of(step, body, e), false, e));
            }
        }
        return asked.stream().findFirst().map(e -> new Unread(Locations.of(step, body, e), true, e));
    }
}
