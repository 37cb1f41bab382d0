package dev.aludel;

import dev.aludel.revision.Step;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way that one target goes, noted when it is asked for, and the result that comes of it. */
final class Course implements Function<SortedSet<String>, List<Step>> {

    private final Target target;
    private final Function<SortedSet<String>, List<Step>> path;
    private final long begin = System.nanoTime();
    private @Nullable List<String> from;
    private List<Step> steps = List.of();

    /** @param path the steps that lead from the rows of the version table to where it shall be */
    Course(Target target, Function<SortedSet<String>, List<Step>> path) {
        this.target = target;
        this.path = path;
    }

    @Override
    public List<Step> apply(SortedSet<String> rows) {
        from = List.copyOf(rows);
        steps = path.apply(rows);
        return steps;
    }

    Target target() {
        return target;
    }

    /** Whether it is known where the target stood. */
    boolean hasBegun() {
        return from != null;
    }

    List<Step> steps() {
        return steps;
    }

    /** Where the way ends. */
    List<String> end() {
        return List.copyOf(steps.get(steps.size() - 1).after());
    }

    <T> TargetResult<T> ended(
            String outcome, List<String> to, @Nullable T result, TargetResult.@Nullable Failure failure) {
        return new TargetResult<>(target.name(), outcome, from, to, revisions(to), millis(), result, failure);
    }

    /** @param to where the target is now; none when that cannot be read */
    <T> TargetResult<T> failed(AludelException cause, @Nullable List<String> to) {
        return new TargetResult<>(
                target.name(),
                TargetResult.FAILED,
                from,
                to,
                to == null ? 0 : revisions(to),
                millis(),
                null,
                TargetResult.Failure.of(cause));
    }

    /** How many steps it takes to come there; none when it is nowhere on the way. */
    private int revisions(List<String> to) {
        int count = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).after().equals(Set.copyOf(to))) {
                count = i + 1;
            }
        }
        return count;
    }

    private long millis() {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }
}
