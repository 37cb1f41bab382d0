package dev.aludel.plan;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.Literal;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Type;
import dev.aludel.schema.TypeName;

/** The few pieces of SQL text that a plan itself has to write. */
final class Sql {

    private Sql() {}

    static String name(String name) {
        return Identifier.quote(name);
    }

    static String name(QualifiedName name) {
        return Identifier.quote(name);
    }

    static String type(Type type) {
        return TypeName.of(type);
    }

    static String literal(String text) {
        return Literal.quote(text);
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
