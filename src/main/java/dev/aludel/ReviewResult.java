package dev.aludel;

import java.util.List;

/**
 * What is accepted of the differences.
 *
 * @param file the file of accepted differences
 * @param against what the entities were compared with
 * @param accepted what is accepted, and stands
 * @param waiting what is in the file and stands no longer as it is written there: one of the sides has changed
 * @param gone what was dropped from the file, since it is no difference any more
 * @param open the differences that are not accepted
 * @param ignored what a rule ignores
 */
public record ReviewResult(
        String file,
        String against,
        List<AcceptedDifference> accepted,
        List<AcceptedDifference> waiting,
        List<AcceptedDifference> gone,
        List<AcceptedDifference> open,
        List<AcceptedDifference> ignored) {}
