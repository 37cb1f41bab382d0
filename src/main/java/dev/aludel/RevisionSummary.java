package dev.aludel;

import java.util.List;

/**
 * One revision as the commands list it.
 *
 * @param id its id
 * @param down its down-revisions
 * @param message what it does
 * @param file its file, relative to the working folder where that is shorter
 * @param labels its branch labels
 * @param dependsOn what must have run before it
 * @param marks among {@code head}, {@code effective head} (another revision depends on it), {@code current}, {@code
 *     branch point} and {@code merge point}, and {@code no file has it}
 */
public record RevisionSummary(
        String id,
        List<String> down,
        String message,
        String file,
        List<String> labels,
        List<String> dependsOn,
        List<String> marks) {}
