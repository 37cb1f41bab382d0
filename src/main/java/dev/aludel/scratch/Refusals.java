package dev.aludel.scratch;

import java.sql.SQLException;
import java.util.Objects;

/** Turns what a server said into a fault. */
final class Refusals {

    private Refusals() {}

    static ScratchException of(String action, SQLException e) {
        return new ScratchException(
                new ScratchFault.Refused(
                        action,
                        Objects.requireNonNullElse(e.getSQLState(), ""),
                        Objects.requireNonNullElse(e.getMessage(), "")),
                e);
    }
}
