package dev.aludel;

import java.util.List;

/**
 * A revision that revises another one now.
 *
 * @param revision the revision
 * @param before what it revised before
 * @param changed whether its file was changed; not, when it revised that already
 * @param database the database that was asked whether it has run it; empty when none was
 * @param server the server on which it was tried; empty when it was not
 * @param mergesToProve merges above it whose verdict was found when it stood elsewhere
 */
public record RebaseResult(
        RevisionSummary revision,
        List<String> before,
        boolean changed,
        String database,
        String server,
        List<String> mergesToProve) {}
