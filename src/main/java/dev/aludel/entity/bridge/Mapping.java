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
 * @param others what the model adds by hand: auxiliary objects, in Hibernate's order; and views
 * @param generators what takes ids from sequences
 * @param formerNames what was called otherwise before
 * @param untyped columns without a type, which have a stand-in in the statements
 * @param lacking what was left out of the model, so that it may lack more
 * @param notes what a user should know
 */
public record Mapping(
        String hibernateVersion,
        int entities,
        List<String> namespaces,
        List<String> types,
        List<String> sequences,
        List<MappedTable> tables,
        List<MappedObject> others,
        List<MappedGenerator> generators,
        List<FormerName> formerNames,
        List<UntypedColumn> untyped,
        List<String> lacking,
        List<String> notes) {

    public Mapping {
        namespaces = List.copyOf(namespaces);
        types = List.copyOf(types);
        sequences = List.copyOf(sequences);
        tables = List.copyOf(tables);
        others = List.copyOf(others);
        generators = List.copyOf(generators);
        formerNames = List.copyOf(formerNames);
        untyped = List.copyOf(untyped);
        lacking = List.copyOf(lacking);
        notes = List.copyOf(notes);
    }
}
