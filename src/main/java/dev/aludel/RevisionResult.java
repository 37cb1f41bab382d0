package dev.aludel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision that was written, or the word that there was nothing to write.
 *
 * @param revision the new revision; none when there was no difference
 * @param proof {@code proved}, {@code not proved}, {@code skipped}, or {@code none} for a revision that was
 *     not generated
 * @param proofDetail the server that proved it, or why it is not proved
 * @param findings what was found
 * @param losses what the upgrade takes away
 * @param kept what it puts aside instead
 * @param warnings what a reviewer should look at
 * @param unmanaged what neither the entities nor the revisions know; left alone
 */
public record RevisionResult(
        @Nullable RevisionSummary revision,
        String proof,
        String proofDetail,
        List<Finding> findings,
        List<Lost> losses,
        List<Lost> kept,
        List<String> warnings,
        List<String> unmanaged) {}
