package dev.aludel.diff;

import dev.aludel.schema.ConstraintName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives the wanted picture what entities cannot say, so that afterwards plain equality decides. Both
 * pictures must already be normalised.
 *
 * <p>A constraint or index whose name nobody gave takes the name that an equal one has in the current
 * picture; so does one that differs only in its attributes, which is then altered under its old name.
 * Names left over are numbered, as PostgreSQL does, until they collide with nothing. Adopted from the
 * current picture are also: the order of enum values, a sequence's type, bounds, cache, cycle and owner,
 * an identity's options and kind, a {@code serial} default where an identity is wanted, the column order
 * of a primary key, and the comments of types and sequences.
 */
public final class Alignment {

    private final Schema wanted;
    private final Schema current;

    private Alignment(Schema wanted, Schema current) {
        this.wanted = wanted;
        this.current = current;
    }

    /**
     * @param wanted the picture that the entities give
     * @param derivedNames the names in it that nobody gave
     * @param current the whole current picture, also what is not managed, since its names are taken
     */
    public static Schema align(Schema wanted, Set<ConstraintName> derivedNames, Schema current) {
        return new Alignment(wanted, current).align(derivedNames);
    }

    private Schema align(Set<ConstraintName> derivedNames) {
        var sequences = sequences();
        var tables = new ArrayList<AlignedTable>();
        for (Table table : wanted.tables()) {
            var aligned = new AlignedTable(table, current.table(table.name()), current.sequences(), derivedNames);
            aligned.serials().forEach(serial -> sequences.putIfAbsent(serial.name(), serial));
            tables.add(aligned);
        }
        var schema = new Schema(
                wanted.namespaces(),
                AdoptedTypes.enums(wanted.enums(), current.enums()),
                AdoptedTypes.composites(wanted.composites(), current.composites()),
                List.copyOf(sequences.values()),
                tables.stream().map(AlignedTable::table).toList());
        Set<ConstraintName> open =
                tables.stream().flatMap(each -> each.open().stream()).collect(Collectors.toSet());
        return new FreeNames(schema, current, open).settle();
    }

    private Map<QualifiedName, Sequence> sequences() {
        Map<QualifiedName, Sequence> known = AdoptedTypes.named(current.sequences(), Sequence::name);
        Map<QualifiedName, Sequence> sequences = AdoptedTypes.named(wanted.sequences(), Sequence::name);
        sequences.replaceAll((name, each) -> Optional.ofNullable(known.get(name))
                .map(old -> adopted(each, old))
                .orElse(each));
        return sequences;
    }

    private Sequence adopted(Sequence each, Sequence old) {
        var owner = old.ownedBy()
                .filter(column -> wanted.table(column.table())
                        .flatMap(table -> table.column(column.column()))
                        .isPresent());
        return new Sequence(
                each.name(),
                AdoptedOptions.of(each.options(), old.options()),
                each.ownedBy().or(() -> owner),
                each.comment().or(old::comment));
    }
}
