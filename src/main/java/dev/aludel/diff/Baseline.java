package dev.aludel.diff;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.ConstraintName;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The live picture of a database that may have drifted, with what entities cannot say as the revisions made it. What
 * {@link Alignment} adopts then comes from the revisions and not from somebody's hand, so that a revision that is
 * written against this database holds nothing that other databases do not have. An object that the revisions do not
 * make, and whatever entities can say, stays as it is.
 */
public final class Baseline {

    private final Schema wanted;
    private final Set<ConstraintName> derivedNames;
    private final Schema history;
    private final Schema current;

    private Baseline(Schema current, Schema wanted, Set<ConstraintName> derivedNames, Schema history) {
        this.current = current;
        this.wanted = wanted;
        this.derivedNames = derivedNames;
        this.history = history;
    }

    /**
     * @param current the live picture
     * @param wanted the picture that the entities give
     * @param derivedNames the names in it that nobody gave
     * @param history what the revisions make, in the same server's words
     */
    public static Schema of(Schema current, Schema wanted, Set<ConstraintName> derivedNames, Schema history) {
        return new Baseline(current, wanted, derivedNames, history).of();
    }

    /** What the database holds of the objects that the revisions made, against what they made. */
    public static List<Difference> drift(Schema current, Schema history, Acceptance acceptance) {
        Schema there = Scope.managed(current, Schema.EMPTY, history).current();
        return Differences.of(
                SchemaDiff.between(there, acceptance.apply(there, history).wanted()));
    }

    private Schema of() {
        Map<QualifiedName, Sequence> made = AdoptedTypes.named(history.sequences(), Sequence::name);
        Map<QualifiedName, Sequence> said = AdoptedTypes.named(wanted.sequences(), Sequence::name);
        Map<QualifiedName, Sequence> sequences = AdoptedTypes.named(current.sequences(), Sequence::name);
        sequences.replaceAll((name, each) -> Optional.ofNullable(made.get(name))
                .map(old -> sequence(each, old, Optional.ofNullable(said.get(name))))
                .orElse(each));
        List<Table> tables = current.tables().stream()
                .map(each -> history.table(each.name())
                        .map(old -> table(each, old, sequences))
                        .orElse(each))
                .toList();
        return new Schema(
                current.namespaces(),
                AdoptedTypes.enums(current.enums(), history.enums()),
                AdoptedTypes.composites(current.composites(), history.composites()),
                List.copyOf(sequences.values()),
                tables);
    }

    private Sequence sequence(Sequence live, Sequence old, Optional<Sequence> said) {
        var owner = old.ownedBy()
                .filter(column -> current.table(column.table())
                        .flatMap(table -> table.column(column.column()))
                        .isPresent());
        return new Sequence(
                live.name(),
                AdoptedOptions.of(live.options(), old.options()),
                said.flatMap(Sequence::ownedBy).isPresent() ? live.ownedBy() : owner,
                said.flatMap(Sequence::comment).isPresent() ? live.comment() : old.comment());
    }

    private Table table(Table live, Table old, Map<QualifiedName, Sequence> sequences) {
        Set<String> kept = names(old).collect(Collectors.toCollection(HashSet::new));
        wanted.table(live.name()).stream()
                .flatMap(Baseline::names)
                .filter(name -> !derivedNames.contains(new ConstraintName(live.name(), name)))
                .forEach(kept::add);
        Set<ConstraintName> free = names(live)
                .filter(name -> !kept.contains(name))
                .map(name -> new ConstraintName(live.name(), name))
                .collect(Collectors.toSet());
        Table unserial = live.withColumns(live.columns().stream()
                .map(column -> unserial(live, column, old, sequences))
                .toList());
        var aligned = new AlignedTable(unserial, Optional.of(old), history.sequences(), free);
        aligned.serials().forEach(serial -> sequences.putIfAbsent(serial.name(), serial));
        return aligned.table();
    }

    /** A serial column where the revisions made an identity, which is the same to an entity. */
    private Column unserial(Table live, Column column, Table old, Map<QualifiedName, Sequence> sequences) {
        Optional<ColumnValue> made = old.column(column.name()).map(Column::value);
        var owner = Optional.of(new ColumnName(live.name(), column.name()));
        if (made.orElse(null) instanceof ColumnValue.Identity identity
                && column.value() instanceof ColumnValue.Default given
                && !column.nullable()) {
            for (Sequence each : current.sequences()) {
                if (given.sequences().equals(List.of(each.name()))
                        && each.ownedBy().equals(owner)) {
                    sequences.remove(each.name());
                    return column.withValue(identity);
                }
            }
        }
        return column;
    }

    private static Stream<String> names(Table table) {
        return Stream.concat(table.constraintNames(), table.indexes().stream().map(Index::name));
    }
}
