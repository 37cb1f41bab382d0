package dev.aludel.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE or DELETE taken apart, so that it can be run for the rows between two keys at a time. The
 * pieces are the statement's own text; only a condition on the key is added to its WHERE.
 *
 * <p>A statement is divided when it has the form {@code UPDATE table [AS alias] SET … [FROM …] [WHERE …]}
 * or {@code DELETE FROM table [AS alias] [USING …] [WHERE …]}.
 */
public final class Division {

    private final String head;
    private final String target;
    private final String table;
    private final String alias;
    private final Optional<String> sources;
    private final Optional<String> condition;
    private final List<String> assigned;

    private Division(
            String head,
            String target,
            String table,
            String alias,
            Optional<String> sources,
            Optional<String> condition,
            List<String> assigned) {
        this.head = head;
        this.target = target;
        this.table = table;
        this.alias = alias;
        this.sources = sources;
        this.condition = condition;
        this.assigned = assigned;
    }

    /**
     * A column of the key by which a statement is divided.
     *
     * @param name its name, as the catalog has it
     * @param type its type, as SQL
     */
    public record KeyColumn(String name, String type) {}

    /** The parts of a statement; nothing when it has another form. */
    public static Optional<Division> of(String sql) {
        return new Parser(sql).division();
    }

    /** The table, as the statement names it. */
    public String table() {
        return table;
    }

    /** Whether it only gives a value to a column where that has none, so that no value is lost. */
    boolean fillsOnly() {
        return assigned.size() == 1
                && condition.filter(text -> isNullTest(text, assigned.get(0))).isPresent();
    }

    private boolean isNullTest(String text, String column) {
        var cursor = new SqlCursor(text);
        int name = cursor.takesName();
        return name >= 0 && cursor.identifier(name).equals(column) && cursor.takes("is", "null") && cursor.isAtEnd();
    }

    /** The columns that get a new value, as the catalog has their names. */
    public List<String> assigned() {
        return assigned;
    }

    /**
     * The statement for the rows of which the key is above {@code low} and not above {@code high}.
     *
     * @param low nothing for the first rows
     * @param high nothing for all that follow
     */
    public String between(List<KeyColumn> key, Optional<List<String>> low, Optional<List<String>> high) {
        var conditions = new ArrayList<String>();
        own().ifPresent(conditions::add);
        low.ifPresent(values -> conditions.add(row(key) + " > " + row(key, values)));
        high.ifPresent(values -> conditions.add(row(key) + " <= " + row(key, values)));
        return conditions.isEmpty() ? head : head + "\nWHERE " + String.join(" AND ", conditions);
    }

    /** A query for the key, as texts, of the last of the next {@code size} rows above {@code low} that the statement meets. */
    public String last(List<KeyColumn> key, Optional<List<String>> low, int size) {
        String keys = key.stream().map(this::column).collect(Collectors.joining(", "));
        String texts = key.stream().map(each -> column(each) + "::text").collect(Collectors.joining(", "));
        return "SELECT " + texts + met(key, low) + "\nORDER BY " + keys + " OFFSET " + (size - 1) + " LIMIT 1";
    }

    /** A query for the rows above {@code low} that the statement meets; for the planner's guess at their number. */
    public String rest(List<KeyColumn> key, Optional<List<String>> low) {
        return "SELECT 1" + met(key, low);
    }

    private String met(List<KeyColumn> key, Optional<List<String>> low) {
        var conditions = new ArrayList<String>();
        meets().ifPresent(conditions::add);
        low.ifPresent(values -> conditions.add(row(key) + " > " + row(key, values)));
        return "\nFROM " + target + (conditions.isEmpty() ? "" : "\nWHERE " + String.join(" AND ", conditions));
    }

    /** For a script, which learns of the key where it runs: the statement, to which {@code AND} and more may be added. */
    public String statement() {
        return head + "\nWHERE " + own().orElse("true");
    }

    /** For a script: what follows the SELECT of a query for the rows that the statement meets; as open as that. */
    public String met() {
        return "FROM " + target + "\nWHERE " + meets().orElse("true");
    }

    /** What the statement's columns are qualified with, as SQL. */
    public String alias() {
        return alias;
    }

    private Optional<String> own() {
        return condition.map(text -> "(" + text + "\n)");
    }

    private Optional<String> meets() {
        return sources.map(others -> "EXISTS (SELECT FROM " + others + "\n"
                        + condition.map(text -> "WHERE " + text + "\n").orElse("") + ")")
                .or(this::own);
    }

    private String row(List<KeyColumn> key) {
        return key.stream().map(this::column).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String row(List<KeyColumn> key, List<String> values) {
        return IntStream.range(0, key.size())
                .mapToObj(i -> "'" + values.get(i).replace("'", "''") + "'::"
                        + key.get(i).type())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String column(KeyColumn column) {
        return alias + ".\"" + column.name().replace("\"", "\"\"") + '"';
    }

    /** Reads the form from left to right; what does not fit ends it with {@code null}. */
    private static final class Parser extends SqlCursor {

        Parser(String sql) {
            super(sql);
        }

        Optional<Division> division() {
            return Optional.ofNullable(parsed());
        }

        private @Nullable Division parsed() {
            boolean update = takes("update");
            if (!update && !takes("delete", "from")) {
                return null;
            }
            int targetStart = at;
            takes("only");
            int tableStart = at;
            int name = takesName();
            if (name < 0) {
                return null;
            }
            String table = text(tableStart, at);
            takesSymbol('*');
            String alias = text(name, name + 1);
            if (takes("as") || !word(at, "set") && !word(at, "using") && !word(at, "where") && isIdentifier(at)) {
                if (!isIdentifier(at)) {
                    return null;
                }
                alias = text(at, at + 1);
                at++;
            }
            String target = text(targetStart, at);
            List<String> assigned = List.of();
            if (update) {
                if (!takes("set")) {
                    return null;
                }
                int end = until("from", "where", "returning");
                assigned = assigned(at, end);
                at = end;
            }
            Optional<String> sources = Optional.empty();
            if (takes(update ? "from" : "using")) {
                int end = until("where", "returning");
                sources = Optional.of(text(at, end));
                at = end;
            }
            int headEnd = at;
            Optional<String> condition = Optional.empty();
            if (takes("where")) {
                int end = until("returning");
                if (end == at || isAt("current", "of")) {
                    return null;
                }
                condition = Optional.of(text(at, end));
                at = end;
            }
            return isAtEnd()
                    ? new Division(text(0, headEnd), target, table, alias, sources, condition, assigned)
                    : null;
        }

        /** {@code a = …, (b, c) = …, d[1] = …}: the names at the beginning of each. */
        private List<String> assigned(int start, int end) {
            var names = new ArrayList<String>();
            int depth = 0;
            boolean left = true;
            for (int i = start; i < end; i++) {
                if (left && isIdentifier(i) && !symbol(i - 1, '.') && !symbol(i - 1, '[')) {
                    names.add(identifier(i));
                }
                depth += depth(i);
                left = depth == 0 ? symbol(i, ',') || left && !symbol(i, '=') : left;
            }
            return names;
        }
    }
}
