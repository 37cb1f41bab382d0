package dev.aludel.plan;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.Alteration;
import dev.aludel.operation.Backfill;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import java.util.List;
import java.util.Optional;

/**
 * A column that comes to a table that may have rows. One that takes no NULL and has no value of its own
 * comes empty, gets a neutral value in the old rows, and then refuses NULL; but no neutral value is
 * invented where a key or a check has a say in it: somebody has to say what goes there.
 */
final class NewColumn {

    private final TableChange table;
    private final Column column;
    private final TypeChanges types;
    private final List<Warning> warnings;

    NewColumn(TableChange table, Column column, TypeChanges types, List<Warning> warnings) {
        this.table = table;
        this.column = column;
        this.types = types;
        this.warnings = warnings;
    }

    List<Operation> operations() {
        if (!column.nullable() && column.value() instanceof ColumnValue.Generated) {
            warnings.add(new Warning.NotNull(new ColumnName(table.name(), column.name())));
        }
        if (column.nullable() || !(column.value() instanceof ColumnValue.None)) {
            return List.of(new AddColumn(table.name(), column));
        }
        Optional<String> neutral =
                table.leavesFree(column.name()) ? NeutralValue.of(column.type(), types) : Optional.empty();
        var name = new ColumnName(table.name(), column.name());
        if (neutral.isEmpty()) {
            warnings.add(new Warning.NoValue(name));
            return List.of(
                    new AddColumn(table.name(), column.withNullable(true)),
                    new RowChecks(table).missing(column.name()),
                    new AlterColumn(table.name(), column.name(), List.of(new Alteration.SetNotNull())));
        }
        warnings.add(new Warning.Invented(name, neutral.get()));
        return List.of(
                new AddColumn(table.name(), column.withNullable(true)),
                new Backfill(table.name(), column.name(), neutral.get()),
                new AlterColumn(table.name(), column.name(), List.of(new Alteration.SetNotNull())));
    }
}
