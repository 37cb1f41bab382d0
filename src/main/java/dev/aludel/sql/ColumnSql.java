package dev.aludel.sql;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A column's definition, as {@code CREATE TABLE} and {@code ADD COLUMN} take it. */
final class ColumnSql implements ColumnValue.Visitor<String> {

    private static final ColumnSql VALUE = new ColumnSql();
    private static final Pattern LOCALE = Pattern.compile("(?:C|[a-z]{2,3}_[A-Z]{2})\\.");

    private ColumnSql() {}

    static String definition(Column column) {
        return Identifier.quote(column.name())
                + " "
                + TypeName.of(column.type())
                + collation(column.collation())
                + column.value().accept(VALUE)
                + (column.nullable() ? "" : " NOT NULL");
    }

    static String collation(Optional<String> collation) {
        return collation.map(name -> " COLLATE " + collationName(name)).orElse("");
    }

    /**
     * A collation is named alone, or with its namespace as {@link QualifiedName} writes it. The operating
     * system's own ({@code de_DE.utf8}, {@code C.UTF-8}) have a dot in a name that stands alone.
     */
    private static String collationName(String name) {
        boolean alone = name.indexOf('.') < 0 || LOCALE.matcher(name).lookingAt();
        return Identifier.quote(alone ? QualifiedName.of(name) : QualifiedName.parse(name));
    }

    static String identity(ColumnValue.Identity identity) {
        List<String> options = new SequenceSql(identity.options()).notDefault();
        return "GENERATED "
                + kind(identity)
                + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")");
    }

    static String kind(ColumnValue.Identity identity) {
        return identity.always() ? "ALWAYS" : "BY DEFAULT";
    }

    @Override
    public String visit(ColumnValue.None value) {
        return "";
    }

    @Override
    public String visit(ColumnValue.Default value) {
        return " DEFAULT " + value.expression();
    }

    @Override
    public String visit(ColumnValue.Identity value) {
        return " " + identity(value);
    }

    @Override
    public String visit(ColumnValue.Generated value) {
        return " GENERATED ALWAYS AS (" + value.expression() + ")" + (value.stored() ? " STORED" : " VIRTUAL");
    }
}
