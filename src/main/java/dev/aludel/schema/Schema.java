package dev.aludel.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The whole picture of a database, as far as it is modelled. Every list is sorted by name.
 *
 * @param namespaces the namespaces other than the default one
 * @param enums native enum types
 * @param composites free-standing composite types
 * @param sequences sequences, without those behind identity columns
 * @param tables tables
 */
public record Schema(
        List<String> namespaces,
        List<EnumType> enums,
        List<CompositeType> composites,
        List<Sequence> sequences,
        List<Table> tables) {

    /** A database with nothing in it. */
    public static final Schema EMPTY = new Schema(List.of(), List.of(), List.of(), List.of(), List.of());

    public Schema {
        namespaces = namespaces.stream().sorted().distinct().toList();
        enums = sorted(enums, Comparator.comparing(EnumType::name));
        composites = sorted(composites, Comparator.comparing(CompositeType::name));
        sequences = sorted(sequences, Comparator.comparing(Sequence::name));
        tables = sorted(tables, Comparator.comparing(Table::name));
        Require.distinct(tables, Table::name, "table");
    }

    /** The table of this name, by binary search: the planner asks once for each of thousands. */
    public Optional<Table> table(QualifiedName name) {
        int low = 0;
        int high = tables.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = tables.get(middle).name().compareTo(name);
            if (order == 0) {
                return Optional.of(tables.get(middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Optional.empty();
    }

    public Schema withTables(Collection<Table> other) {
        return new Schema(namespaces, enums, composites, sequences, List.copyOf(other));
    }

    private static <T> List<T> sorted(List<T> values, Comparator<T> order) {
        return values.stream().sorted(order).toList();
    }
}
