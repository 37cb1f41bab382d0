package dev.aludel.plan;

import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.Alteration;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values that columns lose early, before tables and sequences are dropped, because something that is
 * dropped or created needs it. Whoever alters such a column later finds it without a value.
 */
final class Releases {

    private final Map<String, ColumnName> columns = new TreeMap<>();
    private final Map<String, Alteration> alterations = new TreeMap<>();

    void release(ColumnName column, Alteration alteration) {
        String key = column.table() + "\0" + column.column();
        columns.put(key, column);
        alterations.put(key, alteration);
    }

    /** The column as the release has left it. */
    Column left(ColumnName name, Column column) {
        return columns.containsValue(name) ? column.withValue(new ColumnValue.None()) : column;
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        columns.forEach((key, column) ->
                operations.add(new AlterColumn(column.table(), column.column(), List.of(alterations.get(key)))));
        return operations;
    }
}
