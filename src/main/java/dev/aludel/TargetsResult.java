package dev.aludel;

import java.util.List;

/**
 * What became of many targets.
 *
 * @param targets each of them, in the order in which the query or the configuration names them
 */
public record TargetsResult<T>(List<TargetResult<T>> targets) {

    public TargetsResult {
        targets = List.copyOf(targets);
    }

    /** How many ended so. */
    public int count(String outcome) {
        return (int)
                targets.stream().filter(each -> each.outcome().equals(outcome)).count();
    }

    /** Whether one failed. The others were not stopped by it. */
    public boolean anyFailed() {
        return count(TargetResult.FAILED) > 0;
    }
}
