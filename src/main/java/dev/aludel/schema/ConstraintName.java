package dev.aludel.schema;

import java.util.Comparator;

/**
 * One constraint or index of one table.
 *
 * @param table the table's name
 * @param name the constraint's or index's name
 */
public record ConstraintName(QualifiedName table, String name) implements Comparable<ConstraintName> {

    private static final Comparator<ConstraintName> ORDER =
            Comparator.comparing(ConstraintName::table).thenComparing(ConstraintName::name);

    public ConstraintName {
        Require.name(name);
    }

    @Override
    public int compareTo(ConstraintName other) {
        return ORDER.compare(this, other);
    }
}
