package dev.aludel.acceptance;

import dev.aludel.schema.Column;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.Literal;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that stands in columns to which nothing happens but a rename, of the column, its table, its type or its type's values. */
final class RenamedRows {

    private final Bench bench;
    private final Renaming renaming;
    private final Schema from;
    private final List<String> before = new ArrayList<>();
    private final List<String> after = new ArrayList<>();

    RenamedRows(Bench bench, Renaming renaming, Schema from, Schema renamed, Schema to) {
        this.bench = bench;
        this.renaming = renaming;
        this.from = from;
        if (!renaming.isEmpty()) {
            from.tables().forEach(table -> {
                QualifiedName name = renaming.table(table.name());
                Table now = renamed.table(name).orElseThrow();
                to.table(name).ifPresent(there -> compare(table, now, there));
            });
        }
    }

    private void compare(Table old, Table now, Table there) {
        var olds = new ArrayList<String>();
        var news = new ArrayList<String>();
        for (int i = 0; i < old.columns().size(); i++) {
            Column column = now.columns().get(i);
            if (there.column(column.name()).map(Column::type).equals(Optional.of(column.type()))) {
                boolean counted = column.type().isArray();
                olds.add(
                        counted
                                ? size(old.columns().get(i))
                                : value(old.columns().get(i)));
                news.add(counted ? size(column) : Identifier.quote(column.name()) + "::text");
            }
        }
        before.add(query(old.name(), olds));
        after.add(query(there.name(), news));
    }

    private static String size(Column column) {
        return "cardinality(" + Identifier.quote(column.name()) + ")";
    }

    private String value(Column column) {
        String text = Identifier.quote(column.name()) + "::text";
        String cases = from.enums().stream()
                .filter(type -> type.name().equals(column.type().name()))
                .map(EnumType::values)
                .flatMap(List::stream)
                .filter(each -> !renaming.value(column.type().name(), each).equals(each))
                .map(each -> " WHEN " + Literal.quote(each) + " THEN "
                        + Literal.quote(renaming.value(column.type().name(), each)))
                .collect(Collectors.joining());
        return cases.isEmpty() ? text : "CASE " + text + cases + " ELSE " + text + " END";
    }

    private static String query(QualifiedName table, List<String> values) {
        return "SELECT count(*) || coalesce(string_agg(v, E'\\n' ORDER BY v), '') FROM (SELECT ROW("
                + String.join(", ", values) + ")::text AS v FROM " + Identifier.quote(table) + ") t";
    }

    /** In their old names. */
    List<String> before() {
        return before.stream().map(bench::value).toList();
    }

    /** In their new names. */
    List<String> after() {
        return after.stream().map(bench::value).toList();
    }
}
