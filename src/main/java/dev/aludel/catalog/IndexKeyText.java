package dev.aludel.catalog;

import dev.aludel.schema.Column;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.Table;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An index key as PostgreSQL stores it: a collation at the top of the expression is not part of it
 * (indexcmds.c, ComputeIndexAttrs), and neither are the parentheses around a bare column.
 *
 * @param text the expression
 * @param collation the name of the collation at its top
 */
record IndexKeyText(String text, Optional<String> collation) {

    private static final String NOT_NULL = " IS NOT NULL";
    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[a-z_][a-z0-9_$]*)";
    private static final Pattern COLLATED =
            Pattern.compile("(.*) COLLATE (" + NAME + "(?:\\." + NAME + ")?)", Pattern.DOTALL);
    private static final Pattern BARE = Pattern.compile(NAME);

    /** Reads the check {@code (key IS NOT NULL)} as the server prints it. */
    static IndexKeyText parse(String printed) {
        String check = ExpressionText.of(printed);
        if (!check.endsWith(NOT_NULL)) {
            throw new IllegalStateException("not an index key's check: " + printed);
        }
        String key = ExpressionText.of(check.substring(0, check.length() - NOT_NULL.length()));
        Matcher collated = COLLATED.matcher(key);
        return collated.matches()
                ? new IndexKeyText(ExpressionText.of(collated.group(1)), Optional.of(collated.group(2)))
                : new IndexKeyText(key, Optional.empty());
    }

    /** The given key with this text. */
    IndexKey key(IndexKey given, Table table) {
        Optional<Column> column = BARE.matcher(text).matches() ? table.column(unquoted(text)) : Optional.empty();
        Optional<String> natural = column.flatMap(Column::collation).or(() -> Optional.of("default"));
        return new IndexKey(
                column.map(Column::name).orElse(text),
                column.isEmpty(),
                given.collation()
                        .or(() -> collation
                                .map(IndexKeyText::collationName)
                                .filter(name -> !natural.get().equals(name))),
                given.operatorClass(),
                given.order());
    }

    /** A collation in another namespace keeps the spelling in which it is printed. */
    private static String collationName(String printed) {
        return BARE.matcher(printed).matches() ? unquoted(printed) : printed;
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
