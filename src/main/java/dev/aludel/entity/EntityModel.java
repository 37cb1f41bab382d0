package dev.aludel.entity;

import dev.aludel.entity.ddl.IdGenerator;
import dev.aludel.schema.ConstraintName;
import dev.aludel.schema.Rename;
import dev.aludel.schema.Schema;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the entities want.
 *
 * @param schema the picture
 * @param derivedNames the constraints and indexes in it that nobody named, sorted
 * @param formerNames what was called otherwise before, as they say: renames from the wanted names to the former ones
 * @param generators what takes ids from sequences
 * @param entities how many entities are mapped
 * @param hibernateVersion the version of the Hibernate that read them
 * @param notes what a user should know: what was found on the class path, what the picture cannot say
 */
public record EntityModel(
        Schema schema,
        Set<ConstraintName> derivedNames,
        List<Rename> formerNames,
        List<IdGenerator> generators,
        int entities,
        String hibernateVersion,
        List<String> notes) {

    public EntityModel {
        derivedNames = sorted(derivedNames);
        formerNames = List.copyOf(formerNames);
        generators = List.copyOf(generators);
        notes = List.copyOf(notes);
    }

    private static Set<ConstraintName> sorted(Collection<ConstraintName> names) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }
}
