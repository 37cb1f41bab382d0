package dev.aludel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.TestServer;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random pairs of pictures on a real server: from one to the other, back, and there again, with rows. The
 * catalog is compared with one that was built directly, and the rows with what they were, as far as the plan
 * does not declare them lost. {@code -Daludel.pairs=5000
 * -Daludel.seed=…} runs more of them, or others; pair number n of seed s is pair 0 of seed s + n.
 */
class RandomPairsTest {

    private static final int PAIRS = Integer.getInteger("aludel.pairs", 1_000);
    private static final long SEED = Long.getLong("aludel.seed", 20261120L);
    private static final int WORKERS = 2;

    /** Nothing vacuums the catalog of a test server, and it is slow to read when thousands of tables have come and gone. */
    private static final int FRESH_FOR = 20;

    /** More are not worth reading. */
    private static final int SHOWN = Integer.getInteger("aludel.shown", 3);

    private final AtomicInteger next = new AtomicInteger();
    private final ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();

    private record Failure(long seed, String text) {}

    @Test
    void everyPairLeadsThereAndBack() throws InterruptedException, ExecutionException {
        TestServer server = Bench.server();
        var workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Callable<Void>> tasks = IntStream.range(0, WORKERS)
                    .<Callable<Void>>mapToObj(worker -> () -> work(server))
                    .toList();
            for (Future<Void> each : workers.invokeAll(tasks)) {
                each.get();
            }
        } finally {
            workers.shutdown();
        }
        System.out.println(
                "random pairs: " + PAIRS + " from seed " + SEED + ", " + failures.size() + " failed, on " + server);
        assertThat(failures.stream()
                        .sorted(Comparator.comparingLong(Failure::seed))
                        .limit(SHOWN)
                        .map(each -> "seed " + each.seed() + ": " + each.text())
                        .collect(Collectors.joining("\n\n")))
                .as(
                        "%d of %d pairs, seeds %s",
                        failures.size(),
                        PAIRS,
                        failures.stream().map(Failure::seed).sorted().limit(50).toList())
                .isEmpty();
    }

    private Void work(TestServer server) {
        try (var direct = new Bench(server);
                var bench = new Bench(server)) {
            int trips = 0;
            boolean stale;
            for (int pair = next.getAndIncrement(); pair < PAIRS; pair = next.getAndIncrement()) {
                var trip = new RandomTrip(SEED + pair, direct, bench);
                try {
                    trip.run();
                    stale = ++trips % FRESH_FOR == 0;
                } catch (IllegalStateException | AssertionError e) {
                    failures.add(new Failure(SEED + pair, trip.where() + "\n" + e.getMessage()));
                    System.out.println("random pairs: seed " + (SEED + pair) + " failed");
                    stale = true;
                }
                if (stale) {
                    direct.renew();
                    bench.renew();
                }
            }
        }
        return null;
    }
}
