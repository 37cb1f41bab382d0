package dev.aludel;

import java.util.List;

/**
 * One revision as the commands list it.
 *
 * @param id its id
 * @param down its down-revisions
 * @param message what it does
 * @param file its file, relative to the working folder where that is shorter
 * @param labels its own branch labels; where heads, branches or the position are listed and where one is shown, those
 *     of all branches that it lies on
 * @param dependsOn what must have run before it
 * @param marks among {@code head}, {@code effective head} (another revision depends on it), {@code current}, {@code
 *     branch point}, {@code merge point}, {@code implied} (it has run, and has no row since another one that has run
 *     depends on it) and {@code no file has it}
 */
public record RevisionSummary(
        String id,
        List<String> down,
        String message,
        String file,
        List<String> labels,
        List<String> dependsOn,
        List<String> marks) {}
