package dev.aludel.revision;

import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.AlterSequence;
import dev.aludel.operation.Backfill;
import dev.aludel.operation.Batch;
import dev.aludel.operation.CommentTarget;
import dev.aludel.operation.CreateComposite;
import dev.aludel.operation.CreateEnum;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateNamespace;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropNamespace;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.DropType;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.operation.OwnSequence;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameEnumValue;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.RenameType;
import dev.aludel.operation.RequireNone;
import dev.aludel.operation.SetComment;
import dev.aludel.operation.Todo;
import dev.aludel.revision.JavaCode.Call;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Spells an operation as the call of {@link dev.aludel.operation.Operations} that says it. */
final class JavaOperations implements Operation.Visitor<JavaCode> {

    /** Where the lines of a text block begin: a continuation of a statement in a method. */
    private static final int BLOCK_INDENT = 16;

    private static final int LONG_LINE = 100;

    /** A table of more parts than this is said in statements, not in one chain. */
    private static final int LONG_CHAIN = 100;

    private final JavaImports imports;
    private final JavaColumns columns;

    JavaOperations(JavaImports imports) {
        this.imports = imports;
        this.columns = new JavaColumns(imports);
    }

    @Override
    public JavaCode visit(CreateNamespace operation) {
        return op("createNamespace", operation.name());
    }

    @Override
    public JavaCode visit(DropNamespace operation) {
        return op("dropNamespace", operation.name());
    }

    @Override
    public JavaCode visit(CreateEnum operation) {
        var calls = new ArrayList<Call>();
        calls.add(call("createEnum", operation.type().name(), operation.type().values()));
        operation.type().comment().ifPresent(text -> calls.add(call("comment", text)));
        return op(calls);
    }

    @Override
    public JavaCode visit(AddEnumValue operation) {
        var calls = new ArrayList<Call>();
        calls.add(call("addEnumValue", operation.type(), operation.value()));
        operation.before().ifPresent(value -> calls.add(call("before", value)));
        return op(calls);
    }

    @Override
    public JavaCode visit(RenameEnumValue operation) {
        return op("renameEnumValue", operation.type(), operation.value(), operation.to());
    }

    @Override
    public JavaCode visit(CreateComposite operation) {
        CompositeType type = operation.type();
        List<Call> attributes = type.attributes().stream()
                .map(attribute -> Call.of(
                        "attribute",
                        JavaLiteral.of(attribute.name()),
                        columns.type(attribute.type(), attribute.collation())))
                .toList();
        var calls = new ArrayList<Call>();
        calls.add(Call.of("createComposite", JavaLiteral.of(type.name().toString()), lambda("c", attributes)));
        type.comment().ifPresent(text -> calls.add(call("comment", text)));
        return op(calls);
    }

    @Override
    public JavaCode visit(RenameType operation) {
        return op("renameType", operation.type(), operation.to());
    }

    @Override
    public JavaCode visit(DropType operation) {
        return op("dropType", operation.type());
    }

    @Override
    public JavaCode visit(CreateSequence operation) {
        Sequence sequence = operation.sequence();
        var calls = new ArrayList<Call>();
        calls.add(call("createSequence", sequence.name()));
        calls.addAll(columns.numbers(sequence.options(), JavaColumns.BIGINT));
        sequence.comment().ifPresent(text -> calls.add(call("comment", text)));
        return op(calls);
    }

    @Override
    public JavaCode visit(AlterSequence operation) {
        var calls = new ArrayList<Call>();
        calls.add(call("alterSequence", operation.sequence()));
        calls.addAll(columns.numbers(operation.options(), JavaColumns.BIGINT));
        return op(calls);
    }

    @Override
    public JavaCode visit(OwnSequence operation) {
        return operation
                .owner()
                .map(owner -> op("ownSequence", operation.sequence(), owner.table(), owner.column()))
                .orElseGet(() -> op("disownSequence", operation.sequence()));
    }

    @Override
    public JavaCode visit(RenameSequence operation) {
        return op("renameSequence", operation.sequence(), operation.to());
    }

    @Override
    public JavaCode visit(DropSequence operation) {
        return op("dropSequence", operation.sequence());
    }

    @Override
    public JavaCode visit(CreateTable operation) {
        var table = operation.table();
        var parts = new ArrayList<List<Call>>();
        table.columns()
                .forEach(column -> parts.add(
                        List.of(Call.of("column", JavaLiteral.of(column.name()), columns.definition(column)))));
        table.primaryKey().ifPresent(key -> parts.add(List.of(call("primaryKey", key.name(), key.columns()))));
        table.uniques().forEach(unique -> parts.add(unique(call("unique", unique.name(), unique.columns()), unique)));
        table.checks().forEach(check -> parts.add(List.of(call("check", check.name(), check.expression()))));
        table.comment().ifPresent(text -> parts.add(List.of(call("comment", text))));
        operation.options().ifPresent(sql -> parts.add(List.of(call("options", sql))));
        JavaCode name = JavaLiteral.of(table.name().toString());
        return op(List.of(Call.of("createTable", name, parts.size() <= LONG_CHAIN ? chain(parts) : block(parts))));
    }

    private static JavaCode chain(List<List<Call>> parts) {
        return lambda("t", parts.stream().flatMap(List::stream).toList());
    }

    /** javac's recursion does not reach to the end of a very long chain. */
    private static JavaCode block(List<List<Call>> parts) {
        return new JavaCode.Lambda(
                "t",
                new JavaCode.Block(parts.stream()
                        .<JavaCode>map(calls -> new JavaCode.Chain(Optional.of("t"), calls))
                        .toList()));
    }

    @Override
    public JavaCode visit(RenameTable operation) {
        return op("renameTable", operation.table(), operation.to());
    }

    @Override
    public JavaCode visit(DropTable operation) {
        return op(kept(call("dropTable", operation.table()), operation.keep()));
    }

    @Override
    public JavaCode visit(AddColumn operation) {
        return op(List.of(Call.of(
                "addColumn",
                JavaLiteral.of(operation.table().toString()),
                JavaLiteral.of(operation.column().name()),
                columns.definition(operation.column()))));
    }

    @Override
    public JavaCode visit(AlterColumn operation) {
        var calls = new ArrayList<Call>();
        calls.add(call("alterColumn", operation.table(), operation.column()));
        var alterations = new JavaAlterations(columns);
        operation.alterations().forEach(alteration -> calls.addAll(alteration.accept(alterations)));
        return op(calls);
    }

    @Override
    public JavaCode visit(Backfill operation) {
        return op("backfill", operation.table(), operation.column(), operation.expression());
    }

    @Override
    public JavaCode visit(Batch operation) {
        var arguments = new ArrayList<JavaCode>();
        arguments.add(JavaLiteral.of(operation.sql()));
        arguments.add(new JavaCode.Text(String.valueOf(operation.size())));
        if (!operation.pause().isZero()) {
            imports.duration();
            arguments.add(
                    new JavaCode.Text("Duration.ofMillis(" + operation.pause().toMillis() + ")"));
        }
        return op(List.of(new Call("batch", arguments)));
    }

    @Override
    public JavaCode visit(RenameColumn operation) {
        return op("renameColumn", operation.table(), operation.column(), operation.to());
    }

    @Override
    public JavaCode visit(RequireNone operation) {
        return op(List.of(Call.of("requireNone", JavaLiteral.of(operation.problem()), sql(operation.query()))));
    }

    @Override
    public JavaCode visit(Todo operation) {
        return op("todo", operation.text());
    }

    @Override
    public JavaCode visit(DropColumn operation) {
        return op(kept(call("dropColumn", operation.table(), operation.column()), operation.keep()));
    }

    @Override
    public JavaCode visit(AddPrimaryKey operation) {
        return op(
                "addPrimaryKey",
                operation.key().name(),
                operation.table(),
                operation.key().columns());
    }

    @Override
    public JavaCode visit(AddUnique operation) {
        UniqueConstraint constraint = operation.constraint();
        return op(unique(call("addUnique", constraint.name(), operation.table(), constraint.columns()), constraint));
    }

    @Override
    public JavaCode visit(AddCheck operation) {
        return op(
                "addCheck",
                operation.check().name(),
                operation.table(),
                operation.check().expression());
    }

    @Override
    public JavaCode visit(AddForeignKey operation) {
        ForeignKey key = operation.key();
        var calls = new ArrayList<Call>();
        calls.add(call("addForeignKey", key.name(), operation.table(), key.columns()));
        calls.add(call("references", key.references(), key.referencedColumns()));
        action("onDelete", key.onDelete()).ifPresent(calls::add);
        action("onUpdate", key.onUpdate()).ifPresent(calls::add);
        calls.addAll(deferral(key.deferral()));
        if (key.matchFull()) {
            calls.add(Call.of("matchFull"));
        }
        return op(calls);
    }

    @Override
    public JavaCode visit(RenameConstraint operation) {
        return op("renameConstraint", operation.table(), operation.constraint(), operation.to());
    }

    @Override
    public JavaCode visit(DropConstraint operation) {
        return op("dropConstraint", operation.table(), operation.constraint());
    }

    @Override
    public JavaCode visit(CreateIndex operation) {
        Index index = operation.index();
        var calls = new ArrayList<Call>();
        calls.add(new JavaKeys(imports).createIndex(operation.table(), index));
        if (index.unique()) {
            calls.add(Call.of("unique"));
        }
        if (!index.method().equals(Index.BTREE)) {
            calls.add(call("using", index.method()));
        }
        if (!index.include().isEmpty()) {
            calls.add(call("include", index.include()));
        }
        if (index.nullsNotDistinct()) {
            calls.add(Call.of("nullsNotDistinct"));
        }
        index.predicate().ifPresent(condition -> calls.add(call("where", condition)));
        if (!index.parameters().isEmpty()) {
            calls.add(call("with", index.parameters()));
        }
        if (operation.concurrently()) {
            calls.add(Call.of("concurrently"));
        }
        return op(calls);
    }

    @Override
    public JavaCode visit(RenameIndex operation) {
        return op("renameIndex", operation.index(), operation.to());
    }

    @Override
    public JavaCode visit(DropIndex operation) {
        var calls = new ArrayList<Call>();
        calls.add(call("dropIndex", operation.index()));
        if (operation.concurrently()) {
            calls.add(Call.of("concurrently"));
        }
        return op(calls);
    }

    @Override
    public JavaCode visit(SetComment operation) {
        String verb = operation.comment().isPresent() ? "commentOn" : "dropCommentOn";
        List<String> text = operation.comment().stream().toList();
        return operation.target().accept(new CommentTarget.Visitor<JavaCode>() {

            @Override
            public JavaCode visit(CommentTarget.OnTable target) {
                return op(verb + "Table", target.table(), text);
            }

            @Override
            public JavaCode visit(CommentTarget.OnColumn target) {
                return op(verb + "Column", target.table(), target.column(), text);
            }

            @Override
            public JavaCode visit(CommentTarget.OnType target) {
                return op(verb + "Type", target.type(), text);
            }

            @Override
            public JavaCode visit(CommentTarget.OnSequence target) {
                return op(verb + "Sequence", target.sequence(), text);
            }
        });
    }

    @Override
    public JavaCode visit(Execute operation) {
        var calls = new ArrayList<Call>();
        calls.add(Call.of("execute", sql(operation.sql())));
        if (!operation.transactional()) {
            calls.add(Call.of("outsideTransaction"));
        }
        return op(calls);
    }

    private static List<Call> kept(Call drop, boolean keep) {
        return keep ? List.of(drop, Call.of("keep")) : List.of(drop);
    }

    private static JavaCode sql(String sql) {
        boolean block = sql.indexOf('\n') >= 0 || sql.length() > LONG_LINE;
        return block ? JavaTextBlock.of(sql, BLOCK_INDENT) : JavaLiteral.of(sql);
    }

    /** A call with strings: each argument is a text, a name, or a list of texts. */
    static Call call(String name, Object... arguments) {
        List<JavaCode> literals = Stream.of(arguments)
                .flatMap(argument -> argument instanceof List<?> list ? list.stream() : Stream.of(argument))
                .map(argument -> JavaLiteral.of(argument.toString()))
                .toList();
        return new Call(name, literals);
    }

    private static JavaCode op(String name, Object... arguments) {
        return op(List.of(call(name, arguments)));
    }

    private static JavaCode op(List<Call> calls) {
        return new JavaCode.Chain(Optional.of("op"), calls);
    }

    private static JavaCode lambda(String parameter, List<Call> calls) {
        JavaCode body = calls.isEmpty() ? new JavaCode.Text("{}") : new JavaCode.Chain(Optional.of(parameter), calls);
        return new JavaCode.Lambda(parameter, body);
    }

    private static List<Call> unique(Call first, UniqueConstraint unique) {
        var calls = new ArrayList<Call>();
        calls.add(first);
        if (unique.nullsNotDistinct()) {
            calls.add(Call.of("nullsNotDistinct"));
        }
        calls.addAll(deferral(unique.deferral()));
        return calls;
    }

    private static List<Call> deferral(Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> List.of();
            case DEFERRABLE -> List.of(Call.of("deferrable"));
            case INITIALLY_DEFERRED -> List.of(Call.of("initiallyDeferred"));
        };
    }

    private Optional<Call> action(String verb, ReferentialAction action) {
        if (action == ReferentialAction.NO_ACTION) {
            return Optional.empty();
        }
        imports.action(action);
        return Optional.of(Call.of(verb, new JavaCode.Text(action.name())));
    }
}
