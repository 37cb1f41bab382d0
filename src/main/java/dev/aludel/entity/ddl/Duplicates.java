package dev.aludel.entity.ddl;

import dev.aludel.schema.Deferral;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;

/**
 * Drops the unique constraints that PostgreSQL drops when it creates a table (parse_utilcmd.c
 * transformIndexConstraints): those that say the same as the primary key or an earlier one. A name
 * survives when the earlier one has none.
 */
final class Duplicates {

    private final TableDraft table;

    Duplicates(TableDraft table) {
        this.table = table;
    }

    void drop() {
        var kept = new ArrayList<Draft<UniqueConstraint>>();
        for (Draft<UniqueConstraint> unique : table.uniques) {
            if (isPrimaryKey(unique.object())) {
                table.primaryKey =
                        table.primaryKey.map(key -> new Draft<>(key.given().or(unique::given), key.object()));
            } else {
                add(kept, unique);
            }
        }
        table.uniques.clear();
        table.uniques.addAll(kept);
    }

    private static void add(ArrayList<Draft<UniqueConstraint>> kept, Draft<UniqueConstraint> unique) {
        for (int i = 0; i < kept.size(); i++) {
            Draft<UniqueConstraint> earlier = kept.get(i);
            if (earlier.object().equals(unique.object())) {
                kept.set(i, new Draft<>(earlier.given().or(unique::given), earlier.object()));
                return;
            }
        }
        kept.add(unique);
    }

    private boolean isPrimaryKey(UniqueConstraint unique) {
        return table.primaryKey.isPresent()
                && table.primaryKey.get().object().columns().equals(unique.columns())
                && !unique.nullsNotDistinct()
                && unique.deferral() == Deferral.NOT_DEFERRABLE;
    }
}
