package dev.aludel.diff;

import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The comparison of two pictures: plain record equality per object, matched by name; constraints and
 * indexes left over on both sides are matched by content. Two pictures are called equal when nothing
 * differs here, which is record equality except for the order of columns.
 */
public final class SchemaDiff {

    private SchemaDiff() {}

    /** What leads from the first picture to the second; the way back is the same with the two swapped. */
    public static Changes between(Schema from, Schema to) {
        List<Change<Table>> tables = new ArrayList<>();
        List<TableDiff> altered = new ArrayList<>();
        Map<QualifiedName, Table> wanted = new TreeMap<>();
        to.tables().forEach(table -> wanted.put(table.name(), table));
        for (Table old : from.tables()) {
            Table now = wanted.remove(old.name());
            if (now == null) {
                tables.add(new Change.Removed<>(old));
            } else {
                TableDiff diff = TableDiff.between(old, now);
                if (!diff.isEmpty()) {
                    altered.add(diff);
                }
            }
        }
        wanted.values().forEach(table -> tables.add(new Change.Added<>(table)));
        return new Changes(
                Comparison.by(Function.<String>identity()).compare(from.namespaces(), to.namespaces()),
                Comparison.by(EnumType::name).compare(from.enums(), to.enums()),
                Comparison.by(CompositeType::name).compare(from.composites(), to.composites()),
                Comparison.by(Sequence::name).compare(from.sequences(), to.sequences()),
                tables,
                altered);
    }
}
