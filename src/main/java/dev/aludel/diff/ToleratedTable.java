package dev.aludel.diff;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table that both pictures have, with what is tolerated of what belongs to it. */
final class ToleratedTable {

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

    private final Table current;
    private final Tolerance tolerance;
    private final Set<String> columns;
    private final Set<String> lost;
    private final Table table;

    /** @param wanted its own attributes are tolerated already */
    ToleratedTable(Table current, Table wanted, Tolerance tolerance) {
        this.current = current;
        this.tolerance = tolerance;
        var withColumns = wanted.withColumns(
                objects(Difference.Kind.COLUMN, Column::name).of(current.columns(), wanted.columns()));
        this.columns = names(withColumns);
        this.lost = names(current);
        lost.removeAll(columns);
        var keys = objects(Difference.Kind.PRIMARY_KEY, PrimaryKey::name)
                .like(PrimaryKey::columns)
                .when(each -> columns.containsAll(each.columns()))
                .of(
                        current.primaryKey().stream().toList(),
                        wanted.primaryKey().stream().toList());
        this.table = withColumns
                // Two, when the old one stays and the new one is wanted: then the entities' is.
                .withPrimaryKey(keys.stream().findFirst())
                .withUniques(objects(Difference.Kind.UNIQUE, UniqueConstraint::name)
                        .like(Contents::of)
                        .when(each -> columns.containsAll(each.columns()))
                        .of(current.uniques(), wanted.uniques()))
                .withChecks(objects(Difference.Kind.CHECK, Check::name)
                        .like(Check::expression)
                        .when(each -> stands(each.expression()))
                        .of(current.checks(), wanted.checks()))
                .withIndexes(objects(Difference.Kind.INDEX, Index::name)
                        .like(Contents::of)
                        .when(this::stands)
                        .of(current.indexes(), wanted.indexes()));
    }

    Table table() {
        return table;
    }

    /** @param tables all tables as they are wanted now */
    Table withForeignKeys(Map<QualifiedName, Table> tables) {
        return table.withForeignKeys(objects(Difference.Kind.FOREIGN_KEY, ForeignKey::name)
                .like(Contents::of)
                .when(each -> stands(each, tables))
                .of(current.foreignKeys(), table.foreignKeys()));
    }

    private <T extends Record> ToleratedObjects<T> objects(Difference.Kind kind, Function<T, String> name) {
        return new ToleratedObjects<>(
                kind, Optional.of(current.name()), each -> QualifiedName.of(name.apply(each)), tolerance);
    }

    private boolean stands(ForeignKey key, Map<QualifiedName, Table> tables) {
        return columns.containsAll(key.columns())
                && Optional.ofNullable(tables.get(key.references()))
                        .filter(other -> names(other).containsAll(key.referencedColumns()))
                        .isPresent();
    }

    private boolean stands(Index index) {
        return columns.containsAll(index.include())
                && index.keys().stream().allMatch(this::stands)
                && index.predicate().filter(each -> !stands(each)).isEmpty();
    }

    private boolean stands(IndexKey key) {
        return key.expression() ? stands(key.text()) : columns.contains(key.text());
    }

    /** Whether no column that goes is mentioned. */
    private boolean stands(String expression) {
        String code = LITERAL.matcher(expression).replaceAll("''");
        return lost.stream()
                .map(Pattern::quote)
                .noneMatch(each -> Pattern.compile("(?<![\\w$])" + each + "(?![\\w$])")
                        .matcher(code)
                        .find());
    }

    private static Set<String> names(Table table) {
        return table.columns().stream().map(Column::name).collect(Collectors.toCollection(HashSet::new));
    }
}
