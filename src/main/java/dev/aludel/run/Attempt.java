package dev.aludel.run;

import dev.aludel.revision.Direction;
import dev.aludel.revision.Step;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One attempt to run a step, while it runs. */
final class Attempt {

    private final Step step;
    private final @Nullable String checksum;
    private final long begin = System.nanoTime();

    /** Its row in the history; none before it is written or after it was rolled back. */
    @Nullable
    Long id;

    /** When it began, as the server wrote it. */
    @Nullable
    String started;

    /** What of it is committed. */
    Progress progress;

    /** What is committed of a batched statement that comes next. */
    @Nullable
    BatchPlace batch;

    /** Whether its row is committed. */
    boolean durable;

    Attempt(Step step, @Nullable String checksum, Progress progress) {
        this.step = step;
        this.checksum = checksum;
        this.progress = progress;
    }

    /** Whether something of it is committed. */
    boolean isBegun() {
        return progress.completed() > 0 || batch != null;
    }

    Step step() {
        return step;
    }

    String revision() {
        return step.revision().id();
    }

    Direction direction() {
        return step.direction();
    }

    @Nullable
    String checksum() {
        return checksum;
    }

    long millis() {
        return elapsed().toMillis();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
