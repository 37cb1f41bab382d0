package dev.aludel.entity;

import dev.aludel.entity.ddl.Auxiliary;
import dev.aludel.entity.ddl.IdGenerator;
import dev.aludel.entity.ddl.Origin;
import dev.aludel.entity.ddl.UnreadColumn;
import dev.aludel.entity.ddl.UnreadColumns;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ConstraintName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Rename;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the entities want.
 *
 * @param schema the picture
 * @param derivedNames the constraints and indexes in it that nobody named, sorted
 * @param formerNames what was called otherwise before, as they say: renames from the wanted names to the former ones
 * @param generators what takes ids from sequences
 * @param origins what maps the columns
 * @param auxiliaries what the picture cannot say but for its name: views, functions, triggers
 * @param unread columns that could not be read, and have a stand-in in the picture
 * @param entities how many entities are mapped
 * @param hibernateVersion the version of the Hibernate that read them
 * @param lacking what was left out of the model, so that it may lack more
 * @param warnings what on the class path changes the model, and what PostgreSQL would refuse and is left out
 * @param notes what the picture cannot say
 */
public record EntityModel(
        Schema schema,
        Set<ConstraintName> derivedNames,
        List<Rename> formerNames,
        List<IdGenerator> generators,
        Map<ColumnName, Origin> origins,
        List<Auxiliary> auxiliaries,
        List<UnreadColumn> unread,
        int entities,
        String hibernateVersion,
        List<String> lacking,
        List<String> warnings,
        List<String> notes) {

    public EntityModel {
        derivedNames = sorted(derivedNames);
        formerNames = List.copyOf(formerNames);
        generators = List.copyOf(generators);
        auxiliaries = List.copyOf(auxiliaries);
        unread = List.copyOf(unread);
        lacking = List.copyOf(lacking);
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
    }

    /**
     * Beside another picture: columns that could not be read are as they are there, or left out.
     *
     * @param more columns of which the server does not know the type
     */
    public EntityModel beside(Schema current, List<UnreadColumn> more) {
        var all = new ArrayList<>(unread);
        all.addAll(more);
        return new EntityModel(
                UnreadColumns.settled(schema, all, current),
                derivedNames,
                formerNames,
                generators,
                origins,
                auxiliaries,
                all,
                entities,
                hibernateVersion,
                lacking,
                warnings,
                notes);
    }

    /**
     * Without tables that are something else where it is compared, and without the foreign keys to them.
     *
     * @param tables their names
     * @param why a note for each
     */
    public EntityModel without(Set<QualifiedName> tables, List<String> why) {
        var left = schema.tables().stream()
                .filter(each -> !tables.contains(each.name()))
                .map(each -> each.withForeignKeys(each.foreignKeys().stream()
                        .filter(key -> !tables.contains(key.references()))
                        .toList()))
                .toList();
        var all = new ArrayList<>(notes);
        all.addAll(why);
        return new EntityModel(
                schema.withTables(left),
                derivedNames,
                formerNames,
                generators,
                origins,
                auxiliaries,
                unread.stream()
                        .filter(each -> !tables.contains(each.column().table()))
                        .toList(),
                entities,
                hibernateVersion,
                lacking,
                warnings,
                all);
    }

    private static Set<ConstraintName> sorted(Collection<ConstraintName> names) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }
}
