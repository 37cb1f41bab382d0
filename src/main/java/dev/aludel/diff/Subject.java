package dev.aludel.diff;

import dev.aludel.schema.QualifiedName;
import java.util.Comparator;
import java.util.Optional;

/**
 * An object that differs, by kind and name.
 *
 * @param kind what it is
 * @param table the table that it belongs to; none for what stands by itself
 * @param name its name; that of a column, constraint or index is one without a namespace
 */
public record Subject(Difference.Kind kind, Optional<QualifiedName> table, QualifiedName name)
        implements Comparable<Subject> {

    private static final Comparator<Subject> ORDER = Comparator.comparing(
                    (Subject subject) -> subject.table().orElse(subject.name()))
            .thenComparing(Subject::kind)
            .thenComparing(Subject::name);

    public Subject {
        if (table.isPresent() != kind.isOfTable()) {
            throw new IllegalArgumentException(kind + " " + name + " of " + table);
        }
    }

    static Subject of(Difference.Kind kind, QualifiedName name) {
        return new Subject(kind, Optional.empty(), name);
    }

    static Subject of(Difference.Kind kind, QualifiedName table, String name) {
        return new Subject(kind, Optional.of(table), QualifiedName.of(name));
    }

    /** Its table first, then what belongs to it. */
    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }

    /** {@code users.email}, as differences name it. */
    @Override
    public String toString() {
        return table.map(each -> each + "." + name.name()).orElseGet(name::toString);
    }
}
