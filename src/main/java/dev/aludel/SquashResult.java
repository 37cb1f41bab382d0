package dev.aludel;

import java.util.List;

/**
 * A revision that has taken the place of several.
 *
 * @param revision the revision
 * @param squashed the ids of those that it stands for, in running order
 * @param removed the files that are gone
 * @param server the server on which it was proved
 * @param rows how many sample rows the tables below had
 * @param database the database that was asked where it stands; empty when none was
 * @param mergesToProve merges above it whose verdict was found before
 */
public record SquashResult(
        RevisionSummary revision,
        List<String> squashed,
        List<String> removed,
        String server,
        int rows,
        String database,
        List<String> mergesToProve) {}
