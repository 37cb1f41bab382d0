package dev.aludel.diff;

/** Says of one difference after the other whether it is taken for none. */
@FunctionalInterface
interface Tolerance {

    boolean tolerates(Accepted difference);
}
