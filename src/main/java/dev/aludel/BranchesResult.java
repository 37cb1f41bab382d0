package dev.aludel;

import java.util.List;

/** @param branches the branch points, newest first */
public record BranchesResult(List<Branch> branches) {

    /**
     * Where branches start.
     *
     * @param revision the branch point
     * @param into the revisions that revise it, by id
     */
    public record Branch(RevisionSummary revision, List<RevisionSummary> into) {}
}
