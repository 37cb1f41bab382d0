package dev.aludel;

/**
 * What {@code squash} is asked for.
 *
 * @param range {@code a:b}, both included
 * @param message what the new revision does, in one line; empty for one that names the ends of the range
 * @param ask whether to ask the database whether it stands in the middle of the range
 */
public record SquashRequest(String range, String message, boolean ask) {}
