package dev.aludel.sql;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.Literal;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SortOrder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code CREATE INDEX} and the parts that it is made of. */
final class IndexSql {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.+-]+");

    private IndexSql() {}

    static String create(QualifiedName table, Index index, boolean concurrently) {
        String what = "CREATE "
                + (index.unique() ? "UNIQUE " : "")
                + "INDEX "
                + (concurrently ? "CONCURRENTLY " : "")
                + Identifier.quote(index.name());
        String method = index.method().equals(Index.BTREE) ? "" : "USING " + Identifier.quote(index.method()) + " ";
        String keys = index.keys().stream().map(IndexSql::key).collect(Collectors.joining(", ", "(", ")"));
        String include = index.include().isEmpty() ? "" : "INCLUDE (" + Identifier.list(index.include()) + ")";
        String parameters = index.parameters().isEmpty()
                ? ""
                : index.parameters().stream().map(IndexSql::parameter).collect(Collectors.joining(", ", "WITH (", ")"));
        return Lines.of(
                what,
                "ON " + Identifier.quote(table) + " " + method + keys,
                include,
                index.nullsNotDistinct() ? "NULLS NOT DISTINCT" : "",
                parameters,
                index.predicate().map(condition -> "WHERE " + condition).orElse(""));
    }

    private static String key(IndexKey key) {
        return (key.expression() ? "(" + key.text() + ")" : Identifier.quote(key.text()))
                + ColumnSql.collation(key.collation())
                + key.operatorClass()
                        .map(name -> " " + Identifier.quote(QualifiedName.parse(name)))
                        .orElse("")
                + order(key.order());
    }

    private static String order(SortOrder order) {
        return switch (order) {
            case ASC -> "";
            case ASC_NULLS_FIRST -> " NULLS FIRST";
            case DESC -> " DESC";
            case DESC_NULLS_LAST -> " DESC NULLS LAST";
        };
    }

    private static String parameter(String parameter) {
        int equals = parameter.indexOf('=');
        if (equals < 0) {
            return parameter;
        }
        String value = parameter.substring(equals + 1).strip();
        return parameter.substring(0, equals).strip()
                + " = "
                + (PLAIN.matcher(value).matches() ? value : Literal.quote(value));
    }
}
