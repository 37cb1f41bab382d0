package dev.aludel.catalog;

import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Enum types and free-standing composite types. */
final class Types {

    private Types() {}

    static List<EnumType> enums(Session session) throws SQLException {
        return session.rows("enums", row -> new EnumType(row.name(), row.texts("labels"), row.optional("comment")));
    }

    static List<CompositeType> composites(Session session) throws SQLException {
        var found = new LinkedHashMap<QualifiedName, CompositeType>();
        for (CompositeType part : session.rows("composites", Types::part)) {
            found.merge(part.name(), part, Types::together);
        }
        return List.copyOf(found.values());
    }

    /** A composite type with the one attribute of this row, or with none. */
    private static CompositeType part(Row row) throws SQLException {
        Optional<String> attribute = row.optional("attribute");
        List<CompositeType.Attribute> attributes = attribute.isEmpty()
                ? List.of()
                : List.of(new CompositeType.Attribute(attribute.get(), row.type("type"), row.helper("collation")));
        return new CompositeType(row.name(), attributes, row.optional("comment"));
    }

    private static CompositeType together(CompositeType first, CompositeType next) {
        var attributes = new ArrayList<>(first.attributes());
        attributes.addAll(next.attributes());
        return new CompositeType(first.name(), attributes, first.comment());
    }
}
