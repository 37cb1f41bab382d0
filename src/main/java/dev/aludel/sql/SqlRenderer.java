package dev.aludel.sql;

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
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.Literal;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns operations into PostgreSQL statements. The text is the same on PostgreSQL 13 to 18; only what
 * a newer server alone understands (virtual columns, NULLS NOT DISTINCT) is refused by an older one.
 * Expressions pass as they stand. The impacts were measured: "row" in a comment is a row of {@code
 * docs/locks.md}.
 */
public final class SqlRenderer implements Operation.Visitor<List<Statement>> {

    private static final SqlRenderer INSTANCE = new SqlRenderer();

    private static final Impact EXCLUSIVE = Impact.instant(Lock.ACCESS_EXCLUSIVE);

    private SqlRenderer() {}

    /** The statements of one operation, in order; at least one. */
    public static List<Statement> render(Operation operation) {
        return operation.accept(INSTANCE);
    }

    /** The statements of several operations, in order. */
    public static List<Statement> render(List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> render(operation).stream())
                .toList();
    }

    @Override
    public List<Statement> visit(CreateNamespace operation) {
        return one("CREATE SCHEMA " + Identifier.quote(operation.name()), Impact.NONE);
    }

    @Override
    public List<Statement> visit(DropNamespace operation) {
        return one("DROP SCHEMA " + Identifier.quote(operation.name()), Impact.NONE);
    }

    @Override
    public List<Statement> visit(CreateEnum operation) {
        EnumType type = operation.type();
        String values = type.values().stream().map(Literal::quote).collect(Collectors.joining(", ", "(", ")"));
        return withComments(
                statement(Lines.of("CREATE TYPE " + Identifier.quote(type.name()) + " AS ENUM", values), Impact.NONE),
                comment(new CommentTarget.OnType(type.name()), type.comment()));
    }

    /** Row 133. Alone in its transaction, since no statement of the same one may use the value. */
    @Override
    public List<Statement> visit(AddEnumValue operation) {
        String sql = "ALTER TYPE " + Identifier.quote(operation.type()) + " ADD VALUE IF NOT EXISTS "
                + Literal.quote(operation.value())
                + operation
                        .before()
                        .map(value -> " BEFORE " + Literal.quote(value))
                        .orElse("");
        return List.of(new Statement(sql, false, Impact.NONE));
    }

    @Override
    public List<Statement> visit(RenameEnumValue operation) {
        return one(
                "ALTER TYPE " + Identifier.quote(operation.type()) + " RENAME VALUE " + Literal.quote(operation.value())
                        + " TO " + Literal.quote(operation.to()),
                Impact.NONE);
    }

    @Override
    public List<Statement> visit(CreateComposite operation) {
        CompositeType type = operation.type();
        List<String> attributes = type.attributes().stream()
                .map(attribute -> Identifier.quote(attribute.name()) + " " + TypeName.of(attribute.type())
                        + ColumnSql.collation(attribute.collation()))
                .toList();
        return withComments(
                statement(Lines.list("CREATE TYPE " + Identifier.quote(type.name()) + " AS", attributes), Impact.NONE),
                comment(new CommentTarget.OnType(type.name()), type.comment()));
    }

    /** Row 134. */
    @Override
    public List<Statement> visit(RenameType operation) {
        return one(
                "ALTER TYPE " + Identifier.quote(operation.type()) + " RENAME TO " + Identifier.quote(operation.to()),
                Impact.NONE);
    }

    @Override
    public List<Statement> visit(DropType operation) {
        return one("DROP TYPE " + Identifier.quote(operation.type()), Impact.NONE);
    }

    @Override
    public List<Statement> visit(CreateSequence operation) {
        Sequence sequence = operation.sequence();
        String type = sequence.options().type().toString();
        String sql = Lines.of(
                "CREATE SEQUENCE " + Identifier.quote(sequence.name()) + (type.equals("bigint") ? "" : " AS " + type),
                String.join(" ", new SequenceSql(sequence.options()).notDefault()));
        return withComments(
                statement(sql, Impact.NONE),
                comment(new CommentTarget.OnSequence(sequence.name()), sequence.comment()));
    }

    /** Row 129. */
    @Override
    public List<Statement> visit(AlterSequence operation) {
        String sql = Lines.of(
                "ALTER SEQUENCE " + Identifier.quote(operation.sequence()),
                "AS " + operation.options().type(),
                String.join(" ", new SequenceSql(operation.options()).all()));
        return one(sql, Impact.instant(Lock.SHARE_ROW_EXCLUSIVE));
    }

    /** Row 130. */
    @Override
    public List<Statement> visit(OwnSequence operation) {
        String owner = operation
                .owner()
                .map(column -> Identifier.quote(column.table()) + "." + Identifier.quote(column.column()))
                .orElse("NONE");
        return one(
                "ALTER SEQUENCE " + Identifier.quote(operation.sequence()) + " OWNED BY " + owner,
                Impact.instant(Lock.SHARE_ROW_EXCLUSIVE));
    }

    @Override
    public List<Statement> visit(RenameSequence operation) {
        return one(
                "ALTER SEQUENCE " + Identifier.quote(operation.sequence()) + " RENAME TO "
                        + Identifier.quote(operation.to()),
                EXCLUSIVE);
    }

    /** Row 131. */
    @Override
    public List<Statement> visit(DropSequence operation) {
        return one("DROP SEQUENCE " + Identifier.quote(operation.sequence()), EXCLUSIVE);
    }

    /** Row 103. Nobody else can see the table yet, so its comments have no impact either. */
    @Override
    public List<Statement> visit(CreateTable operation) {
        Table table = operation.table();
        var elements = new ArrayList<String>();
        table.columns().forEach(column -> elements.add(ColumnSql.definition(column)));
        table.primaryKey().ifPresent(key -> elements.add(ConstraintSql.of(key)));
        table.uniques().forEach(unique -> elements.add(ConstraintSql.of(unique)));
        table.checks().forEach(check -> elements.add(ConstraintSql.of(check)));
        Stream<SetComment> onTable = comment(new CommentTarget.OnTable(table.name()), table.comment());
        Stream<SetComment> onColumns = table.columns().stream().flatMap(column -> comment(table.name(), column));
        String options = operation.options().map(sql -> " " + sql).orElse("");
        return withComments(
                statement(
                        Lines.list("CREATE TABLE " + Identifier.quote(table.name()), elements) + options, Impact.NONE),
                Stream.concat(onTable, onColumns));
    }

    /** Row 106. */
    @Override
    public List<Statement> visit(RenameTable operation) {
        return one(alterTable(operation.table()) + " RENAME TO " + Identifier.quote(operation.to()), EXCLUSIVE);
    }

    /** Row 26. */
    @Override
    public List<Statement> visit(DropTable operation) {
        Statement drop = statement("DROP TABLE " + Identifier.quote(operation.table()), EXCLUSIVE);
        return operation.keep() ? List.of(kept(operation.table(), Optional.empty()), drop) : List.of(drop);
    }

    /** Rows 1 to 9. */
    @Override
    public List<Statement> visit(AddColumn operation) {
        Column column = operation.column();
        String sql = Lines.of(alterTable(operation.table()), "ADD COLUMN " + ColumnSql.definition(column));
        Impact impact = column.value().accept(new AddedColumnImpact(column.nullable()));
        var statements = new ArrayList<Statement>();
        statements.add(statement(sql, impact));
        comment(operation.table(), column).map(this::visit).forEach(statements::addAll);
        return statements;
    }

    @Override
    public List<Statement> visit(AlterColumn operation) {
        return AlterColumnSql.statements(operation);
    }

    /** An UPDATE reads the whole table, beside others who read and write it. */
    @Override
    public List<Statement> visit(Backfill operation) {
        String column = Identifier.quote(operation.column());
        String sql = Lines.of(
                "UPDATE " + Identifier.quote(operation.table()),
                "SET " + column + " = " + operation.expression(),
                "WHERE " + column + " IS NULL");
        return one(sql, Impact.scanning(Lock.ROW_EXCLUSIVE));
    }

    /** The whole statement: who can commit in between divides it with {@link Division}. */
    @Override
    public List<Statement> visit(Batch operation) {
        return one(operation.sql(), Impact.scanning(Lock.ROW_EXCLUSIVE));
    }

    /** Row 106. */
    @Override
    public List<Statement> visit(RenameColumn operation) {
        return one(
                alterTable(operation.table()) + " RENAME COLUMN " + Identifier.quote(operation.column()) + " TO "
                        + Identifier.quote(operation.to()),
                EXCLUSIVE);
    }

    /** Rows 21 to 24. */
    @Override
    public List<Statement> visit(RequireNone operation) {
        return one(new RowCheck(operation.problem(), operation.query()).text(), Impact.scanning(Lock.ACCESS_SHARE));
    }

    @Override
    public List<Statement> visit(Todo operation) {
        return one(TodoStatement.of(operation.text()), Impact.NONE);
    }

    @Override
    public List<Statement> visit(DropColumn operation) {
        Statement drop = statement(
                alterTable(operation.table()) + " DROP COLUMN " + Identifier.quote(operation.column()), EXCLUSIVE);
        return operation.keep()
                ? List.of(kept(operation.table(), Optional.of(operation.column())), drop)
                : List.of(drop);
    }

    /** Row 82. */
    @Override
    public List<Statement> visit(AddPrimaryKey operation) {
        return add(operation.table(), ConstraintSql.of(operation.key()), Impact.scanning(Lock.ACCESS_EXCLUSIVE));
    }

    /** Row 79. */
    @Override
    public List<Statement> visit(AddUnique operation) {
        return add(operation.table(), ConstraintSql.of(operation.constraint()), Impact.scanning(Lock.ACCESS_EXCLUSIVE));
    }

    /** Row 66. */
    @Override
    public List<Statement> visit(AddCheck operation) {
        return add(operation.table(), ConstraintSql.of(operation.check()), Impact.scanning(Lock.ACCESS_EXCLUSIVE));
    }

    /** Row 71: on both tables. */
    @Override
    public List<Statement> visit(AddForeignKey operation) {
        String sql = Lines.of(
                alterTable(operation.table()),
                "ADD " + ConstraintSql.referring(operation.key()),
                ConstraintSql.references(operation.key()));
        return one(sql, Impact.scanning(Lock.SHARE_ROW_EXCLUSIVE));
    }

    /** Row 87. */
    @Override
    public List<Statement> visit(RenameConstraint operation) {
        return one(
                Lines.of(
                        alterTable(operation.table()),
                        "RENAME CONSTRAINT " + Identifier.quote(operation.constraint()) + " TO "
                                + Identifier.quote(operation.to())),
                EXCLUSIVE);
    }

    /** Rows 78 and 86. */
    @Override
    public List<Statement> visit(DropConstraint operation) {
        return one(
                alterTable(operation.table()) + " DROP CONSTRAINT " + Identifier.quote(operation.constraint()),
                EXCLUSIVE);
    }

    /** Rows 89 and 90. */
    @Override
    public List<Statement> visit(CreateIndex operation) {
        boolean concurrently = operation.concurrently();
        String sql = IndexSql.create(operation.table(), operation.index(), concurrently);
        Lock lock = concurrently ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.SHARE;
        return List.of(new Statement(sql, !concurrently, Impact.scanning(lock)));
    }

    /** Row 97. */
    @Override
    public List<Statement> visit(RenameIndex operation) {
        return one(
                "ALTER INDEX " + Identifier.quote(operation.index()) + " RENAME TO " + Identifier.quote(operation.to()),
                Impact.instant(Lock.SHARE_UPDATE_EXCLUSIVE));
    }

    /** Row 93. */
    @Override
    public List<Statement> visit(DropIndex operation) {
        boolean concurrently = operation.concurrently();
        String sql = "DROP INDEX " + (concurrently ? "CONCURRENTLY " : "") + Identifier.quote(operation.index());
        Lock lock = concurrently ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.ACCESS_EXCLUSIVE;
        return List.of(new Statement(sql, !concurrently, Impact.instant(lock)));
    }

    @Override
    public List<Statement> visit(SetComment operation) {
        return List.of(CommentSql.statement(operation));
    }

    @Override
    public List<Statement> visit(Execute operation) {
        return List.of(new Statement(operation.sql(), operation.transactional(), Impact.UNKNOWN));
    }

    /** Reads the whole table under the lock that its loss needs, so that nothing is written in between. */
    private static Statement kept(QualifiedName table, Optional<String> column) {
        return statement(KeepStatement.of(table, column), Impact.scanning(Lock.ACCESS_EXCLUSIVE));
    }

    private static List<Statement> add(QualifiedName table, String constraint, Impact impact) {
        return one(Lines.of(alterTable(table), "ADD " + constraint), impact);
    }

    private static String alterTable(QualifiedName table) {
        return "ALTER TABLE " + Identifier.quote(table);
    }

    private static Stream<SetComment> comment(QualifiedName table, Column column) {
        return comment(new CommentTarget.OnColumn(table, column.name()), column.comment());
    }

    private static Stream<SetComment> comment(CommentTarget target, Optional<String> text) {
        return text.stream().map(present -> new SetComment(target, text));
    }

    /** A new object and the comments on it, which nobody else can see. */
    private static List<Statement> withComments(Statement first, Stream<SetComment> comments) {
        return Stream.concat(
                        Stream.of(first),
                        comments.map(CommentSql::statement).map(comment -> statement(comment.sql(), Impact.NONE)))
                .toList();
    }

    private static List<Statement> one(String sql, Impact impact) {
        return List.of(statement(sql, impact));
    }

    private static Statement statement(String sql, Impact impact) {
        return new Statement(sql, true, impact);
    }

    /** Rows 1 to 9: a value that varies by row is written into every row; NOT NULL without one only fails. */
    private record AddedColumnImpact(boolean nullable) implements ColumnValue.Visitor<Impact> {

        @Override
        public Impact visit(ColumnValue.None value) {
            return EXCLUSIVE;
        }

        @Override
        public Impact visit(ColumnValue.Default value) {
            return Volatility.mayVary(value.expression()) ? Impact.rewriting() : EXCLUSIVE;
        }

        @Override
        public Impact visit(ColumnValue.Identity value) {
            return Impact.rewriting();
        }

        @Override
        public Impact visit(ColumnValue.Generated value) {
            if (value.stored()) {
                return Impact.rewriting();
            }
            return nullable ? EXCLUSIVE : Impact.scanning(Lock.ACCESS_EXCLUSIVE);
        }
    }
}
