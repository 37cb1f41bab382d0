package dev.aludel;

import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.Step;
import dev.aludel.run.Bodies;
import dev.aludel.run.RunOptions;
import dev.aludel.run.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes what a run would do as a script, from the files alone: where the database is has to be said. */
final class Offline {

    private final Settings settings;
    private final RevisionDirectory directory;
    private final RevisionGraph graph;

    Offline(Settings settings, RevisionDirectory directory) {
        this.settings = settings;
        this.directory = directory;
        this.graph = directory.graph();
    }

    /** From {@code a} up to {@code b}; {@code b} alone starts at the base, {@code a:} ends at the head. */
    ScriptResult upgrade(String range) {
        int colon = range.indexOf(':');
        SortedSet<String> from = colon <= 0 ? new TreeSet<>() : rows(range.substring(0, colon));
        String to = colon == range.length() - 1 ? "head" : range.substring(colon + 1);
        List<Step> steps = graph.upgrade(to, from);
        if (steps.isEmpty() && !rows(graph.resolve(to, from)).equals(from)) {
            throw AludelException.refused(
                    "\"%s\" leads down, not up; write the lower revision first, or use downgrade".formatted(range));
        }
        return script(steps);
    }

    /** From {@code a} down to {@code b}; there is no other form, since a script cannot know where the database is. */
    ScriptResult downgrade(String range) {
        int colon = range.indexOf(':');
        if (colon <= 0 || colon == range.length() - 1) {
            throw AludelException.refused(
                    "a script cannot know where the database is: say it with 'aludel downgrade --sql FROM:TO'");
        }
        return script(graph.downgrade(range.substring(colon + 1), rows(range.substring(0, colon))));
    }

    private SortedSet<String> rows(String identifier) {
        return rows(graph.resolve(identifier));
    }

    private static SortedSet<String> rows(List<Header> revisions) {
        return new TreeSet<>(Listing.ids(revisions));
    }

    private ScriptResult script(List<Step> steps) {
        if (steps.isEmpty()) {
            return new ScriptResult("-- Nothing to do.\n", List.of());
        }
        try (var loader = new EntityPath(settings).loader()) {
            var bodies = Bodies.of(loader, directory.files())
                    .load(steps.stream().map(Step::revision).toList());
            var script = Script.of(steps, bodies, options(settings));
            var summary = new ArrayList<ScriptResult.Step>();
            for (int i = 0; i < steps.size(); i++) {
                Header revision = steps.get(i).revision();
                summary.add(new ScriptResult.Step(
                        Shown.word(steps.get(i).direction()),
                        revision.id(),
                        revision.message(),
                        script.statements().get(i)));
            }
            return new ScriptResult(script.text(), List.copyOf(summary));
        }
    }

    /** For what starts where the database is. */
    static void refuseRange(String target) {
        if (target.contains(":")) {
            throw AludelException.refused(
                    "\"%s\" is a range, which only --sql takes: a run starts where the database is".formatted(target));
        }
    }

    /** What the settings say of every run, with a connection or without. */
    static RunOptions options(Settings settings) {
        var options = RunOptions.defaults(Aludel.version());
        var limits = settings.limits();
        return options.withLockTimeout(limits.lock(), options.limits().retries())
                .withStatementTimeout(limits.statement())
                .withPatience(limits.patience())
                .withArguments(settings.arguments())
                .withTransaction(
                        settings.oneTransaction() ? RunOptions.Transaction.RUN : RunOptions.Transaction.REVISION);
    }
}
