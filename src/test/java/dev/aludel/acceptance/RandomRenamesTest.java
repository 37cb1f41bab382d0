package dev.aludel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.diff.Differences;
import dev.aludel.diff.SchemaDiff;
import dev.aludel.plan.Plan;
import dev.aludel.plan.RenamePlan;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import dev.aludel.testing.RandomRenames;
import dev.aludel.testing.RandomSchemas;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is said of a picture after renames, before any of them has run, is what a server has when they
 * have: names, expressions, and all. {@code -Daludel.renames=1000 -Daludel.seed=…} tries more of them, or
 * others.
 */
class RandomRenamesTest {

    private static final int TRIES = Integer.getInteger("aludel.renames", 40);
    private static final long SEED = Long.getLong("aludel.seed", 20261126L);
    private static final Plan NOTHING = new Plan(List.of(), List.of());

    @Test
    void whatIsForetoldIsThere() {
        int renames = 0;
        try (var bench = new Bench(Bench.server())) {
            for (long seed = SEED; seed < SEED + TRIES; seed++) {
                bench.run(Bench.plan(Schema.EMPTY, RandomSchemas.schema(seed, bench.serverVersion()))
                        .operations());
                Schema before = bench.read();
                Renaming renaming = RandomRenames.of(before, seed);
                Schema foretold = bench.renamed(before, renaming);
                Plan there = RenamePlan.there(renaming, before, NOTHING);
                bench.run(there.operations());
                assertThat(Differences.of(SchemaDiff.between(bench.read(), foretold)))
                        .as("seed %d, after\n%s", seed, Bench.sql(there.operations()))
                        .isEmpty();
                Plan back = RenamePlan.back(renaming, before, NOTHING);
                bench.run(back.operations());
                assertThat(Differences.of(SchemaDiff.between(bench.read(), before)))
                        .as("seed %d, after\n%s", seed, Bench.sql(back.operations()))
                        .isEmpty();
                renames += renaming.renames().size();
                bench.empty();
            }
        }
        System.out.println("random renames: " + renames + " in " + TRIES + " pictures from seed " + SEED);
        assertThat(renames).isGreaterThan(TRIES);
    }
}
