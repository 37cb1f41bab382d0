package dev.aludel.run;

/**
 * How far a batched statement has got.
 *
 * @param rows how many rows it has changed
 * @param expected how many it will have changed, as the server guesses; 0 when it has no idea
 * @param done whether none are left
 */
public record BatchProgress(long rows, long expected, boolean done) {}
