package dev.aludel.plan;

import dev.aludel.diff.TableDiff;
import dev.aludel.schema.Check;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happens to a table that both pictures have, foreign keys apart: to its columns, and so to the
 * constraints and indexes that stand on them.
 */
final class TableChange {

    private final Table from;
    private final Table to;
    private final ColumnFates columns;
    private final Exchange<PrimaryKey> primaryKey;
    private final Exchange<UniqueConstraint> uniques;
    private final Exchange<Check> checks;
    private final Exchange<Index> indexes;

    TableChange(TableDiff diff, TypeChanges types) {
        from = diff.from();
        to = diff.to();
        columns = new ColumnFates(from, to, types);
        primaryKey = Exchange.of(
                diff.primaryKey(),
                from.primaryKey().stream().toList(),
                to.primaryKey().stream().toList(),
                PrimaryKey::name,
                each -> recreatesAny(each.columns()));
        uniques = Exchange.of(
                diff.uniques(),
                from.uniques(),
                to.uniques(),
                UniqueConstraint::name,
                each -> recreatesAny(each.columns()));
        checks = Exchange.of(
                diff.checks(), from.checks(), to.checks(), Check::name, each -> columns.unsettle(each.expression()));
        indexes = Exchange.of(diff.indexes(), from.indexes(), to.indexes(), Index::name, this::unsettles);
    }

    private boolean recreatesAny(Collection<String> some) {
        return some.stream().anyMatch(columns::recreates);
    }

    private boolean unsettles(Index index) {
        return recreatesAny(index.include())
                || index.predicate().filter(columns::unsettle).isPresent()
                || index.keys().stream()
                        .anyMatch(
                                key -> key.expression() ? columns.unsettle(key.text()) : columns.recreates(key.text()));
    }

    QualifiedName name() {
        return to.name();
    }

    Table from() {
        return from;
    }

    Table to() {
        return to;
    }

    ColumnFates columns() {
        return columns;
    }

    Exchange<PrimaryKey> primaryKey() {
        return primaryKey;
    }

    Exchange<UniqueConstraint> uniques() {
        return uniques;
    }

    Exchange<Check> checks() {
        return checks;
    }

    Exchange<Index> indexes() {
        return indexes;
    }

    /** The sets of columns that lose a key to which a foreign key may refer. */
    List<Set<String>> lostKeys() {
        var lost = new ArrayList<Set<String>>();
        primaryKey.drops().forEach(each -> lost.add(Set.copyOf(each.columns())));
        uniques.drops().forEach(each -> lost.add(Set.copyOf(each.columns())));
        indexes.drops().stream()
                .filter(TableChange::isKey)
                .forEach(each ->
                        lost.add(each.keys().stream().map(IndexKey::text).collect(Collectors.toSet())));
        return lost;
    }

    private static boolean isKey(Index index) {
        return index.unique()
                && index.predicate().isEmpty()
                && index.keys().stream().noneMatch(IndexKey::expression);
    }

    /** Whether no rule of the new picture says anything about the values of a column. */
    boolean leavesFree(String column) {
        return leavesRepeatable(column)
                && to.foreignKeys().stream().noneMatch(each -> each.columns().contains(column))
                && to.checks().stream().noneMatch(each -> Mentions.any(each.expression(), Set.of(column)));
    }

    /** Whether no key of the new picture asks for different values in a column. */
    boolean leavesRepeatable(String column) {
        Stream<String> keyed = Stream.of(
                        to.primaryKey().stream().flatMap(each -> each.columns().stream()),
                        to.uniques().stream().flatMap(each -> each.columns().stream()),
                        to.indexes().stream()
                                .filter(Index::unique)
                                .flatMap(each -> each.keys().stream())
                                .flatMap(key ->
                                        key.expression() ? Mentions.in(key.text()).stream() : Stream.of(key.text())))
                .flatMap(each -> each);
        return keyed.noneMatch(column::equals);
    }

    boolean commentDiffers() {
        return !from.comment().equals(to.comment());
    }

    void renames(Renames renames) {
        primaryKey
                .renames()
                .forEach(each ->
                        renames.constraint(name(), each.from().name(), each.to().name(), true));
        uniques.renames()
                .forEach(each ->
                        renames.constraint(name(), each.from().name(), each.to().name(), true));
        checks.renames()
                .forEach(each ->
                        renames.constraint(name(), each.from().name(), each.to().name(), false));
        indexes.renames()
                .forEach(each ->
                        renames.index(name(), each.from().name(), each.to().name()));
    }
}
