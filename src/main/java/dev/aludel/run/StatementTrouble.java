package dev.aludel.run;

import java.sql.SQLException;

/** A statement that the server refused, on its way out through the body that ran it. */
final class StatementTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Its number in the revision, counted from 1. */
    final int number;

    final String sql;
    /** How often it was tried by itself, outside a transaction. */
    final int tries;

    final transient ServerError error;

    StatementTrouble(int number, String sql, int tries, SQLException cause) {
        super(cause.getMessage(), cause);
        this.number = number;
        this.sql = sql;
        this.tries = tries;
        this.error = ServerError.of(cause);
    }
}
