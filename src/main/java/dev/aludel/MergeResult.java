package dev.aludel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A merge that was written, or the reason why it was not.
 *
 * @param revision the new revision; none when the branches do not commute and nobody insisted
 * @param proof {@code commute}, {@code order matters} or {@code cannot both be}, the worst of all pairs; {@code skipped}
 *     when they were not tried
 * @param proofDetail the server that they were tried on; empty when they were not
 * @param pairs each pair of branches
 */
public record MergeResult(@Nullable RevisionSummary revision, String proof, String proofDetail, List<Pair> pairs) {

    /**
     * Two branches.
     *
     * @param first the head of one
     * @param second the head of the other
     * @param verdict {@code commute}, {@code order matters} or {@code cannot both be}
     * @param rows how many sample rows the tables had that both stand on
     * @param differences what differs, seen from the database on which the first branch ran first
     * @param failures what failed, at most one for each order
     * @param advice a command that puts one branch on top of the other; none when they commute, or when that fails too
     */
    public record Pair(
            String first,
            String second,
            String verdict,
            int rows,
            List<Finding> differences,
            List<Failure> failures,
            @Nullable String advice) {}

    /**
     * An order that does not run.
     *
     * @param order the heads of the branches, as they ran
     * @param reason where it failed, with the statement and what the server said
     */
    public record Failure(List<String> order, String reason) {}
}
