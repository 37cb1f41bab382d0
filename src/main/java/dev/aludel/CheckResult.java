package dev.aludel;

import java.util.List;

/**
 * How the entities compare.
 *
 * @param against what they were compared with
 * @param entities how many entities were read
 * @param tables how many tables they map
 * @param differences what is different, one line each
 * @param unmanaged what neither the entities nor the revisions know; left alone
 * @param accepted how many differences are accepted
 * @param ignored how many differences a rule ignores
 * @param warnings what somebody should look at
 * @param clean whether there is no difference
 */
public record CheckResult(
        String against,
        int entities,
        int tables,
        List<Finding> differences,
        List<String> unmanaged,
        int accepted,
        int ignored,
        List<String> warnings,
        boolean clean) {}
