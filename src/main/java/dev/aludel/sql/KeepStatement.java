package dev.aludel.sql;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.Literal;
import dev.aludel.schema.QualifiedName;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts aside what the next statement drops: copies the values of a column, with the key of each row, or the rows of
 * a table into a table of their own in the namespace {@code aludel_kept}, and writes a row into {@code
 * aludel_kept.aludel_kept} that says what they are and which revision has kept them. They are copied, not moved,
 * so that nothing that the revision goes on to drop (a type, a sequence, the target of a foreign key) has them in
 * its way.
 *
 * <p>Who runs a revision says in the settings {@code aludel.revision}, {@code aludel.direction} and {@code
 * aludel.namespace}, for the transaction, which it is and where the version table stands.
 */
final class KeepStatement {

    private static final String LITERAL = "(E?'(?:[^']|'')*'|NULL)";

    private static final Pattern FORM = Pattern.compile(
            "DO \\$keep\\d*\\$\\s+DECLARE\\s+the_table CONSTANT regclass := " + LITERAL
                    + ";\\s+the_column CONSTANT text := " + LITERAL + ";.*",
            Pattern.DOTALL);

    private KeepStatement() {}

    /** @param column the column; nothing for the whole table */
    static String of(QualifiedName table, Optional<String> column) {
        return text(
                Literal.quote(Identifier.quote(table)),
                column.map(Literal::quote).orElse("NULL"));
    }

    private static String text(String table, String column) {
        return Block.of("keep", KeepStatement.class, "keep", Map.of("table", table, "column", column));
    }

    static boolean is(String sql) {
        Matcher form = FORM.matcher(sql);
        return form.matches() && text(form.group(1), form.group(2)).equals(sql);
    }
}
