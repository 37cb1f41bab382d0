package dev.aludel.entity.ddl;

import dev.aludel.schema.Index;
import dev.aludel.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;

/**
 * Reads a unique constraint from behind {@code unique}. Hibernate writes {@code @Index(unique = true)}
 * as a constraint too, and puts behind it what only an index can have (an order, a condition), which
 * PostgreSQL refuses; what was meant is a unique index, so that is what comes of it.
 */
final class Uniques {

    private Uniques() {}

    static void read(Cursor at, Optional<String> name, TableDraft table, Notes notes) {
        boolean nullsNotDistinct = at.takes("nulls", "not", "distinct");
        at.takes("nulls", "distinct");
        var keys = at.group();
        var deferral = new ForeignKeys.DeferralWords();
        while (deferral.takes(at)) {
            // All its words.
        }
        var index = Indexes.read(keys, at, Index.BTREE, true, table, notes);
        while (deferral.takes(at)) {
            // They may also come last.
        }
        boolean distinct = !nullsNotDistinct && !index.nullsNotDistinct();
        if (isPlain(index)) {
            List<String> columns = index.keys().stream().map(key -> key.text()).toList();
            table.uniques.add(
                    new Draft<>(name, new UniqueConstraint(Draft.UNNAMED, columns, !distinct, deferral.settled())));
        } else {
            table.indexes.add(new Draft<>(name, index));
        }
    }

    /** An ascending order is no order. */
    private static boolean isPlain(Index index) {
        return index.predicate().isEmpty()
                && index.include().isEmpty()
                && index.parameters().isEmpty()
                && index.keys().stream().allMatch(Indexes::isPlainColumn);
    }
}
