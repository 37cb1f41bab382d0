package dev.aludel.revision;

import java.util.List;

/**
 * What was found out about the branches that a merge revision joins, when it was written.
 *
 * @param verdict what they do to each other
 * @param sides a fingerprint of each branch, in the order of the down-revisions, as {@link MergeSides} makes it
 */
public record MergeProof(MergeVerdict verdict, List<String> sides) {

    public MergeProof {
        sides = List.copyOf(sides);
    }
}
