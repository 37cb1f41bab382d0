package dev.aludel.schema;

import java.util.List;

/**
 * A column's type in PostgreSQL's canonical spelling. Two spellings of one type ({@code int8} and
 * {@code bigint}, {@code timestamp(6)} and {@code timestamp}) are one value.
 *
 * @param name the canonical name: {@code character varying}, {@code timestamp with time zone}, or a
 *     user's type with its namespace
 * @param modifiers what stands in parentheses
 * @param dimensions how many times it is an array; PostgreSQL itself keeps only zero or one
 */
public record Type(QualifiedName name, List<String> modifiers, int dimensions) {

    public Type {
        modifiers = List.copyOf(modifiers);
        if (dimensions < 0) {
            throw new IllegalArgumentException("dimensions: " + dimensions);
        }
    }

    /**
     * Reads any spelling that PostgreSQL or Hibernate uses: {@code varchar(20)}, {@code float(53)},
     * {@code integer array}, {@code timestamp(3) with time zone[]}, {@code audit."Mood"}.
     *
     * @throws IllegalArgumentException when the text is no type
     */
    public static Type parse(String text) {
        return new TypeParser(text).parse();
    }

    /** The same in all but the name. */
    public Type withName(QualifiedName other) {
        return new Type(other, modifiers, dimensions);
    }

    /** The element of an array; the type itself when it is none. */
    public Type element() {
        return new Type(name, modifiers, 0);
    }

    public boolean isArray() {
        return dimensions > 0;
    }

    /** The type as {@code format_type()} prints it, except that default modifiers are left out. */
    @Override
    public String toString() {
        return TypeParser.print(this);
    }
}
