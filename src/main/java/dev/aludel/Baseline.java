package dev.aludel;

import dev.aludel.catalog.Catalog;
import dev.aludel.catalog.CatalogReader;
import dev.aludel.catalog.DefinitionReader;
import dev.aludel.operation.Operation;
import dev.aludel.plan.Planner;
import dev.aludel.plan.Weaving;
import dev.aludel.schema.Definition;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.sql.Connection;
import java.util.List;

/**
 * A whole database as a revision's two bodies: what is modelled as operations, all else as the statements that
 * PostgreSQL prints.
 *
 * @param catalog the database
 * @param definitions what of it is not modelled
 * @param leftOut tables of other tools
 */
record Baseline(Catalog catalog, List<Definition> definitions, List<QualifiedName> leftOut) {

    static Baseline of(Connection connection) {
        return new Baseline(
                CatalogReader.read(connection),
                DefinitionReader.read(connection),
                CatalogReader.toolTables(connection));
    }

    boolean isEmpty() {
        return catalog.schema().equals(Schema.EMPTY) && definitions.isEmpty();
    }

    List<Operation> upgrade() {
        return Weaving.up(Planner.plan(Schema.EMPTY, catalog.schema()).operations(), definitions);
    }

    List<Operation> downgrade() {
        return Weaving.down(Planner.plan(catalog.schema(), Schema.EMPTY).operations(), definitions);
    }

    /** What cannot be said, each with the reason. */
    List<String> notCarried() {
        return definitions.stream()
                .filter(each -> each.missing().isPresent())
                .map(each -> each.object() + ": " + each.missing().get())
                .toList();
    }

    List<String> leftOutNames() {
        return leftOut.stream().map(QualifiedName::toString).toList();
    }
}
