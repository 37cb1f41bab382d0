package dev.aludel.run;

import java.sql.SQLException;

/** A wait between two tries. */
final class Pause {

    private Pause() {}

    /** @throws SQLException when the thread is interrupted, with the code of a cancelled query */
    static void millis(long millis) throws SQLException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", "57014", e);
        }
    }
}
