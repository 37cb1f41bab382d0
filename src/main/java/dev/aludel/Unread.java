package dev.aludel;

import dev.aludel.catalog.TypeReader;
import dev.aludel.diff.Acceptance;
import dev.aludel.diff.Accepted;
import dev.aludel.diff.Difference;
import dev.aludel.diff.Subject;
import dev.aludel.entity.EntityModel;
import dev.aludel.entity.ddl.Origin;
import dev.aludel.entity.ddl.UnreadColumn;
import dev.aludel.entity.ddl.UnreadColumns;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.TypeName;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Columns of the entities that cannot be compared, because nobody knows their type. */
final class Unread {

    private static final String TYPE = "type";

    /** What the entities want of such a column, in the file of accepted differences. */
    private static final String UNKNOWN = "unknown";

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

    /**
     * Once more, beside a picture in which tables and columns have their new names. What is accepted of them stands as long
     * as nobody knows their type.
     */
    static Acceptance.Outcome settled(Acceptance.Outcome accepted, EntityModel model, Schema current) {
        List<Accepted> standing = acceptable(model, current);
        var held = new ArrayList<>(accepted.held());
        var gone = new ArrayList<Accepted>();
        for (Accepted each : accepted.gone()) {
            if (standing.contains(each.because(""))) {
                held.add(each);
            } else if (standing.stream().noneMatch(now -> isSame(now, each))) {
                gone.add(each);
            }
        }
        return new Acceptance.Outcome(
                UnreadColumns.settled(accepted.wanted(), model.unread(), current), held, accepted.ignored(), gone);
    }

    private static boolean isSame(Accepted now, Accepted then) {
        return now.subject().equals(then.subject()) && now.entities().equals(then.entities());
    }

    /** What can be accepted of them: that nobody knows what the entities want of a column that is there. */
    static List<Accepted> acceptable(EntityModel model, Schema current) {
        var acceptable = new ArrayList<Accepted>();
        for (UnreadColumn each : model.unread()) {
            current.table(each.column().table())
                    .flatMap(table -> table.column(each.column().column()))
                    .map(column -> new Accepted(subject(each), TYPE, TypeName.of(column.type()), UNKNOWN, ""))
                    .ifPresent(acceptable::add);
        }
        return acceptable;
    }

    private static Subject subject(UnreadColumn unread) {
        return new Subject(
                Difference.Kind.COLUMN,
                Optional.of(unread.column().table()),
                QualifiedName.of(unread.column().column()));
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

    /** @param accepted what is accepted of them is none */
    static List<Finding> findings(EntityModel model, List<Accepted> accepted) {
        return model.unread().stream()
                .filter(each -> accepted.stream()
                        .noneMatch(entry -> entry.subject().equals(subject(each))
                                && entry.entities().equals(UNKNOWN)))
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
