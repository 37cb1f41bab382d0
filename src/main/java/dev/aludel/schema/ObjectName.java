package dev.aludel.schema;

import java.util.Comparator;
import java.util.Optional;

/**
 * What one object of a database is called, whatever it is.
 *
 * @param kind what it is, in PostgreSQL's words: {@code table}, {@code column}, {@code view}, {@code trigger}
 * @param name its name, which for a column, a constraint or a trigger tells it apart within its table only
 * @param table the table that it is part of
 */
public record ObjectName(String kind, QualifiedName name, Optional<QualifiedName> table)
        implements Comparable<ObjectName> {

    private static final Comparator<ObjectName> ORDER = Comparator.comparing(ObjectName::kind)
            .thenComparing(ObjectName::name)
            .thenComparing(each -> each.table().map(QualifiedName::toString).orElse(""));

    /** An object that stands for itself. */
    public static ObjectName of(String kind, QualifiedName name) {
        return new ObjectName(kind, name, Optional.empty());
    }

    /** A part of a table, or what hangs on one. */
    public static ObjectName of(String kind, QualifiedName table, String part) {
        return new ObjectName(kind, table.sibling(part), Optional.of(table));
    }

    @Override
    public int compareTo(ObjectName other) {
        return ORDER.compare(this, other);
    }

    /** As people say it: {@code view v}, {@code trigger audit on customer}. */
    @Override
    public String toString() {
        return table.filter(each -> !each.equals(name))
                .map(each -> kind + " " + name.name() + " on " + each)
                .orElse(kind + " " + name);
    }
}
