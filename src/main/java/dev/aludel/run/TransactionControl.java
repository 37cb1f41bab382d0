package dev.aludel.run;

import java.util.regex.Pattern;

/** Knows the statements that begin or end a transaction, which a revision must leave to its runner. */
final class TransactionControl {

    private static final Pattern CONTROL = Pattern.compile("(?is)^(?:\\s+|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/)*"
            + "(?:BEGIN|START\\s+TRANSACTION|COMMIT|END|ABORT|PREPARE\\s+TRANSACTION"
            + "|ROLLBACK(?!\\s+(?:WORK\\s+|TRANSACTION\\s+)?TO\\b))\\b.*");

    private TransactionControl() {}

    static boolean isIn(String sql) {
        return CONTROL.matcher(sql).matches();
    }
}
