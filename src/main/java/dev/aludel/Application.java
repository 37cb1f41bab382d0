package dev.aludel;

import dev.aludel.revision.Migration;
import dev.aludel.run.RunCallback;
import dev.aludel.run.RunOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What an application that upgrades its own database brings along; immutable.
 *
 * <pre>{@code
 * Aludel.upgrade(dataSource, Application.defaults()
 *         .withLockTimeout(Duration.ofSeconds(1))
 *         .withCallback(new ReadOnlyDuringUpgrade()));
 * }</pre>
 *
 * @param classLoader on whose class path the revisions are
 * @param folder where there: SQL files, and the classes or sources of Java revisions, which are compiled
 * @param classes Java revisions that are in no such folder
 * @param target what to upgrade to, as on the command line
 * @param allowEdited whether revisions that were edited after they ran are taken as they are
 * @param progress hears what is done
 * @param options how it is run
 */
public record Application(
        ClassLoader classLoader,
        String folder,
        List<Class<? extends Migration>> classes,
        String target,
        boolean allowEdited,
        Progress progress,
        RunOptions options) {

    /** Where revisions are when nothing is said. */
    public static final String FOLDER = "db/revisions";

    public Application {
        classes = List.copyOf(classes);
    }

    /** The revisions in {@link #FOLDER} of the thread's class path, up to the head. */
    public static Application defaults() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return new Application(
                Objects.requireNonNullElse(loader, Application.class.getClassLoader()),
                FOLDER,
                List.of(),
                "head",
                false,
                Progress.SILENT,
                RunOptions.defaults(Aludel.version()));
    }

    public Application withClassLoader(ClassLoader other) {
        return new Application(other, folder, classes, target, allowEdited, progress, options);
    }

    public Application withFolder(String other) {
        return new Application(classLoader, other, classes, target, allowEdited, progress, options);
    }

    /** Besides those of the folder, which then need not be there. */
    public Application withClasses(List<Class<? extends Migration>> others) {
        return new Application(classLoader, folder, others, target, allowEdited, progress, options);
    }

    public Application withTarget(String other) {
        return new Application(classLoader, folder, classes, other, allowEdited, progress, options);
    }

    public Application withEditedAllowed() {
        return new Application(classLoader, folder, classes, target, true, progress, options);
    }

    public Application withProgress(Progress other) {
        return new Application(classLoader, folder, classes, target, allowEdited, other, options);
    }

    public Application withOptions(RunOptions others) {
        return new Application(classLoader, folder, classes, target, allowEdited, progress, others);
    }

    /** How long a statement waits for a lock before its transaction gives way, and is tried again. */
    public Application withLockTimeout(Duration time) {
        return withOptions(options.withLockTimeout(time, options.limits().retries()));
    }

    public Application withStatementTimeout(Duration time) {
        return withOptions(options.withStatementTimeout(time));
    }

    /** How long to wait for another instance that is upgrading. */
    public Application withPatience(Duration time) {
        return withOptions(options.withPatience(time));
    }

    /** One more, after those that are there. */
    public Application withCallback(RunCallback callback) {
        var callbacks = new ArrayList<>(options.callbacks());
        callbacks.add(callback);
        return withOptions(options.withCallbacks(callbacks));
    }
}
