package dev.aludel.sql;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether an expression may give another value for every row. Only a default that may rewrites the
 * table when its column is added (docs/locks.md, rows 2 to 4). The catalog knows, this class guesses on
 * the safe side: a call of any function that is not listed may.
 */
final class Volatility {

    private static final Pattern STRING = Pattern.compile("[eE]?'(?:[^'\\\\]|''|\\\\.)*'");
    private static final Pattern CAST = Pattern.compile("::\\s*[\\w .\"]+(?:\\([\\d, ]*\\))?(?:[\\w ]+)?(?:\\[\\])*");
    private static final Pattern CALL = Pattern.compile("([\\w\"$.]+)\\s*\\(");

    /** Stable or immutable in PostgreSQL's own catalog, or syntax that is followed by a parenthesis. */
    private static final Set<String> HARMLESS = Set.of(
            "now",
            "transaction_timestamp",
            "statement_timestamp",
            "current_timestamp",
            "current_time",
            "localtimestamp",
            "localtime",
            "current_setting",
            "timezone",
            "date_trunc",
            "lower",
            "upper",
            "coalesce",
            "to_char",
            "jsonb_build_object",
            "jsonb_build_array",
            "array",
            "and",
            "or",
            "not");

    private Volatility() {}

    static boolean mayVary(String expression) {
        String bare = CAST.matcher(STRING.matcher(expression).replaceAll("0")).replaceAll("");
        return CALL.matcher(bare)
                .results()
                .map(call -> call.group(1).toLowerCase(Locale.ROOT))
                .anyMatch(name -> !HARMLESS.contains(name));
    }
}
