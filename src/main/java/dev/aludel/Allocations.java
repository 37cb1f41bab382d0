package dev.aludel;

import dev.aludel.catalog.CatalogException;
import dev.aludel.catalog.Draw;
import dev.aludel.catalog.DrawReader;
import dev.aludel.entity.ddl.IdGenerator;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.Literal;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Entities that count their ids in other steps than their sequences do, and sequences that are behind the ids that are
 * there. A pooled generator asks for one number and makes {@code allocationSize} ids of it, up to that number, or from
 * it on with {@code pooled-lo}; that is right only when the sequence goes on by as many.
 */
final class Allocations {

    private final List<IdGenerator> generators;
    private final Map<QualifiedName, Sequence> current;
    private final Map<QualifiedName, Sequence> wanted;
    private final Set<ColumnName> columns;

    Allocations(List<IdGenerator> generators, Schema current, Schema wanted) {
        this.generators = generators;
        this.current = byName(current);
        this.wanted = byName(wanted);
        this.columns = current.tables().stream()
                .flatMap(table -> table.columns().stream().map(column -> new ColumnName(table.name(), column.name())))
                .collect(Collectors.toSet());
    }

    private static Map<QualifiedName, Sequence> byName(Schema schema) {
        return schema.sequences().stream().collect(Collectors.toMap(Sequence::name, Function.identity()));
    }

    /** A line for each sequence whose INCREMENT is not what its entities count with. */
    List<String> mismatches() {
        Map<QualifiedName, List<IdGenerator>> bySequence = new LinkedHashMap<>();
        generators.forEach(each -> bySequence
                .computeIfAbsent(each.sequence(), name -> new ArrayList<>())
                .add(each));
        var lines = new ArrayList<String>();
        bySequence.forEach((name, users) -> {
            Sequence there = current.get(name);
            Sequence asked = wanted.get(name);
            if (there != null
                    && asked != null
                    && there.options().increment() != asked.options().increment()) {
                lines.add(mismatch(
                        users,
                        name,
                        there.options().increment(),
                        asked.options().increment()));
            }
        });
        return lines;
    }

    private static String mismatch(List<IdGenerator> users, QualifiedName sequence, long there, long asked) {
        IdGenerator first = users.get(0);
        String entities = users.stream().map(IdGenerator::entity).distinct().collect(Collectors.joining(", "));
        boolean several = users.stream().map(IdGenerator::entity).distinct().count() > 1;
        int size = first.allocationSize();
        String makes = first.multiplied()
                ? "%s blocks of %d ids by the numbers of %s (allocationSize %2$d, hilo)"
                        .formatted(several ? "count" : "counts", size, sequence)
                : "%s %s of each number of %s (allocationSize %d)"
                        .formatted(several ? "make" : "makes", size == 1 ? "one id" : size + " ids", sequence, size);
        String consequence = there < asked
                ? "Hibernate refuses to start, or, when it does not look, hands out ids that are taken (duplicate keys)"
                        + (first.fromBelow() || first.multiplied() ? "" : " and, at first, negative ones")
                : "%d of each %d numbers are never an id".formatted(there - asked, there)
                        + (size == 1 || first.multiplied()
                                ? ""
                                : ", and Hibernate refuses to start unless told not to look");
        return "%s %s, but the sequence goes on by %d (INCREMENT): %s; INCREMENT BY %d is what makes them agree"
                .formatted(entities, makes, there, consequence, asked);
    }

    /** A line for each sequence whose next number makes an id that is below one that is there; asks the database. */
    List<String> behind(Connection connection) {
        var draws = new LinkedHashMap<Draw, IdGenerator>();
        for (IdGenerator each : generators) {
            boolean there = current.containsKey(each.sequence())
                    && wanted.containsKey(each.sequence())
                    && columns.contains(each.column());
            if (there && !each.multiplied()) {
                draws.putIfAbsent(new Draw(each.column(), each.sequence()), each);
            }
        }
        try {
            return DrawReader.read(connection, List.copyOf(draws.keySet())).stream()
                    .flatMap(position -> behind(draws.get(position.draw()), position).stream())
                    .toList();
        } catch (CatalogException unreadable) {
            return List.of();
        }
    }

    private Optional<String> behind(IdGenerator generator, DrawReader.Position position) {
        long step = wanted.get(generator.sequence()).options().increment();
        long start = wanted.get(generator.sequence()).options().start();
        long number = position.called() ? position.last() + step : position.last();
        boolean first = !position.called() && position.last() == start; // pooled takes the initial value as it is
        long next = first ? number : number - generator.below();
        if (step < 0 || next > position.highest()) {
            return Optional.empty();
        }
        String sequence = Identifier.quote(generator.sequence());
        return Optional.of(
                "the sequence %s stands at %d, but %s.%s goes up to %d: the next ids of %s are taken (duplicate keys); before it inserts, run SELECT setval(%s, %5$d)"
                        .formatted(
                                generator.sequence(),
                                position.last(),
                                generator.column().table(),
                                generator.column().column(),
                                position.highest(),
                                generator.entity(),
                                Literal.quote(sequence)));
    }
}
