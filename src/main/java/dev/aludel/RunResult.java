package dev.aludel;

import java.util.List;

/**
 * What an upgrade, downgrade or stamp did.
 *
 * @param database the database's address, without password
 * @param steps the revisions that ran, in order
 * @param current the rows of the version table afterwards
 */
public record RunResult(String database, List<Ran> steps, List<String> current) {

    /**
     * @param direction {@code upgrade}, {@code downgrade} or {@code stamp}
     * @param id the revision
     * @param message what it does
     * @param statements how many statements it took
     * @param milliseconds how long it took
     */
    public record Ran(String direction, String id, String message, int statements, long milliseconds) {}
}
