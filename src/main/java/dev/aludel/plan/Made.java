package dev.aludel.plan;

import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.CreateComposite;
import dev.aludel.operation.CreateEnum;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateNamespace;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Operation;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import java.util.HashSet;
import java.util.Set;

/** The objects that an operation makes, in the words of a catalog. */
final class Made {

    private Made() {}

    static Set<ObjectName> by(Operation operation) {
        if (operation instanceof CreateTable create) {
            return by(create.table());
        }
        if (operation instanceof AddColumn add) {
            return part("column", add.table(), add.column().name());
        }
        if (operation instanceof AddPrimaryKey add) {
            return part("constraint", add.table(), add.key().name());
        }
        if (operation instanceof AddUnique add) {
            return part("constraint", add.table(), add.constraint().name());
        }
        if (operation instanceof AddCheck add) {
            return part("constraint", add.table(), add.check().name());
        }
        if (operation instanceof AddForeignKey add) {
            return part("constraint", add.table(), add.key().name());
        }
        if (operation instanceof CreateIndex create) {
            return part("index", create.table(), create.index().name());
        }
        if (operation instanceof CreateEnum create) {
            return Set.of(ObjectName.of("type", create.type().name()));
        }
        if (operation instanceof CreateComposite create) {
            return Set.of(ObjectName.of("type", create.type().name()));
        }
        if (operation instanceof CreateSequence create) {
            return Set.of(ObjectName.of("sequence", create.sequence().name()));
        }
        if (operation instanceof CreateNamespace create) {
            return Set.of(ObjectName.of("namespace", QualifiedName.of(create.name())));
        }
        return Set.of();
    }

    private static Set<ObjectName> by(Table table) {
        var made = new HashSet<ObjectName>();
        made.add(ObjectName.of("table", table.name()));
        table.columns().forEach(each -> made.add(ObjectName.of("column", table.name(), each.name())));
        table.primaryKey().ifPresent(each -> made.add(ObjectName.of("constraint", table.name(), each.name())));
        table.uniques().forEach(each -> made.add(ObjectName.of("constraint", table.name(), each.name())));
        table.checks().forEach(each -> made.add(ObjectName.of("constraint", table.name(), each.name())));
        return made;
    }

    private static Set<ObjectName> part(String kind, QualifiedName table, String name) {
        return Set.of(ObjectName.of(kind, table, name));
    }
}
