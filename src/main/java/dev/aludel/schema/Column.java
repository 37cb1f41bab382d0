package dev.aludel.schema;

import java.util.Optional;

/**
 * A column of a table.
 *
 * @param name its exact name
 * @param type its type, canonical
 * @param nullable whether it takes NULL
 * @param value what supplies its value
 * @param collation the collation, when it is not the type's own
 * @param comment its comment
 */
public record Column(
        String name,
        Type type,
        boolean nullable,
        ColumnValue value,
        Optional<String> collation,
        Optional<String> comment) {

    public Column {
        Require.name(name);
        comment = Require.comment(comment);
        if (nullable && value instanceof ColumnValue.Identity) {
            throw new IllegalArgumentException("a nullable identity column: " + name);
        }
    }

    /** A column without default, collation or comment. */
    public static Column of(String name, Type type, boolean nullable) {
        return new Column(name, type, nullable, new ColumnValue.None(), Optional.empty(), Optional.empty());
    }

    public Column withName(String other) {
        return new Column(other, type, nullable, value, collation, comment);
    }

    public Column withType(Type other) {
        return new Column(name, other, nullable, value, collation, comment);
    }

    public Column withNullable(boolean other) {
        return new Column(name, type, other, value, collation, comment);
    }

    public Column withValue(ColumnValue other) {
        return new Column(name, type, nullable, other, collation, comment);
    }

    public Column withComment(Optional<String> other) {
        return new Column(name, type, nullable, value, collation, other);
    }
}
