package dev.aludel.entity.hibernate;

import dev.aludel.entity.bridge.MappedColumn;
import dev.aludel.entity.bridge.MappingFailure;
import java.util.ArrayList;
import java.util.Map;
import org.hibernate.HibernateException;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/**
 * Gives columns the SQL types that the user configured for them, and finds all columns that have none,
 * so that one refusal names them all.
 */
final class Untyped {

    private Untyped() {}

    static void settle(Metadata metadata, Owners owners, Map<String, String> types) {
        var untyped = new ArrayList<MappingFailure.Untyped>();
        for (var namespace : metadata.getDatabase().getNamespaces()) {
            for (Table table : namespace.getTables()) {
                for (Column column : table.getColumns()) {
                    MappedColumn described = owners.describe(table, column, column.getName());
                    String given = types.get(described.entity() + "." + described.attribute());
                    if (given != null) {
                        column.setSqlType(given);
                    }
                    try {
                        column.getSqlType(metadata);
                    } catch (HibernateException unknown) {
                        untyped.add(new MappingFailure.Untyped(described, String.valueOf(unknown.getMessage())));
                    }
                }
            }
        }
        if (!untyped.isEmpty()) {
            throw new MappingFailure(untyped);
        }
    }
}
