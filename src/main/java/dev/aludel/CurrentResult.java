package dev.aludel;

import java.util.List;

/**
 * Where a database stands.
 *
 * @param database its address, without password
 * @param server the server's version
 * @param current where it stands on each branch: its rows of the version table, and what they imply on other branches
 * @param heads the heads of the files
 * @param atHead whether all that the files hold has run
 */
public record CurrentResult(
        String database, String server, List<RevisionSummary> current, List<String> heads, boolean atHead) {}
