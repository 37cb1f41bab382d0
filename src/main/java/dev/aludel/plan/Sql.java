package dev.aludel.plan;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Type;
import java.util.Set;

/** The few pieces of SQL text that a plan itself has to write. */
final class Sql {

    /** Names of built-in types that are grammar, not identifiers. */
    private static final Set<String> KEYWORDS = Set.of("user", "order", "group", "table", "column", "check");

    private Sql() {}

    static String name(String name) {
        return name.matches("[a-z_][a-z0-9_]*") && !KEYWORDS.contains(name)
                ? name
                : '"' + name.replace("\"", "\"\"") + '"';
    }

    static String name(QualifiedName name) {
        return name.inDefaultNamespace() ? name(name.name()) : name(name.namespace()) + "." + name(name.name());
    }

    static String type(Type type) {
        return type.toString();
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /**
     * Lets a sequence that has just come to a filled column go on after the values that are there. It says
     * nothing on an empty table: setval is strict.
     */
    static String continued(String sequence, QualifiedName table, String column, SequenceOptions options) {
        String last = (options.increment() > 0 ? "max(" : "min(") + name(column) + ")";
        return "SELECT setval(" + sequence + ", " + last + ") FROM " + name(table) + " WHERE " + name(column)
                + " BETWEEN " + options.minimum() + " AND " + options.maximum();
    }
}
