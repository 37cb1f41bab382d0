package dev.aludel.entity.hibernate;

import dev.aludel.entity.bridge.MappedColumn;
import dev.aludel.entity.bridge.UntypedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.HibernateException;
import org.hibernate.boot.Metadata;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** Gives columns the SQL types that the user configured for them, and finds all columns that have none. */
final class Untyped {

    /** What such a column gets, so that all others can be exported. */
    private static final String STAND_IN = "text";

    private Untyped() {}

    static List<UntypedColumn> settle(Metadata metadata, Dialect dialect, Owners owners, Map<String, String> types) {
        var untyped = new ArrayList<UntypedColumn>();
        for (var namespace : metadata.getDatabase().getNamespaces()) {
            for (Table table : namespace.getTables()) {
                for (Column column : table.getColumns()) {
                    MappedColumn described = owners.describe(table, column, column.getQuotedName(dialect));
                    String given = types.get(described.entity() + "." + described.attribute());
                    if (given != null) {
                        replace(column, given);
                    }
                    try {
                        column.getSqlType(metadata);
                    } catch (HibernateException unknown) {
                        column.setSqlType(STAND_IN);
                        untyped.add(new UntypedColumn(described, String.valueOf(unknown.getMessage())));
                    }
                }
            }
        }
        return untyped;
    }

    /** {@code setSqlType} refuses where a {@code columnDefinition} has said another type. */
    private static void replace(Column column, String type) {
        try {
            var field = Column.class.getDeclaredField("sqlTypeName");
            field.setAccessible(true);
            field.set(column, type);
        } catch (ReflectiveOperationException otherwise) {
            column.setSqlType(type);
        }
    }
}
