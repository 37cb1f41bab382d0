package dev.aludel.diff;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.List;

/**
 * What differs in a table that both pictures have. The order of columns is no difference.
 *
 * @param from the table as it was
 * @param to the table as it shall be
 * @param columns its columns' changes
 * @param primaryKey the change of its primary key, at most one unless both name and columns differ
 * @param uniques its unique constraints' changes
 * @param checks its checks' changes
 * @param foreignKeys its foreign keys' changes
 * @param indexes its indexes' changes
 */
public record TableDiff(
        Table from,
        Table to,
        List<Change<Column>> columns,
        List<Change<PrimaryKey>> primaryKey,
        List<Change<UniqueConstraint>> uniques,
        List<Change<Check>> checks,
        List<Change<ForeignKey>> foreignKeys,
        List<Change<Index>> indexes) {

    public TableDiff {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        uniques = List.copyOf(uniques);
        checks = List.copyOf(checks);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
    }

    /** What differs between two tables of one name. */
    public static TableDiff between(Table from, Table to) {
        return new TableDiff(
                from,
                to,
                Comparison.by(Column::name).compare(from.columns(), to.columns()),
                Comparison.by(PrimaryKey::name, PrimaryKey::columns)
                        .compare(
                                from.primaryKey().stream().toList(),
                                to.primaryKey().stream().toList()),
                Comparison.by(UniqueConstraint::name, Contents::of).compare(from.uniques(), to.uniques()),
                Comparison.by(Check::name, Check::expression).compare(from.checks(), to.checks()),
                Comparison.by(ForeignKey::name, Contents::of).compare(from.foreignKeys(), to.foreignKeys()),
                Comparison.by(Index::name, Contents::of).compare(from.indexes(), to.indexes()));
    }

    /** Whether the table's own comment differs. */
    public boolean commentDiffers() {
        return !from.comment().equals(to.comment());
    }

    public boolean isEmpty() {
        return columns.isEmpty()
                && primaryKey.isEmpty()
                && uniques.isEmpty()
                && checks.isEmpty()
                && foreignKeys.isEmpty()
                && indexes.isEmpty()
                && !commentDiffers();
    }
}
