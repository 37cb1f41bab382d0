package dev.aludel.sql;

import dev.aludel.schema.Literal;
import java.util.regex.Pattern;

/** A statement that always fails, and says what is to be done. */
final class TodoStatement {

    private static final Pattern FORM = Pattern.compile(
            "DO \\$(todo\\d*)\\$ BEGIN\\s+RAISE EXCEPTION USING MESSAGE =\\s+E?'(?:[^']|'')*';\\s+END \\$\\1\\$");

    private TodoStatement() {}

    static String of(String text) {
        String body =
                " BEGIN\n    RAISE EXCEPTION USING MESSAGE =\n        " + Literal.quote("TODO: " + text) + ";\nEND ";
        return "DO " + Literal.dollars("todo", body);
    }

    static boolean is(String sql) {
        return FORM.matcher(sql).matches();
    }
}
