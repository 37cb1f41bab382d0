package dev.aludel;

import java.util.List;

/**
 * One revision in full, or several.
 *
 * @param revision its header
 * @param into the revisions that revise it
 * @param checksum of its file
 * @param others the further ones of {@code heads} or {@code current}, in the same form; none for one revision
 */
public record ShowResult(RevisionSummary revision, List<String> into, String checksum, List<ShowResult> others) {}
