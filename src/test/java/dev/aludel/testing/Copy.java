package dev.aludel.testing;

import dev.aludel.catalog.CatalogReader;
import dev.aludel.catalog.DefinitionReader;
import dev.aludel.diff.Differences;
import dev.aludel.diff.SchemaDiff;
import dev.aludel.plan.Planner;
import dev.aludel.plan.Weaving;
import dev.aludel.schema.Definition;
import dev.aludel.schema.Schema;
import dev.aludel.sql.SqlRenderer;
import dev.aludel.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database as it is read, written into an empty one as a baseline writes it. Read again, it must be the same. */
public final class Copy {

    private Copy() {}

    /**
     * Makes the copy, and says what of it is read otherwise than in the original.
     *
     * @param schema as it was read
     * @param definitions what else was read
     * @param empty to an empty database, which becomes the copy
     */
    public static List<String> unlike(Schema schema, List<Definition> definitions, Connection empty) {
        List<Definition> carried = carried(definitions);
        var operations = Weaving.up(Planner.plan(Schema.EMPTY, schema).operations(), carried);
        try (var statement = empty.createStatement()) {
            statement.setEscapeProcessing(false);
            for (Statement each : SqlRenderer.render(operations)) {
                statement.execute(each.sql());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        Schema read = CatalogReader.readSchema(empty);
        var unlike = new ArrayList<String>();
        Differences.of(SchemaDiff.between(schema, read)).forEach(each -> unlike.add(each.toString()));
        if (unlike.isEmpty() && !read.equals(schema)) {
            unlike.add("the records");
        }
        List<Definition> again = carried(DefinitionReader.read(empty));
        without(carried, again).forEach(each -> unlike.add("missing or another: " + each));
        without(again, carried).forEach(each -> unlike.add("instead: " + each));
        return unlike;
    }

    private static List<Definition> carried(List<Definition> definitions) {
        return definitions.stream().filter(each -> each.missing().isEmpty()).toList();
    }

    private static List<Definition> without(List<Definition> some, List<Definition> others) {
        return some.stream().filter(each -> !others.contains(each)).toList();
    }
}
