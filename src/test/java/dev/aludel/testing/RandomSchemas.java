package dev.aludel.testing;

import dev.aludel.schema.Schema;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Random pictures of databases with all kinds of objects, and pairs of them: equal, a little different,
 * or nothing to do with each other except for the names, which are few, so that they meet. They are valid
 * on a server of the given version; their expressions are not in PostgreSQL's own spelling before they
 * have been there.
 */
public final class RandomSchemas {

    private RandomSchemas() {}

    /**
     * @param from one picture
     * @param to another
     */
    public record Pair(Schema from, Schema to) {}

    /** Any picture, for properties in memory. */
    public static Arbitrary<Schema> schemas() {
        return Arbitraries.longs().map(seed -> schema(seed, 180000));
    }

    /** Any pair, for properties in memory. */
    public static Arbitrary<Pair> pairs() {
        return Arbitraries.longs().map(seed -> pair(seed, 180000));
    }

    /** @param serverVersion the version on which it must be valid, as the server counts it */
    public static Schema schema(long seed, int serverVersion) {
        return new SchemaMaker(Dice.of(seed), serverVersion).make();
    }

    /** The pair of this seed: mostly a few changes, sometimes many, sometimes everything. */
    public static Pair pair(long seed, int serverVersion) {
        Dice first = Dice.of(seed);
        int percent = switch (first.roll("how different", 8)) {
            case 0 -> 100;
            case 1, 2 -> 30;
            case 3, 4 -> 12;
            case 5, 6 -> 4;
            default -> 1;
        };
        Dice second = first.changed(seed ^ 0x5DEECE66DL, percent);
        return new Pair(new SchemaMaker(first, serverVersion).make(), new SchemaMaker(second, serverVersion).make());
    }
}
