package dev.aludel;

import dev.aludel.revision.Header;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionLoader;
import dev.aludel.revision.Step;
import dev.aludel.run.Bodies;
import dev.aludel.run.EditCheck;
import dev.aludel.run.VersionTable;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command over many targets. First it asks each where it stands, so that what is wrong with the files is found,
 * and said once, before anything runs, and what has to be compiled is compiled together. Then each runs as it would
 * alone: under a lock of its own, with rows of its own, so the next run does what this one has left. The files, their
 * graph and their classes are shared; the connections, the bodies and the callbacks of a target are its own.
 */
final class TargetRuns implements AutoCloseable {

    private final Settings settings;
    private final RevisionDirectory directory;
    private final RevisionGraph graph;
    private final Targets targets;
    private final TargetPool pool;
    private final Workplace workplace;
    private final RevisionLoader loader;
    private final Bodies bodies;

    TargetRuns(Settings settings, Progress progress, RevisionDirectory directory, Targets targets) {
        this.settings = settings;
        this.directory = directory;
        this.graph = directory.graph();
        this.targets = targets;
        this.pool = new TargetPool(progress, targets.parallel());
        this.workplace = new Workplace(settings, progress);
        this.loader = new EntityPath(settings).loader();
        this.bodies = Bodies.of(loader, directory.files());
    }

    /** What is done with one target. */
    private interface Errand<T> {
        TargetResult<T> run(Workplace place, Progress said, Course course) throws SQLException;
    }

    /** @param allowEdited whether files that were edited after they ran are taken as they are, not refused */
    TargetsResult<RunResult> upgrade(String revision, boolean allowEdited) throws SQLException {
        requireUpgrade(revision);
        return migrate(rows -> graph.upgrade(revision, rows), Optional.of(new EditCheck(graph::applied, allowEdited)));
    }

    /** What {@link #upgrade} would do, taken back. */
    TargetsResult<DryRunResult> dryUpgrade(String revision, boolean allowEdited) throws SQLException {
        requireUpgrade(revision);
        return dryRun(rows -> graph.upgrade(revision, rows), Optional.of(new EditCheck(graph::applied, allowEdited)));
    }

    TargetsResult<RunResult> downgrade(String revision) throws SQLException {
        requireDowngrade(revision);
        return migrate(rows -> graph.downgrade(revision, rows), Optional.empty());
    }

    TargetsResult<DryRunResult> dryDowngrade(String revision) throws SQLException {
        requireDowngrade(revision);
        return dryRun(rows -> graph.downgrade(revision, rows), Optional.empty());
    }

    /** Where each stands. */
    TargetsResult<CurrentResult> current() throws SQLException {
        var listing = new Listing(directory, settings.home());
        List<Sight<CurrentResult>> sights = look(rows -> List.of(), (place, said, course) -> {
            CurrentResult result = Position.current(place, listing);
            List<String> rows =
                    result.current().stream().map(RevisionSummary::id).toList();
            course.apply(new TreeSet<>(rows));
            return course.ended(result.atHead() ? TargetResult.AT_HEAD : TargetResult.NOT_AT_HEAD, rows, result, null);
        });
        return new TargetsResult<>(sights.stream().map(Sight::result).toList());
    }

    /** What no target can be upgraded to is refused before any is asked. */
    private void requireUpgrade(String revision) {
        Offline.refuseRange(revision);
        if (!RevisionGraph.isRelative(revision)) {
            graph.upgrade(revision, new TreeSet<>());
        }
    }

    /** What is no revision is none for any target. */
    private void requireDowngrade(String revision) {
        Offline.refuseRange(revision);
        if (!RevisionGraph.isRelative(revision)) {
            graph.resolve(revision);
        }
    }

    private TargetsResult<RunResult> migrate(Function<SortedSet<String>, List<Step>> path, Optional<EditCheck> edits)
            throws SQLException {
        return travel(path, (place, said, course) -> {
            RunResult result = new Migrator(settings, said, directory)
                    .run(place, Migrator.callbacks(loader), bodies, course, edits);
            if (result.steps().isEmpty()) {
                return course.ended(TargetResult.NOTHING, result.current(), result, null);
            }
            TargetResult<RunResult> done = course.ended(TargetResult.DONE, result.current(), result, null);
            said.say("%s, now at %s (%d ms)"
                    .formatted(
                            done.revisions() == 1 ? "1 revision" : done.revisions() + " revisions",
                            RunWords.rows(result.current()),
                            done.milliseconds()));
            return done;
        });
    }

    private TargetsResult<DryRunResult> dryRun(Function<SortedSet<String>, List<Step>> path, Optional<EditCheck> edits)
            throws SQLException {
        return travel(path, (place, said, course) -> {
            DryRunResult result = new DryRunner(settings, said, directory).run(place, bodies, course, edits);
            if (result.steps().isEmpty()) {
                return course.ended(TargetResult.NOTHING, result.current(), result, null);
            }
            boolean failed = result.outcome().equals(TargetResult.FAILED);
            return course.ended(
                    result.outcome(),
                    failed ? result.current() : course.end(),
                    result,
                    failed ? failure(result) : null);
        });
    }

    private static TargetResult.@Nullable Failure failure(DryRunResult result) {
        return result.steps().stream()
                .flatMap(step -> step.statements().stream())
                .filter(each -> each.outcome().equals(TargetResult.FAILED))
                .findFirst()
                .map(each -> new TargetResult.Failure(
                        "%s: %s".formatted(each.place(), each.error()),
                        each.sql().lines().toList(),
                        ExitCode.DATABASE.code()))
                .orElse(null);
    }

    /** What a look at a target has found: what is to run there, or that it cannot be read. */
    private record Sight<T>(Target target, List<Header> revisions, TargetResult<T> result) {

        boolean isSound() {
            return result.failure() == null;
        }
    }

    private <T> TargetsResult<T> travel(Function<SortedSet<String>, List<Step>> path, Errand<T> errand)
            throws SQLException {
        List<Sight<T>> sights = look(path, (place, said, course) -> {
            course.apply(VersionTable.read(place.connect(), place.namespace()));
            return course.ended(TargetResult.NOTHING, List.of(), null, null);
        });
        requireLoadable(sights);
        List<Target> sound =
                sights.stream().filter(Sight::isSound).map(Sight::target).toList();
        var results = pool.each(sound, (target, said) -> attempt(new Course(target, path), said, errand))
                .iterator();
        return new TargetsResult<>(sights.stream()
                .map(sight -> sight.isSound() ? results.next() : sight.result())
                .toList());
    }

    /** Those that could not be asked for targets have failed already. */
    private <T> List<Sight<T>> look(Function<SortedSet<String>, List<Step>> path, Errand<T> errand)
            throws SQLException {
        List<TargetFinder.Found> found = new TargetFinder(settings, targets).find(workplace, pool);
        List<Target> sound = found.stream()
                .filter(each -> each.failure().isEmpty())
                .map(TargetFinder.Found::target)
                .toList();
        var sights = pool.each(sound, (target, said) -> {
                    var course = new Course(target, path);
                    TargetResult<T> result = attempt(course, said, errand);
                    return new Sight<>(
                            target, course.steps().stream().map(Step::revision).toList(), result);
                })
                .iterator();
        return found.stream()
                .map(each -> each.failure()
                        .map(failure -> new Sight<T>(
                                each.target(), List.of(), new Course(each.target(), path).failed(failure, null)))
                        .orElseGet(sights::next))
                .toList();
    }

    /** What cannot be had of the files cannot be had for any target. */
    private <T> void requireLoadable(List<Sight<T>> sights) {
        Set<Header> wanted = new HashSet<>();
        sights.forEach(sight -> wanted.addAll(sight.revisions()));
        if (!wanted.isEmpty()) {
            bodies.load(graph.revisions().stream().filter(wanted::contains).toList());
            Migrator.callbacks(loader);
        }
    }

    private <T> TargetResult<T> attempt(Course course, Progress said, Errand<T> errand) {
        try (var place = new Workplace(settings, said, course.target())) {
            return Words.spoken(() -> errand.run(place, said, course));
        } catch (AludelException e) {
            said.say("failed: " + e.getMessage());
            return course.failed(e, course.hasBegun() ? rows(course.target()) : null);
        }
    }

    /** Where a target stands now; none when that cannot be read. */
    private @Nullable List<String> rows(Target target) {
        try (var place = new Workplace(settings, Progress.SILENT, target)) {
            return Words.spoken(() -> List.copyOf(VersionTable.read(place.connect(), place.namespace())));
        } catch (AludelException e) {
            return null;
        }
    }

    /** Ends the use of what is shared; no target is worked on any more. */
    @Override
    public void close() {
        try (workplace) {
            loader.close();
        }
    }
}
