package dev.aludel.testing;

import java.util.List;
import java.util.Random;

/**
 * Rolls that depend on where they are made and on nothing else. Two sets of dice with one seed roll the
 * same everywhere, except at that share of the places where the second one was told to roll anew: so two
 * pictures made with them differ in a few attributes, here and there, of any object.
 */
final class Dice {

    private final long seed;
    private final long other;
    private final int percentChanged;

    private Dice(long seed, long other, int percentChanged) {
        this.seed = seed;
        this.other = other;
        this.percentChanged = percentChanged;
    }

    static Dice of(long seed) {
        return new Dice(seed, seed, 0);
    }

    /** The same dice, but with another seed at about so many of a hundred places. */
    Dice changed(long otherSeed, int percent) {
        return new Dice(seed, otherSeed, percent);
    }

    /** A number from zero up to, not including, the bound. */
    int roll(String place, int bound) {
        boolean anew = percentChanged > 0 && random(other, "?" + place).nextInt(100) < percentChanged;
        return random(anew ? other : seed, place).nextInt(bound);
    }

    boolean chance(String place, int percent) {
        return roll(place, 100) < percent;
    }

    <T> T pick(String place, List<T> choices) {
        return choices.get(roll(place, choices.size()));
    }

    private static Random random(long seed, String place) {
        long mixed = seed * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < place.length(); i++) {
            mixed = (mixed ^ place.charAt(i)) * 0x100000001B3L;
            mixed ^= mixed >>> 29;
        }
        return new Random(mixed);
    }
}
