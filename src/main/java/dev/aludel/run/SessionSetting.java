package dev.aludel.run;

import java.util.regex.Pattern;

/**
 * Knows the statements that set something for the rest of the session. It goes with the session, while
 * what they were meant for is still to come, so a revision that is continued runs them again.
 */
final class SessionSetting {

    private static final Pattern SETS = Pattern.compile("(?is)^(?:\\s+|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/)*"
            + "(?:SET\\s+(?!LOCAL\\b|CONSTRAINTS\\b|TRANSACTION\\b)|RESET\\b"
            + "|SELECT\\s+(?:pg_catalog\\.)?set_config\\s*\\(.*,\\s*(?:false|'f')\\s*\\)\\s*$).*");

    private SessionSetting() {}

    static boolean isIn(String sql) {
        return SETS.matcher(sql).matches();
    }
}
