package dev.aludel.catalog;

import dev.aludel.schema.Deferral;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The current row of a catalog query, in the words of the schema. */
final class Row {

    private final ResultSet rows;
    private final String defaultNamespace;
    private final Map<String, Type> types = new HashMap<>();
    private final Set<String> columns = new HashSet<>();

    Row(ResultSet rows, String defaultNamespace) {
        this.rows = rows;
        this.defaultNamespace = defaultNamespace;
    }

    /** Whether the query has a column of this name. */
    boolean has(String column) throws SQLException {
        if (columns.isEmpty()) {
            var meta = rows.getMetaData();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnLabel(i));
            }
        }
        return columns.contains(column);
    }

    String text(String column) throws SQLException {
        return rows.getString(column);
    }

    Optional<String> optional(String column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    List<String> texts(String column) throws SQLException {
        return List.of((String[]) rows.getArray(column).getArray());
    }

    Type type(String column) throws SQLException {
        return types.computeIfAbsent(text(column), Type::parse);
    }

    QualifiedName name() throws SQLException {
        return name("namespace", "name");
    }

    QualifiedName name(String namespace, String name) throws SQLException {
        return new QualifiedName(folded(text(namespace)), text(name));
    }

    /**
     * The name of a collation or an operator class: alone where it needs no namespace, else as {@link
     * QualifiedName} writes it.
     */
    Optional<String> helper(String column) throws SQLException {
        String name = rows.getString(column);
        if (name == null) {
            return Optional.empty();
        }
        String namespace = folded(text(column + "_namespace"));
        boolean alone = namespace.isEmpty() || namespace.equals("pg_catalog");
        return Optional.of(alone ? name : new QualifiedName(namespace, name).toString());
    }

    SequenceOptions sequence(String type) throws SQLException {
        return new SequenceOptions(
                type(type),
                number("start"),
                number("increment"),
                number("minimum"),
                number("maximum"),
                number("cache"),
                flag("cycle"));
    }

    Deferral deferral() throws SQLException {
        if (flag("deferred")) {
            return Deferral.INITIALLY_DEFERRED;
        }
        return flag("deferrable") ? Deferral.DEFERRABLE : Deferral.NOT_DEFERRABLE;
    }

    private String folded(@Nullable String namespace) {
        return namespace == null || namespace.equals(defaultNamespace) ? QualifiedName.DEFAULT : namespace;
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    interface Mapper<T> {
        T map(Row row) throws SQLException;
    }
}
