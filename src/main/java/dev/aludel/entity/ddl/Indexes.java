package dev.aludel.entity.ddl;

import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.SortOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads indexes: their keys, and what follows them. */
final class Indexes {

    /** What JPA's {@code columnList} may say, and Hibernate takes for a column's name. */
    private static final Pattern KEY_WITH_ORDER =
            Pattern.compile("\\S+(\\s+(asc|desc))?(\\s+nulls\\s+(first|last))?", Pattern.CASE_INSENSITIVE);

    private Indexes() {}

    static Index read(Cursor keys, Cursor tail, String method, boolean unique, TableDraft table, Notes notes) {
        List<IndexKey> read = keys.split().stream().map(key -> key(key, table)).toList();
        List<String> include = tail.takes("include") ? tail.names() : List.of();
        boolean nullsNotDistinct = tail.takes("nulls", "not", "distinct");
        tail.takes("nulls", "distinct");
        List<String> parameters = tail.takes("with") ? parameters(tail.group()) : List.of();
        if (tail.takes("tablespace")) {
            notes.add("the tablespace %s of an index is not modelled".formatted(tail.name()));
        }
        Optional<String> predicate = tail.takes("where") ? Optional.of(tail.expression()) : Optional.empty();
        return new Index(Draft.UNNAMED, unique, method, read, include, nullsNotDistinct, predicate, parameters);
    }

    static boolean isPlainColumn(IndexKey key) {
        return !key.expression()
                && key.collation().isEmpty()
                && key.operatorClass().isEmpty()
                && key.order() == SortOrder.ASC;
    }

    private static IndexKey key(Cursor key, TableDraft table) {
        var misread = misread(key, table);
        if (misread.isPresent()) {
            return key(new Cursor(misread.get(), key.home()), table);
        }
        int tail = 0;
        boolean first = key.ends("nulls", "first");
        boolean last = key.ends("nulls", "last");
        tail += first || last ? 2 : 0;
        boolean descending = key.without(tail).ends("desc");
        tail += descending || key.without(tail).ends("asc") ? 1 : 0;
        var order = descending
                ? last ? SortOrder.DESC_NULLS_LAST : SortOrder.DESC
                : first ? SortOrder.ASC_NULLS_FIRST : SortOrder.ASC;
        return key(key.without(tail), order);
    }

    /** A quoted name that is no column but reads as a column and an order. */
    private static Optional<String> misread(Cursor key, TableDraft table) {
        Token token = key.peek();
        if (token.kind() != Token.Kind.QUOTED || table.hasColumn(Names.of(token))) {
            return Optional.empty();
        }
        String inside = token.text().substring(1, token.text().length() - 1);
        boolean order = KEY_WITH_ORDER.matcher(inside).matches() && inside.matches("(?s).*\\s.*");
        return order ? Optional.of(inside) : Optional.empty();
    }

    private static IndexKey key(Cursor key, SortOrder order) {
        boolean expression = true;
        String text;
        if (key.sees("(")) {
            text = key.group().expression();
        } else if (isCall(key)) {
            var call = key.copy();
            key.qualifiedName();
            key.group();
            text = call.without(key.remaining()).rest();
        } else {
            text = key.name();
            expression = false;
        }
        Optional<String> collation =
                key.takes("collate") ? Optional.of(key.qualifiedName().name()) : Optional.empty();
        Optional<String> operatorClass =
                key.done() ? Optional.empty() : Optional.of(key.qualifiedName().name());
        if (!key.done()) {
            throw new DdlException("not an index key: " + key.rest());
        }
        return new IndexKey(text, expression, collation, operatorClass, order);
    }

    private static boolean isCall(Cursor key) {
        var copy = key.copy();
        copy.qualifiedName();
        return copy.sees("(");
    }

    private static List<String> parameters(Cursor group) {
        var parameters = new ArrayList<String>();
        for (Cursor parameter : group.split()) {
            String name = parameter.name();
            String value = parameter.takes("=") ? parameter.rest() : "true";
            parameters.add(name + "=" + value.replace("'", "").toLowerCase(Locale.ROOT));
        }
        return parameters;
    }
}
