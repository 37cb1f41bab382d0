package dev.aludel.run;

import java.sql.SQLException;

/** A statement that the server refused, on its way out through the body that ran it. */
final class StatementTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final int number;
    final String sql;
    final transient ServerError error;

    StatementTrouble(int number, String sql, SQLException cause) {
        super(cause.getMessage(), cause);
        this.number = number;
        this.sql = sql;
        this.error = ServerError.of(cause);
    }
}
