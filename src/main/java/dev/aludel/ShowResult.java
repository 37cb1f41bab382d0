package dev.aludel;

import java.util.List;

/**
 * One revision in full.
 *
 * @param revision its header
 * @param into the revisions that revise it
 * @param checksum of its file
 */
public record ShowResult(RevisionSummary revision, List<String> into, String checksum) {}
