package dev.aludel.plan;

import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.Alteration;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How expressions were written before PostgreSQL printed them its own way: {@code kind in ('A', 'B')}
 * reads better in a review than {@code (kind)::text = ANY (ARRAY[…])}. Plans are made of what PostgreSQL
 * prints, which alone can be compared; only a plan that leads to the schema itself may then be spelled
 * as it was written, since the same words may mean something else on columns of other types.
 */
public final class Spelling {

    /** A printed expression and where it stands; columns have theirs by name, all else by table. */
    private record Printed(QualifiedName table, String column, String expression) {}

    private final Map<Printed, String> written = new HashMap<>();

    private Spelling() {}

    /**
     * @param written the schema as it was written
     * @param printed the same schema with the expressions as PostgreSQL prints them
     */
    public static Spelling of(Schema written, Schema printed) {
        var spelling = new Spelling();
        var tables = new HashMap<QualifiedName, Table>();
        printed.tables().forEach(each -> tables.put(each.name(), each));
        written.tables().forEach(each -> spelling.learn(each, tables.get(each.name())));
        return spelling;
    }

    private void learn(Table from, Table to) {
        for (Column column : from.columns()) {
            learn(
                    to,
                    column.name(),
                    expression(column.value()),
                    expression(to.column(column.name()).orElseThrow().value()));
        }
        var checks = new HashMap<String, String>();
        to.checks().forEach(each -> checks.put(each.name(), each.expression()));
        for (Check check : from.checks()) {
            learn(to, "", Optional.of(check.expression()), Optional.ofNullable(checks.get(check.name())));
        }
        var predicates = new HashMap<String, Optional<String>>();
        to.indexes().forEach(each -> predicates.put(each.name(), each.predicate()));
        for (Index index : from.indexes()) {
            learn(to, "", index.predicate(), predicates.getOrDefault(index.name(), Optional.empty()));
        }
    }

    /** Where two texts print alike, the first one stands for both. */
    private void learn(Table table, String column, Optional<String> from, Optional<String> to) {
        if (from.isPresent() && to.isPresent()) {
            written.putIfAbsent(new Printed(table.name(), column, to.get()), from.get());
        }
    }

    private static Optional<String> expression(ColumnValue value) {
        if (value instanceof ColumnValue.Default given) {
            return Optional.of(given.expression());
        }
        return value instanceof ColumnValue.Generated generated
                ? Optional.of(generated.expression())
                : Optional.empty();
    }

    /** The plan, which leads to the schema itself, with the expressions as they were written. */
    public Plan applied(Plan plan) {
        return new Plan(plan.operations().stream().map(this::spelled).toList(), plan.warnings());
    }

    private Operation spelled(Operation operation) {
        if (operation instanceof CreateTable create) {
            Table table = create.table();
            return new CreateTable(
                    table.withColumns(table.columns().stream()
                                    .map(each -> spelled(table.name(), each))
                                    .toList())
                            .withChecks(table.checks().stream()
                                    .map(each -> spelled(table.name(), each))
                                    .toList()),
                    create.options());
        }
        if (operation instanceof AddColumn add) {
            return new AddColumn(add.table(), spelled(add.table(), add.column()));
        }
        if (operation instanceof AddCheck add) {
            return new AddCheck(add.table(), spelled(add.table(), add.check()));
        }
        if (operation instanceof AlterColumn alter) {
            return new AlterColumn(
                    alter.table(),
                    alter.column(),
                    alter.alterations().stream()
                            .map(each -> each instanceof Alteration.SetDefault set
                                    ? new Alteration.SetDefault(text(alter.table(), alter.column(), set.expression()))
                                    : each)
                            .toList());
        }
        if (operation instanceof CreateIndex create) {
            Index index = create.index();
            return new CreateIndex(
                    create.table(),
                    index.withPredicate(index.predicate().map(each -> text(create.table(), "", each))),
                    create.concurrently());
        }
        return operation;
    }

    private Column spelled(QualifiedName table, Column column) {
        if (column.value() instanceof ColumnValue.Default given) {
            return column.withValue(new ColumnValue.Default(text(table, column.name(), given.expression())));
        }
        return column.value() instanceof ColumnValue.Generated generated
                ? column.withValue(new ColumnValue.Generated(
                        text(table, column.name(), generated.expression()), generated.stored()))
                : column;
    }

    private Check spelled(QualifiedName table, Check check) {
        return new Check(check.name(), text(table, "", check.expression()));
    }

    private String text(QualifiedName table, String column, String printed) {
        return written.getOrDefault(new Printed(table, column, printed), printed);
    }
}
