package dev.aludel;

import dev.aludel.catalog.TypeReader;
import dev.aludel.diff.Acceptance;
import dev.aludel.entity.EntityModel;
import dev.aludel.entity.ddl.Origin;
import dev.aludel.entity.ddl.UnreadColumn;
import dev.aludel.entity.ddl.UnreadColumns;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Columns of the entities that cannot be compared, because nobody knows their type. */
final class Unread {

    private Unread() {}

    /** The model beside a picture, without what cannot be read, the types that the server does not know included. */
    static EntityModel settled(EntityModel model, Connection connection, Schema current) {
        Set<QualifiedName> own = new TreeSet<>();
        model.schema().enums().forEach(each -> own.add(each.name()));
        model.schema().composites().forEach(each -> own.add(each.name()));
        Set<QualifiedName> asked = new TreeSet<>();
        model.schema()
                .tables()
                .forEach(table -> table.columns()
                        .forEach(column -> asked.add(column.type().name())));
        asked.removeAll(own);
        Set<QualifiedName> unknown = TypeReader.unknown(connection, asked);
        var more = new ArrayList<UnreadColumn>();
        for (Table table : model.schema().tables()) {
            for (Column column : table.columns()) {
                if (unknown.contains(column.type().name())) {
                    var name = new ColumnName(table.name(), column.name());
                    more.add(new UnreadColumn(
                            name,
                            model.origins()
                                    .getOrDefault(name, new Origin(table.name().toString(), column.name())),
                            "the server has no type \"%s\""
                                    .formatted(column.type().name())));
                }
            }
        }
        return model.beside(current, more);
    }

    /** Once more, beside a picture in which tables and columns have their new names. */
    static Acceptance.Outcome settled(Acceptance.Outcome accepted, EntityModel model, Schema current) {
        return new Acceptance.Outcome(
                UnreadColumns.settled(accepted.wanted(), model.unread(), current),
                accepted.held(),
                accepted.ignored(),
                accepted.gone());
    }

    static List<String> warnings(EntityModel model) {
        return model.unread().stream()
                .map(each ->
                        "%s.%s cannot be read: %s; its column %s stays as it is; correct its columnDefinition, or say its type under [hibernate]: \"aludel.type.%1$s.%2$s\" = \"TYPE\""
                                .formatted(
                                        each.origin().entity(),
                                        each.origin().attribute(),
                                        oneLine(each.message()),
                                        named(each)))
                .toList();
    }

    static List<Finding> findings(EntityModel model) {
        return model.unread().stream()
                .map(each ->
                        new Finding("column", "unknown", named(each), "cannot be read: " + oneLine(each.message())))
                .toList();
    }

    private static String named(UnreadColumn column) {
        return column.column().table() + "." + column.column().column();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
