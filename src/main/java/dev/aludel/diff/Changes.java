package dev.aludel.diff;

import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.List;

/**
 * Everything that differs between two pictures of a database.
 *
 * @param namespaces namespaces added and removed
 * @param enums enum types added, removed and altered
 * @param composites composite types added, removed and altered
 * @param sequences sequences added, removed and altered
 * @param tables tables added and removed
 * @param alteredTables tables that both pictures have and that differ
 */
public record Changes(
        List<Change<String>> namespaces,
        List<Change<EnumType>> enums,
        List<Change<CompositeType>> composites,
        List<Change<Sequence>> sequences,
        List<Change<Table>> tables,
        List<TableDiff> alteredTables) {

    public Changes {
        namespaces = List.copyOf(namespaces);
        enums = List.copyOf(enums);
        composites = List.copyOf(composites);
        sequences = List.copyOf(sequences);
        tables = List.copyOf(tables);
        alteredTables = List.copyOf(alteredTables);
    }

    public boolean isEmpty() {
        return namespaces.isEmpty()
                && enums.isEmpty()
                && composites.isEmpty()
                && sequences.isEmpty()
                && tables.isEmpty()
                && alteredTables.isEmpty();
    }
}
