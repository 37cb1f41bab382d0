package dev.aludel.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table with all that belongs to it. Columns keep their order; everything else is sorted by name,
 * so that two equal tables are equal records whatever order they were read in.
 *
 * @param name its name
 * @param columns its columns, in the order in which they are created
 * @param primaryKey its primary key
 * @param uniques its unique constraints
 * @param checks its check constraints
 * @param foreignKeys its foreign keys
 * @param indexes the indexes that no constraint owns
 * @param comment its comment
 */
public record Table(
        QualifiedName name,
        List<Column> columns,
        Optional<PrimaryKey> primaryKey,
        List<UniqueConstraint> uniques,
        List<Check> checks,
        List<ForeignKey> foreignKeys,
        List<Index> indexes,
        Optional<String> comment) {

    public Table {
        columns = Require.distinct(columns, Column::name, "column in " + name);
        uniques = uniques.stream()
                .sorted(Comparator.comparing(UniqueConstraint::name))
                .toList();
        checks = checks.stream().sorted(Comparator.comparing(Check::name)).toList();
        foreignKeys = foreignKeys.stream()
                .sorted(Comparator.comparing(ForeignKey::name))
                .toList();
        indexes = Require.distinct(
                indexes.stream().sorted(Comparator.comparing(Index::name)).toList(), Index::name, "index on " + name);
        comment = Require.comment(comment);
    }

    /** A table of columns only. */
    public static Table of(QualifiedName name, List<Column> columns) {
        return new Table(name, columns, Optional.empty(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    public Optional<Column> column(String column) {
        return columns.stream().filter(each -> each.name().equals(column)).findFirst();
    }

    /** What stands beside the tables of the namespace in pg_class: the primary key, the unique constraints, the indexes. */
    public Stream<String> relationNames() {
        return Stream.of(
                        primaryKey.stream().map(PrimaryKey::name),
                        uniques.stream().map(UniqueConstraint::name),
                        indexes.stream().map(Index::name))
                .flatMap(Function.identity());
    }

    /** What shares the table's names in pg_constraint. */
    public Stream<String> constraintNames() {
        return Stream.of(
                        primaryKey.stream().map(PrimaryKey::name),
                        uniques.stream().map(UniqueConstraint::name),
                        checks.stream().map(Check::name),
                        foreignKeys.stream().map(ForeignKey::name))
                .flatMap(Function.identity());
    }

    public Table withColumns(List<Column> other) {
        return new Table(name, other, primaryKey, uniques, checks, foreignKeys, indexes, comment);
    }

    public Table withPrimaryKey(Optional<PrimaryKey> other) {
        return new Table(name, columns, other, uniques, checks, foreignKeys, indexes, comment);
    }

    public Table withUniques(List<UniqueConstraint> other) {
        return new Table(name, columns, primaryKey, other, checks, foreignKeys, indexes, comment);
    }

    public Table withChecks(List<Check> other) {
        return new Table(name, columns, primaryKey, uniques, other, foreignKeys, indexes, comment);
    }

    public Table withForeignKeys(List<ForeignKey> other) {
        return new Table(name, columns, primaryKey, uniques, checks, other, indexes, comment);
    }

    public Table withIndexes(List<Index> other) {
        return new Table(name, columns, primaryKey, uniques, checks, foreignKeys, other, comment);
    }

    public Table withComment(Optional<String> other) {
        return new Table(name, columns, primaryKey, uniques, checks, foreignKeys, indexes, other);
    }
}
