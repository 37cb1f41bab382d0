package dev.aludel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

/**
 * Does the same with many targets, several at a time, each in one thread from its beginning to its end. What goes
 * wrong with a target is part of its result. An exception is a bug: no further target is begun, those that have begun
 * come to their end, and then it is thrown.
 */
final class TargetPool {

    private final Progress progress;
    private final int parallel;

    TargetPool(Progress progress, int parallel) {
        this.progress = progress;
        this.parallel = parallel;
    }

    /**
     * @param work is given a target and its progress
     * @return the results, in the order of the targets
     */
    <R> List<R> each(List<Target> targets, BiFunction<Target, Progress, R> work) {
        var trouble = new AtomicReference<Throwable>();
        ExecutorService threads =
                Executors.newFixedThreadPool(Math.max(1, Math.min(parallel, targets.size())), TargetPool::thread);
        try {
            var results = new ArrayList<Future<Optional<R>>>();
            for (Target target : targets) {
                results.add(threads.submit(() -> one(target, work, trouble)));
            }
            return collected(results, trouble);
        } finally {
            threads.shutdown();
        }
    }

    private <R> Optional<R> one(
            Target target, BiFunction<Target, Progress, R> work, AtomicReference<Throwable> trouble) {
        if (trouble.get() != null) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.apply(target, new TargetProgress(progress, target.name())));
        } catch (RuntimeException | Error e) {
            if (!trouble.compareAndSet(null, e)) {
                trouble.get().addSuppressed(e);
            }
            return Optional.empty();
        }
    }

    /** Waits for all, so that nobody uses what the caller closes next. */
    private static <R> List<R> collected(List<Future<Optional<R>>> results, AtomicReference<Throwable> trouble) {
        var collected = new ArrayList<R>();
        boolean interrupted = false;
        for (int i = 0; i < results.size(); ) {
            try {
                results.get(i).get().ifPresent(collected::add);
                i++;
            } catch (InterruptedException e) {
                interrupted = true;
                trouble.compareAndSet(null, AludelException.refused("interrupted; the next run does what is left"));
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (trouble.get() instanceof Error error) {
            throw error;
        }
        if (trouble.get() instanceof RuntimeException exception) {
            throw exception;
        }
        return collected;
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "aludel-target");
        thread.setDaemon(true);
        return thread;
    }
}
