package dev.aludel.catalog;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables and what belongs to them. Every query speaks of all tables at once and names them by their
 * oid; the parts are put together here.
 */
final class TableReader {

    private final Map<Long, Table> tables = new LinkedHashMap<>();

    private TableReader() {}

    static TableReader read(Session session) throws SQLException {
        var reader = new TableReader();
        session.rows(
                "tables",
                row -> reader.tables.put(
                        row.number("oid"), Table.of(row.name(), List.of()).withComment(row.optional("comment"))));
        reader.add(new Parts<>(session, "columns", TableReader::column), Table::withColumns);
        reader.add(
                new Parts<>(session, "keys", TableReader::key),
                (table, keys) -> table.withPrimaryKey(keys.stream()
                                .filter(PrimaryKey.class::isInstance)
                                .map(PrimaryKey.class::cast)
                                .findFirst())
                        .withUniques(keys.stream()
                                .filter(UniqueConstraint.class::isInstance)
                                .map(UniqueConstraint.class::cast)
                                .toList()));
        reader.add(new Parts<>(session, "checks", TableReader::check), Table::withChecks);
        reader.add(new Parts<>(session, "foreign_keys", TableReader::foreignKey), Table::withForeignKeys);
        reader.add(
                new Parts<>(session, "indexes", IndexPart::new),
                (table, parts) -> table.withIndexes(IndexPart.indexes(parts)));
        return reader;
    }

    List<Table> tables() {
        return List.copyOf(tables.values());
    }

    Map<Long, QualifiedName> names() {
        var names = new LinkedHashMap<Long, QualifiedName>();
        tables.forEach((oid, table) -> names.put(oid, table.name()));
        return names;
    }

    private <T> void add(Parts<T> parts, With<T> with) {
        tables.replaceAll((oid, table) -> with.apply(table, parts.of(oid)));
    }

    /** A table with parts of one kind. */
    private interface With<T> {
        Table apply(Table table, List<T> parts);
    }

    /** The parts of one kind, of all tables. */
    private static final class Parts<T> {

        private final Map<Long, List<T>> byTable = new LinkedHashMap<>();

        Parts(Session session, String query, Row.Mapper<? extends T> mapper) throws SQLException {
            session.rows(
                    query,
                    row -> byTable.computeIfAbsent(row.number("table_oid"), oid -> new ArrayList<>())
                            .add(mapper.map(row)));
        }

        List<T> of(Long oid) {
            return byTable.getOrDefault(oid, List.of());
        }
    }

    private static Column column(Row row) throws SQLException {
        return new Column(
                row.text("name"),
                row.type("type"),
                !row.flag("not_null"),
                value(row),
                row.helper("collation"),
                row.optional("comment"));
    }

    /** attidentity is 'a', 'd' or empty; attgenerated is 's', 'v' or empty. */
    private static ColumnValue value(Row row) throws SQLException {
        String identity = row.text("identity");
        if (!identity.isEmpty()) {
            return new ColumnValue.Identity(identity.equals("a"), row.sequence("sequence_type"));
        }
        String generated = row.text("generated");
        if (!generated.isEmpty()) {
            return new ColumnValue.Generated(ExpressionText.of(row.text("expression")), generated.equals("s"));
        }
        return row.optional("expression").map(ExpressionText::ofDefault).orElseGet(ColumnValue.None::new);
    }

    private static Record key(Row row) throws SQLException {
        return row.flag("is_primary")
                ? new PrimaryKey(row.text("name"), row.texts("columns"))
                : new UniqueConstraint(
                        row.text("name"), row.texts("columns"), row.flag("nulls_not_distinct"), row.deferral());
    }

    private static Check check(Row row) throws SQLException {
        return new Check(row.text("name"), ExpressionText.of(row.text("expression")));
    }

    private static ForeignKey foreignKey(Row row) throws SQLException {
        return new ForeignKey(
                row.text("name"),
                row.texts("columns"),
                row.name("referenced_namespace", "referenced_name"),
                row.texts("referenced_columns"),
                action(row.text("on_delete")),
                action(row.text("on_update")),
                row.deferral(),
                row.flag("match_full"));
    }

    /** The codes of pg_constraint.confdeltype and confupdtype. */
    private static ReferentialAction action(String code) {
        return switch (code) {
            case "a" -> ReferentialAction.NO_ACTION;
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> throw new IllegalStateException("not a referential action: " + code);
        };
    }
}
