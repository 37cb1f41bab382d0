package dev.aludel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A merge that was written or proved anew, or the reason why it was not.
 *
 * @param revision the merge as it is in its file; none when nothing was written
 * @param written {@code new}; {@code changed} or {@code unchanged} when a merge was proved anew; {@code nothing} when it
 *     could not be and nobody insisted
 * @param proof {@code commute}, {@code order matters} or {@code cannot both be}, the worst of all trials; {@code skipped}
 *     when there were none
 * @param proofDetail the server that they were tried on; empty when they were not
 * @param trials each pair of branches, and all of them together when there are more than two
 */
public record MergeResult(
        @Nullable RevisionSummary revision, String written, String proof, String proofDetail, List<Trial> trials) {

    /**
     * Branches that were tried.
     *
     * @param branches their heads
     * @param orders the orders that were tried
     * @param verdict {@code commute}, {@code order matters} or {@code cannot both be}
     * @param rows how many sample rows the tables had that all of them stand on
     * @param differing the first order that leads elsewhere than the first one of all; none when there is none
     * @param differences what differs there, seen from the first order
     * @param failures what failed, at most one for each order
     * @param downgrade the ways back; none when the branches do not commute
     * @param advice a command that puts one branch on top of the other; none when they commute, or when that fails too
     */
    public record Trial(
            List<String> branches,
            List<List<String>> orders,
            String verdict,
            int rows,
            @Nullable List<String> differing,
            List<Finding> differences,
            List<Failure> failures,
            @Nullable Downgrade downgrade,
            @Nullable String advice) {}

    /**
     * An order that does not run.
     *
     * @param order the heads of the branches, as they ran
     * @param reason where it failed, with the statement and what the server said
     */
    public record Failure(List<String> order, String reason) {}

    /**
     * The ways back from where the orders led, in each of which the branch that ran first goes first.
     *
     * @param outcome {@code restores} what was there before; {@code lost}, when a way does not though each branch by
     *     itself does; {@code not proved}, when a branch does not restore by itself what it stands on
     * @param lost the ways that do not
     * @param oneWay the heads of the branches that do not by themselves
     */
    public record Downgrade(String outcome, List<WayBack> lost, List<String> oneWay) {}

    /**
     * A way back that does not end where it started.
     *
     * @param order the heads of the branches, as they are taken back
     * @param reason what does not run; empty when all runs
     * @param differences what is another one than before then
     */
    public record WayBack(List<String> order, String reason, List<Finding> differences) {}
}
