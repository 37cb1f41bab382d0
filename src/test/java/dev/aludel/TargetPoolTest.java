package dev.aludel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.catalog.Database;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TargetPoolTest {

    private final List<String> said = new ArrayList<>();
    private final Progress progress = new Progress() {
        @Override
        public void say(String line) {
            said.add(line);
        }

        @Override
        public void detail(String line) {
            said.add("-- " + line);
        }

        @Override
        public void batch(String revision, long rows, long expected, boolean done) {
            said.add(revision + " " + rows);
        }
    };

    private static List<Target> targets(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Target("t" + i, "", Database.parse("postgresql://h/d"), true))
                .toList();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theResultsAreInTheOrderOfTheTargets() {
        assertThat(new TargetPool(progress, 3).each(targets(20), (target, own) -> target.name()))
                .containsExactlyElementsOf(
                        targets(20).stream().map(Target::name).toList());
        assertThat(new TargetPool(progress, 3).each(List.of(), (target, own) -> target.name()))
                .isEmpty();
    }

    @Test
    void soManyAreWorkedOnAtOnce() {
        var three = new CyclicBarrier(3);
        Set<Thread> threads = Collections.synchronizedSet(new HashSet<>());
        new TargetPool(progress, 3).each(targets(9), (target, own) -> {
            await(three);
            return threads.add(Thread.currentThread());
        });
        assertThat(threads).hasSize(3);
    }

    @Test
    void linesHaveTheNameAndAreWhole() {
        var two = new CyclicBarrier(2);
        new TargetPool(progress, 2).each(targets(2), (target, own) -> {
            await(two);
            for (int i = 0; i < 200; i++) {
                own.say("one");
                own.detail("two\nthree");
                own.batch("r", 5, 6, false);
            }
            return true;
        });
        assertThat(said).hasSize(1600);
        assertThat(new HashSet<>(said))
                .containsExactlyInAnyOrder(
                        "t0: one",
                        "-- t0: two",
                        "-- t0: three",
                        "t0: r 5",
                        "t1: one",
                        "-- t1: two",
                        "-- t1: three",
                        "t1: r 5");
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).endsWith(": two")) {
                assertThat(said.get(i + 1)).isEqualTo(said.get(i).replace("two", "three"));
            }
        }
    }

    @Test
    void afterABugNoFurtherOneIsBegun() {
        Set<String> begun = Collections.synchronizedSet(new HashSet<>());
        var bug = new IllegalStateException("a bug");
        assertThatThrownBy(() -> new TargetPool(progress, 1).each(targets(8), (target, own) -> {
                    begun.add(target.name());
                    throw bug;
                }))
                .isSameAs(bug);
        assertThat(begun).containsExactly("t0");
    }

    /** The second has begun when the first one fails, and ends after it. */
    @Test
    void aBugIsThrownOnceThoseThatHaveBegunAreDone() {
        var both = new CyclicBarrier(2);
        var failed = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        assertThatThrownBy(() -> new TargetPool(progress, 2).each(targets(2), (target, own) -> {
                    await(both);
                    if (target.name().equals("t0")) {
                        failed.countDown();
                        throw new StackOverflowError();
                    }
                    try {
                        failed.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    ended.set(true);
                    return true;
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(ended).isTrue();
    }

    @Test
    void anInterruptedCallerIsToldSo() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new TargetPool(progress, 1).each(targets(3), (target, own) -> true))
                .isInstanceOf(AludelException.class)
                .hasMessage("interrupted; the next run does what is left");
        assertThat(Thread.interrupted()).isTrue();
    }
}
