package dev.aludel.entity.bridge;

import java.util.List;

/**
 * What Hibernate would create, in its own statements.
 *
 * @param hibernateVersion the version of the Hibernate that was used
 * @param entities how many entities are mapped
 * @param namespaces the PostgreSQL schemas that the model names, as SQL identifiers
 * @param types statements that create types
 * @param sequences statements that create sequences
 * @param tables the tables
 * @param others what the model adds by hand: auxiliary objects, in Hibernate's order
 * @param generators what takes ids from sequences
 * @param formerNames what was called otherwise before
 * @param notes what a user should know
 */
public record Mapping(
        String hibernateVersion,
        int entities,
        List<String> namespaces,
        List<String> types,
        List<String> sequences,
        List<MappedTable> tables,
        List<String> others,
        List<MappedGenerator> generators,
        List<FormerName> formerNames,
        List<String> notes) {

    public Mapping {
        namespaces = List.copyOf(namespaces);
        types = List.copyOf(types);
        sequences = List.copyOf(sequences);
        tables = List.copyOf(tables);
        others = List.copyOf(others);
        generators = List.copyOf(generators);
        formerNames = List.copyOf(formerNames);
        notes = List.copyOf(notes);
    }
}
