package dev.aludel.plan;

import dev.aludel.operation.Operation;
import dev.aludel.operation.RequireNone;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for rows that a new key would not take, before the key comes: PostgreSQL names one of them, and a
 * person wants to know how many there are and where. Nothing is asked of rows that another key has kept so
 * far, nor of columns that come empty.
 */
final class RowChecks {

    private final TableChange table;

    RowChecks(TableChange table) {
        this.table = table;
    }

    List<Operation> before(PrimaryKey key) {
        return unique(key.columns(), false);
    }

    List<Operation> before(UniqueConstraint key) {
        return unique(key.columns(), key.nullsNotDistinct());
    }

    private List<Operation> unique(List<String> columns, boolean nulls) {
        return unique(columns(columns), nulls, Optional.empty());
    }

    List<Operation> before(Index index) {
        return index.unique() ? unique(index.keys(), index.nullsNotDistinct(), index.predicate()) : List.of();
    }

    private List<Operation> unique(List<IndexKey> keys, boolean nulls, Optional<String> predicate) {
        boolean empty = !nulls && keys.stream().anyMatch(key -> !key.expression() && comesEmpty(key.text()));
        if (empty || isKept(keys, nulls, predicate)) {
            return List.of();
        }
        List<String> values = keys.stream().map(RowChecks::text).toList();
        var conditions = new ArrayList<String>();
        predicate.ifPresent(condition -> conditions.add("(" + condition + ")"));
        if (!nulls) {
            values.forEach(value -> conditions.add(value + " IS NOT NULL"));
        }
        String list = String.join(", ", values);
        return List.of(new RequireNone(
                named(keys.stream().map(IndexKey::text).toList()) + " is not unique",
                "SELECT " + list + ", count(*) FROM " + Sql.name(table.name()) + where(conditions) + "\nGROUP BY "
                        + list + " HAVING count(*) > 1 ORDER BY " + list));
    }

    /** Whether a key of before holds for the same rows, whose values are the same as then. */
    private boolean isKept(List<IndexKey> keys, boolean nulls, Optional<String> predicate) {
        Table from = table.from();
        var old = new ArrayList<List<IndexKey>>();
        from.primaryKey().ifPresent(key -> old.add(columns(key.columns())));
        from.uniques().stream()
                .filter(key -> key.nullsNotDistinct() || !nulls)
                .forEach(key -> old.add(columns(key.columns())));
        from.indexes().stream()
                .filter(index -> index.unique() && (index.nullsNotDistinct() || !nulls))
                .filter(index ->
                        index.predicate().isEmpty() || index.predicate().equals(predicate))
                .forEach(index -> old.add(index.keys()));
        Set<String> texts = keys.stream().map(RowChecks::text).collect(Collectors.toSet());
        return old.stream().anyMatch(each -> each.stream().allMatch(key -> texts.contains(text(key)) && !changes(key)));
    }

    private static List<IndexKey> columns(List<String> columns) {
        return columns.stream().map(IndexKey::column).toList();
    }

    private static String text(IndexKey key) {
        return key.expression() ? "(" + key.text() + ")" : Sql.name(key.text());
    }

    private boolean changes(IndexKey key) {
        return key.expression()
                ? Mentions.in(key.text()).stream()
                        .anyMatch(each -> table.from().column(each).isPresent() && changes(each))
                : changes(key.text());
    }

    List<Operation> before(ForeignKey key) {
        if (key.columns().stream().anyMatch(this::comesEmpty) || isKept(key)) {
            return List.of();
        }
        var present = new ArrayList<String>();
        var pairs = new ArrayList<String>();
        for (int i = 0; i < key.columns().size(); i++) {
            String column = "child." + Sql.name(key.columns().get(i));
            present.add(column + " IS NOT NULL");
            pairs.add("parent." + Sql.name(key.referencedColumns().get(i)) + " = " + column);
        }
        String missing = String.join(" AND ", present) + "\nAND NOT EXISTS (SELECT FROM " + Sql.name(key.references())
                + " AS parent WHERE " + String.join(" AND ", pairs) + ")";
        String columns = key.columns().stream().map(Sql::name).collect(Collectors.joining(", child.", "child.", ""));
        String half = key.columns().size() > 1 && key.matchFull()
                ? "\nOR num_nulls(%s) BETWEEN 1 AND %d"
                        .formatted(columns, key.columns().size() - 1)
                : "";
        var shown = shown(key.columns());
        String list = shown.stream().map(Sql::name).collect(Collectors.joining(", child.", "child.", ""));
        return List.of(new RequireNone(
                named(key.columns()) + " refers to no row of " + key.references(),
                "SELECT " + list + " FROM " + Sql.name(table.name()) + " AS child\nWHERE " + missing + half
                        + "\nORDER BY " + list));
    }

    private boolean isKept(ForeignKey key) {
        return key.columns().stream().noneMatch(table.columns()::recreates)
                && table.from().foreignKeys().stream()
                        .anyMatch(old -> old.columns().equals(key.columns())
                                && old.references().equals(key.references())
                                && old.referencedColumns().equals(key.referencedColumns())
                                && (old.matchFull() || !key.matchFull()));
    }

    /** Rows in which a column has no value. */
    Operation missing(String column) {
        var shown = shown(List.of());
        String list = shown.isEmpty() ? "ctid" : shown.stream().map(Sql::name).collect(Collectors.joining(", "));
        return new RequireNone(
                named(List.of(column)) + " becomes NOT NULL, and rows have no value",
                "SELECT " + list + " FROM " + Sql.name(table.name()) + " WHERE " + Sql.name(column)
                        + " IS NULL ORDER BY " + list);
    }

    /**
     * Values that the enum of a column will not have.
     *
     * @param labels those that it has from now on
     */
    Operation others(String column, boolean array, List<String> labels) {
        Set<String> shown = shown(List.of(column));
        String list = shown.stream().map(Sql::name).collect(Collectors.joining(", "));
        String known = labels.stream().map(Sql::literal).collect(Collectors.joining(", "));
        String other = array
                ? "NOT " + Sql.name(column) + "::text[] <@ ARRAY[" + known + "]::text[]"
                : Sql.name(column) + "::text NOT IN (" + known + ")";
        return new RequireNone(
                named(List.of(column)) + " has values that its type will not have",
                "SELECT " + list + " FROM " + Sql.name(table.name()) + "\nWHERE " + other + " ORDER BY " + list);
    }

    /** The key of a row, as far as it stays under its names, and these columns. */
    private Set<String> shown(List<String> columns) {
        var shown = new LinkedHashSet<String>();
        table.from().primaryKey().ifPresent(key -> {
            if (key.columns().stream()
                    .allMatch(each -> table.columns().kept(each).isPresent()
                            && !table.columns().recreates(each))) {
                shown.addAll(key.columns());
            }
        });
        shown.addAll(columns);
        return shown;
    }

    private String named(List<String> columns) {
        String all = String.join(", ", columns);
        return table.name() + "." + (columns.size() == 1 ? all : "(" + all + ")");
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : "\nWHERE " + String.join(" AND ", conditions);
    }

    private boolean changes(String column) {
        return table.columns().kept(column).filter(each -> !each.retyped()).isEmpty()
                || table.columns().recreates(column);
    }

    /** Also one that takes no NULL: what its rows get is said by hand. */
    private boolean comesEmpty(String column) {
        Optional<Column> now = table.to().column(column);
        return table.columns().kept(column).isEmpty()
                && now.filter(each -> each.value() instanceof ColumnValue.None).isPresent();
    }
}
