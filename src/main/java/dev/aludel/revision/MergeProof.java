package dev.aludel.revision;

import java.util.List;
import java.util.Optional;

/**
 * What was found out about the branches that a merge revision joins.
 *
 * @param verdict what they do to each other
 * @param sides a fingerprint of each branch, in the order of the down-revisions, as {@link MergeSides} makes it
 * @param body a fingerprint of the merge's own statements, as {@link MergeBody} makes it, which ran after the branches;
 *     none when it had none
 */
public record MergeProof(MergeVerdict verdict, List<String> sides, Optional<String> body) {

    public MergeProof {
        sides = List.copyOf(sides);
    }
}
