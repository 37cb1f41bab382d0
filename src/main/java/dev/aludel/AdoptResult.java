package dev.aludel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A database that was adopted.
 *
 * @param revision the baseline; none of a dry run
 * @param baseline {@code written}, {@code found} when an earlier run or somebody else had written it, or {@code
 *     not written} by a dry run
 * @param proof {@code proved}, {@code not proved} or {@code skipped}
 * @param proofDetail the server that proved it, or why it is not proved
 * @param tables how many tables the baseline creates
 * @param definitions how many objects and settings it creates by the statements that PostgreSQL prints
 * @param file the file of accepted differences
 * @param accepted the differences that are accepted now
 * @param ignored how many differences a rule ignores
 * @param leftOut tables of other tools, which are not in the baseline
 * @param notCarried what the baseline cannot say, each with the reason
 * @param database the database
 * @param stamped whether the database stands at the baseline now
 */
public record AdoptResult(
        @Nullable RevisionSummary revision,
        String baseline,
        String proof,
        String proofDetail,
        int tables,
        int definitions,
        String file,
        List<AcceptedDifference> accepted,
        int ignored,
        List<String> leftOut,
        List<String> notCarried,
        String database,
        boolean stamped) {}
