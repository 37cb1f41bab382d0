package dev.aludel.catalog;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A temporary table that shows how PostgreSQL prints the expressions of a table. It is partitioned and
 * has no partition, so that nothing is stored for it. A predicate becomes a check; an index key k
 * becomes the check {@code (k) IS NOT NULL}, which asks for no operator class and builds no index.
 */
final class Probe {

    private static final String PARTITION_KEY = "\"aludel probe\"";

    private final Table table;
    private final String name;
    private final Map<String, Expression> expressions = new LinkedHashMap<>();
    private final Map<String, String> printed = new LinkedHashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();

    /** An expression and the column, check or index that it belongs to. */
    private record Expression(String object, String text) {}

    Probe(Table table, String name) {
        this.table = table;
        this.name = name;
        for (Column column : table.columns()) {
            expression(column.value())
                    .ifPresent(text -> expressions.put(valueKey(column), new Expression(column.name(), text)));
        }
        for (Check check : table.checks()) {
            expressions.put(key(check), new Expression(check.name(), check.expression()));
        }
        for (Index index : table.indexes()) {
            for (IndexKey key : index.keys()) {
                if (key.expression()) {
                    expressions.put(key(index, key), new Expression(index.name(), key.text()));
                }
            }
            index.predicate()
                    .ifPresent(text -> expressions.put(predicateKey(index), new Expression(index.name(), text)));
        }
    }

    static boolean needed(Table table) {
        return !table.checks().isEmpty()
                || table.columns().stream()
                        .anyMatch(column -> expression(column.value()).isPresent())
                || table.indexes().stream()
                        .anyMatch(index -> index.predicate().isPresent()
                                || index.keys().stream().anyMatch(IndexKey::expression));
    }

    /** Its expressions as they stand in the table. */
    Stream<String> texts() {
        return expressions.values().stream().map(Expression::text);
    }

    Table table() {
        return table;
    }

    String name() {
        return name;
    }

    /** The table with everything on it. */
    String whole() {
        Stream<String> columns = table.columns().stream().map(column -> definition(column, true));
        return create(Stream.concat(columns, constraints().values().stream()));
    }

    /** The same, one thing after the other: the bare table, the columns, the expressions. */
    List<Piece> pieces() {
        String alter = "ALTER TABLE " + temporary() + " ";
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece(this, "", create(Stream.of())));
        var later = new ArrayList<Piece>();
        for (Column column : table.columns()) {
            boolean generated = column.value() instanceof ColumnValue.Generated;
            (generated ? later : pieces)
                    .add(new Piece(this, valueKey(column), alter + "ADD COLUMN " + definition(column, generated)));
            if (column.value() instanceof ColumnValue.Default value) {
                later.add(new Piece(
                        this,
                        valueKey(column),
                        alter + "ALTER COLUMN " + Identifier.quote(column.name()) + " SET DEFAULT "
                                + enclosed(value.expression())));
            }
        }
        pieces.addAll(later);
        constraints().forEach((key, constraint) -> pieces.add(new Piece(this, key, alter + "ADD " + constraint)));
        return pieces;
    }

    /**
     * One statement of {@link #pieces()}.
     *
     * @param key the expression that it is for; one that the probe does not know when it is for none
     */
    record Piece(Probe probe, String key, String statement) {
        void refuse(String reason) {
            probe.refused.putIfAbsent(key, reason);
        }
    }

    /** Takes note of how the server prints an expression. */
    void printed(String kind, String object, String text) {
        printed.put(kind + " " + object, text);
    }

    List<Rejected> rejected() {
        return expressions.entrySet().stream()
                .filter(entry -> refused.containsKey(entry.getKey()))
                .map(entry -> new Rejected(
                        table.name(),
                        entry.getValue().object(),
                        entry.getValue().text(),
                        refused.get(entry.getKey())))
                .toList();
    }

    /** The table as the server spells it. */
    Table normalized() {
        return table.withColumns(table.columns().stream()
                        .map(column -> column.withValue(value(column)))
                        .toList())
                .withChecks(table.checks().stream()
                        .map(check -> new Check(check.name(), spelled(key(check), check.expression())))
                        .toList())
                .withIndexes(table.indexes().stream().map(this::index).toList());
    }

    private ColumnValue value(Column column) {
        String text = printed.get(valueKey(column));
        if (column.value() instanceof ColumnValue.Generated generated && text != null) {
            return new ColumnValue.Generated(ExpressionText.of(text), generated.stored());
        }
        if (column.value() instanceof ColumnValue.Default && !refused.containsKey(valueKey(column))) {
            return text == null ? new ColumnValue.None() : ExpressionText.ofDefault(text);
        }
        return column.value();
    }

    /** A predicate that is always true is none: PostgreSQL stores no such one. */
    private Index index(Index index) {
        return new Index(
                index.name(),
                index.unique(),
                index.method(),
                index.keys().stream().map(key -> indexKey(index, key)).toList(),
                index.include(),
                index.nullsNotDistinct(),
                index.predicate()
                        .map(text -> spelled(predicateKey(index), text))
                        .filter(text -> !text.equals("true")),
                index.parameters());
    }

    private IndexKey indexKey(Index index, IndexKey key) {
        String text = printed.get(key(index, key));
        return text == null || !key.expression()
                ? key
                : IndexKeyText.parse(text).key(key, table);
    }

    private String spelled(String key, String otherwise) {
        String text = printed.get(key);
        return text == null ? otherwise : ExpressionText.of(text);
    }

    private Map<String, String> constraints() {
        var constraints = new LinkedHashMap<String, String>();
        expressions.forEach((key, expression) -> {
            if (key.startsWith("check ")) {
                boolean indexKey = key.startsWith("check k");
                constraints.put(
                        key,
                        "CONSTRAINT " + Identifier.quote(key.substring("check ".length())) + " CHECK "
                                + (indexKey
                                        ? "(" + enclosed(expression.text()) + " IS NOT NULL)"
                                        : enclosed(expression.text())));
            }
        });
        return constraints;
    }

    private String create(Stream<String> parts) {
        return "CREATE TEMPORARY TABLE " + temporary() + " ("
                + Stream.concat(parts, Stream.of(PARTITION_KEY + " integer")).collect(Collectors.joining(", "))
                + ") PARTITION BY LIST (" + PARTITION_KEY + ")";
    }

    private String temporary() {
        return "pg_temp." + Identifier.quote(name);
    }

    private static String definition(Column column, boolean withValue) {
        String bare = Identifier.quote(column.name()) + " " + TypeName.of(column.type());
        if (withValue && column.value() instanceof ColumnValue.Default value) {
            return bare + " DEFAULT " + enclosed(value.expression());
        }
        if (withValue && column.value() instanceof ColumnValue.Generated value) {
            return bare + " GENERATED ALWAYS AS " + enclosed(value.expression())
                    + (value.stored() ? " STORED" : " VIRTUAL");
        }
        return bare;
    }

    /** The line break keeps a comment at the end of the expression from swallowing the parenthesis. */
    private static String enclosed(String expression) {
        return "(" + expression + "\n)";
    }

    private static Optional<String> expression(ColumnValue value) {
        if (value instanceof ColumnValue.Default with) {
            return Optional.of(with.expression());
        }
        return value instanceof ColumnValue.Generated with ? Optional.of(with.expression()) : Optional.empty();
    }

    private static String valueKey(Column column) {
        return "value " + column.name();
    }

    private String key(Check check) {
        return "check c" + table.checks().indexOf(check);
    }

    private String key(Index index, IndexKey key) {
        return "check k" + table.indexes().indexOf(index) + "_" + index.keys().indexOf(key);
    }

    private String predicateKey(Index index) {
        return "check p" + table.indexes().indexOf(index);
    }
}
