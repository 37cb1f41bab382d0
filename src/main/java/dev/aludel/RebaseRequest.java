package dev.aludel;

/**
 * What {@code rebase} is asked for.
 *
 * @param revision the revision that moves, with all that stands on it
 * @param onto the revision that it shall revise, or {@code base}
 * @param verify whether to run what moves on a scratch database first
 * @param ask whether to ask the database whether it has run it
 */
public record RebaseRequest(String revision, String onto, boolean verify, boolean ask) {}
