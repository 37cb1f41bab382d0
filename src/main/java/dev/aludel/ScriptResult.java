package dev.aludel;

import java.util.List;

/**
 * What an upgrade or downgrade would run, as a script.
 *
 * @param script SQL for psql, or for any client that runs one statement after the other; no statement at
 *     all when there is nothing to do
 * @param steps the revisions in it, in order
 */
public record ScriptResult(String script, List<Step> steps) {

    /**
     * @param direction {@code upgrade} or {@code downgrade}
     * @param id the revision
     * @param message what it does
     * @param statements how many statements it has
     */
    public record Step(String direction, String id, String message, int statements) {}
}
