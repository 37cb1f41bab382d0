package dev.aludel.operation;

import dev.aludel.schema.Check;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The verbs that a Java revision calls, one for each {@link Operation}.
 *
 * <p>Names are exact; {@code audit.events} is the table {@code events} in the namespace {@code audit},
 * and a name without a namespace belongs to the connection's current schema. A name with a dot or a
 * quote in it is written as in SQL: {@code "\"odd.name\""}. Expressions and conditions are SQL and
 * pass as they stand.
 *
 * <p>Some verbs return a builder, to which more may be said. The operation is complete when the next
 * verb is called or the revision ends. All methods throw {@link OperationException} for what cannot be.
 * Not for use by several threads.
 */
public final class Operations {

    private final Consumer<Operation> sink;
    private final Supplier<Connection> connection;
    private final Map<String, String> arguments;
    private @Nullable Pending pending;

    private Operations(Consumer<Operation> sink, Supplier<Connection> connection, Map<String, String> arguments) {
        this.sink = sink;
        this.connection = connection;
        this.arguments = arguments;
    }

    /**
     * What a revision says, without running any of it.
     *
     * @throws OperationException with {@link OperationFault.NeedsDatabase} when it asks for a connection
     */
    public static List<Operation> collect(Consumer<Operations> body) {
        var said = new ArrayList<Operation>();
        run(
                body,
                said::add,
                () -> {
                    throw new OperationException(new OperationFault.NeedsDatabase());
                },
                Map.of());
        return Collections.unmodifiableList(said);
    }

    /**
     * Runs a revision against a database.
     *
     * @param body the revision
     * @param sink takes each operation as soon as it is complete, in order
     * @param connection gives the connection on which the revision runs; asked whenever the revision
     *     asks, after the sink has taken all that was said so far
     * @param arguments what {@link #argument} gives
     */
    public static void run(
            Consumer<Operations> body,
            Consumer<Operation> sink,
            Supplier<Connection> connection,
            Map<String, String> arguments) {
        var operations = new Operations(sink, connection, arguments);
        body.accept(operations);
        operations.complete();
    }

    /**
     * The database, with everything done that was said so far. It is the revision's own connection, in its
     * transaction: do not commit it, roll it back or close it.
     *
     * <pre>{@code
     * try (var rows = op.connection().createStatement().executeQuery("SELECT …")) {
     * }</pre>
     *
     * @throws OperationException with {@link OperationFault.NeedsDatabase} when the revision is only
     *     read, as for {@code --sql}
     */
    public Connection connection() {
        complete();
        return connection.get();
    }

    /** What the command line gave with {@code -x name=value}; nothing when the revision is proved. */
    public Optional<String> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }

    /** Creates a namespace, which PostgreSQL calls a schema. */
    public void createNamespace(String name) {
        say("createNamespace " + name, () -> new CreateNamespace(name));
    }

    /** Drops an empty namespace. */
    public void dropNamespace(String name) {
        say("dropNamespace " + name, () -> new DropNamespace(name));
    }

    /** Creates a native enum type: {@code op.createEnum("mood", "sad", "happy")}. */
    public CommentBuilder createEnum(String name, String... values) {
        return begin(new CommentBuilder(
                "createEnum " + name,
                comment -> new CreateEnum(new EnumType(QualifiedName.parse(name), List.of(values), comment))));
    }

    /**
     * Adds a value to an enum. It runs outside the revision's transaction, and is not taken back when the
     * revision fails: PostgreSQL lets no statement of the same transaction use the value.
     */
    public EnumValueBuilder addEnumValue(String type, String value) {
        return begin(new EnumValueBuilder(type, value));
    }

    /** Renames a value of an enum; rows that have it have it under its new name. */
    public void renameEnumValue(String type, String value, String to) {
        say("renameEnumValue " + type + " " + value, () -> new RenameEnumValue(QualifiedName.parse(type), value, to));
    }

    /**
     * Creates a composite type.
     *
     * <pre>{@code
     * op.createComposite("address", c -> c.attribute("street", text()).attribute("zip", varchar(10)));
     * }</pre>
     */
    public CommentBuilder createComposite(String name, Consumer<CompositeBuilder> attributes) {
        String what = "createComposite " + name;
        complete();
        var composite = new CompositeBuilder(what);
        attributes.accept(composite);
        return begin(new CommentBuilder(
                what,
                comment -> new CreateComposite(
                        new CompositeType(QualifiedName.parse(name), composite.attributes(), comment))));
    }

    /** Renames an enum or composite type within its namespace. */
    public void renameType(String type, String to) {
        say("renameType " + type, () -> new RenameType(QualifiedName.parse(type), to));
    }

    /** Drops an enum or composite type. */
    public void dropType(String type) {
        say("dropType " + type, () -> new DropType(QualifiedName.parse(type)));
    }

    /** Creates a sequence: {@code op.createSequence("users_seq").incrementBy(50)}. */
    public SequenceBuilder createSequence(String name) {
        return begin(new SequenceBuilder(name));
    }

    /** Changes a sequence; its current value stays. Options that are not said go back to their defaults. */
    public AlterSequenceBuilder alterSequence(String name) {
        return begin(new AlterSequenceBuilder(name));
    }

    /** Lets a sequence be dropped together with a column. */
    public void ownSequence(String sequence, String table, String column) {
        say(
                "ownSequence " + sequence,
                () -> new OwnSequence(
                        QualifiedName.parse(sequence),
                        Optional.of(new ColumnName(QualifiedName.parse(table), column))));
    }

    /** Lets a sequence outlive the column that owned it. */
    public void disownSequence(String sequence) {
        say("disownSequence " + sequence, () -> new OwnSequence(QualifiedName.parse(sequence), Optional.empty()));
    }

    /** Renames a sequence within its namespace; defaults that draw from it follow. */
    public void renameSequence(String sequence, String to) {
        say("renameSequence " + sequence, () -> new RenameSequence(QualifiedName.parse(sequence), to));
    }

    /** Drops a sequence. */
    public void dropSequence(String name) {
        say("dropSequence " + name, () -> new DropSequence(QualifiedName.parse(name)));
    }

    /**
     * Creates a table.
     *
     * <pre>{@code
     * op.createTable("user_preferences", t -> t
     *         .column("id", bigint().notNull().generatedByDefaultAsIdentity())
     *         .column("theme", varchar(50).defaultTo("'dark'"))
     *         .primaryKey("user_preferences_pkey", "id"));
     * }</pre>
     */
    public void createTable(String name, Consumer<TableBuilder> table) {
        complete();
        var builder = TableBuilder.of(name);
        table.accept(builder);
        say("createTable " + name, () -> builder.operation(QualifiedName.parse(name)));
    }

    /** Renames a table within its namespace. */
    public void renameTable(String table, String to) {
        say("renameTable " + table, () -> new RenameTable(QualifiedName.parse(table), to));
    }

    /** Drops a table and what belongs to it: {@code op.dropTable("logs")}, or {@code op.dropTable("logs").keep()}. */
    public DropTableBuilder dropTable(String table) {
        return begin(new DropTableBuilder(table));
    }

    /** Adds a column: {@code op.addColumn("users", "theme", varchar(50).defaultTo("'dark'"))}. */
    public void addColumn(String table, String column, ColumnBuilder definition) {
        say(
                "addColumn " + table + " " + column,
                () -> new AddColumn(QualifiedName.parse(table), definition.named(column)));
    }

    /** Changes a column: {@code op.alterColumn("users", "age").type(bigint()).notNull()}. */
    public AlterColumnBuilder alterColumn(String table, String column) {
        return begin(new AlterColumnBuilder(table, column));
    }

    /** Gives a value to the rows that have none: {@code op.backfill("users", "theme", "'dark'")}. */
    public void backfill(String table, String column, String expression) {
        say("backfill " + table + " " + column, () -> new Backfill(QualifiedName.parse(table), column, expression));
    }

    /**
     * Stops the revision when a query finds rows, and says how many there are and which the first ones are.
     *
     * <pre>{@code
     * op.requireNone("users.age is below 0", "SELECT id, age FROM users WHERE age < 0 ORDER BY id");
     * }</pre>
     *
     * @param problem what is wrong with such rows, for whoever has to mend them
     * @param query finds them; a sample of what it selects is in the message
     */
    public void requireNone(String problem, String query) {
        say("requireNone", () -> new RequireNone(problem, query));
    }

    /** Stops the revision, until somebody has done this and taken the line away. */
    public void todo(String text) {
        say("todo", () -> new Todo(text));
    }

    /** Renames a column. */
    public void renameColumn(String table, String column, String to) {
        say("renameColumn " + table + " " + column, () -> new RenameColumn(QualifiedName.parse(table), column, to));
    }

    /** Drops a column and its data, unless {@link DropColumnBuilder#keep()} puts them aside. */
    public DropColumnBuilder dropColumn(String table, String column) {
        return begin(new DropColumnBuilder(table, column));
    }

    /** Adds a primary key: {@code op.addPrimaryKey("users_pkey", "users", "id")}. */
    public void addPrimaryKey(String name, String table, String column, String... more) {
        say(
                "addPrimaryKey " + name,
                () -> new AddPrimaryKey(QualifiedName.parse(table), new PrimaryKey(name, Pick.list(column, more))));
    }

    /** Adds a unique constraint: {@code op.addUnique("users_email_key", "users", "email")}. */
    public UniqueBuilder addUnique(String name, String table, String column, String... more) {
        return begin(new UniqueBuilder(name, table, Pick.list(column, more)));
    }

    /** Adds a check: {@code op.addCheck("users_age_check", "users", "age > 0")}. */
    public void addCheck(String name, String table, String expression) {
        say("addCheck " + name, () -> new AddCheck(QualifiedName.parse(table), new Check(name, expression)));
    }

    /**
     * Adds a foreign key.
     *
     * <pre>{@code
     * op.addForeignKey("orders_user_fk", "orders", "user_id").references("users", "id").onDelete(CASCADE);
     * }</pre>
     */
    public ForeignKeyBuilder addForeignKey(String name, String table, String column, String... more) {
        return begin(new ForeignKeyBuilder(name, table, Pick.list(column, more)));
    }

    /** Renames a constraint. */
    public void renameConstraint(String table, String constraint, String to) {
        say("renameConstraint " + constraint, () -> new RenameConstraint(QualifiedName.parse(table), constraint, to));
    }

    /** Drops a primary key, unique, check or foreign key constraint. */
    public void dropConstraint(String table, String constraint) {
        say("dropConstraint " + constraint, () -> new DropConstraint(QualifiedName.parse(table), constraint));
    }

    /** Creates an index on columns: {@code op.createIndex("users_name_idx", "users", "name")}. */
    public IndexBuilder createIndex(String name, String table, String column, String... more) {
        List<IndexKey> keys = Refusal.guard(
                "createIndex " + name,
                () -> Pick.list(column, more).stream().map(IndexKey::column).toList());
        return begin(new IndexBuilder(name, table, keys));
    }

    /**
     * Creates an index on {@link Keys keys} of any kind.
     *
     * <pre>{@code
     * op.createIndex("users_email_idx", "users", expression("lower(email)")).unique();
     * }</pre>
     */
    public IndexBuilder createIndex(String name, String table, KeyBuilder key, KeyBuilder... more) {
        List<IndexKey> keys = Stream.concat(Stream.of(key), Stream.of(more))
                .map(KeyBuilder::key)
                .toList();
        return begin(new IndexBuilder(name, table, keys));
    }

    /** Renames an index. */
    public void renameIndex(String index, String to) {
        say("renameIndex " + index, () -> new RenameIndex(QualifiedName.parse(index), to));
    }

    /** Drops an index. */
    public DropIndexBuilder dropIndex(String index) {
        return begin(new DropIndexBuilder(index));
    }

    public void commentOnTable(String table, String text) {
        comment("commentOnTable " + table, () -> new CommentTarget.OnTable(QualifiedName.parse(table)), text);
    }

    public void commentOnColumn(String table, String column, String text) {
        comment(
                "commentOnColumn " + table + " " + column,
                () -> new CommentTarget.OnColumn(QualifiedName.parse(table), column),
                text);
    }

    public void commentOnType(String type, String text) {
        comment("commentOnType " + type, () -> new CommentTarget.OnType(QualifiedName.parse(type)), text);
    }

    public void commentOnSequence(String sequence, String text) {
        comment(
                "commentOnSequence " + sequence,
                () -> new CommentTarget.OnSequence(QualifiedName.parse(sequence)),
                text);
    }

    /** Removes the comment on a table. */
    public void dropCommentOnTable(String table) {
        comment("dropCommentOnTable " + table, () -> new CommentTarget.OnTable(QualifiedName.parse(table)), null);
    }

    /** Removes the comment on a column. */
    public void dropCommentOnColumn(String table, String column) {
        comment(
                "dropCommentOnColumn " + table + " " + column,
                () -> new CommentTarget.OnColumn(QualifiedName.parse(table), column),
                null);
    }

    /** Removes the comment on a type. */
    public void dropCommentOnType(String type) {
        comment("dropCommentOnType " + type, () -> new CommentTarget.OnType(QualifiedName.parse(type)), null);
    }

    /** Removes the comment on a sequence. */
    public void dropCommentOnSequence(String sequence) {
        comment(
                "dropCommentOnSequence " + sequence,
                () -> new CommentTarget.OnSequence(QualifiedName.parse(sequence)),
                null);
    }

    /** Runs one statement of your own, as it stands and without a semicolon at its end. */
    public ExecuteBuilder execute(String sql) {
        return begin(new ExecuteBuilder(sql));
    }

    /** Takes an operation that is there as a value. */
    public void apply(Operation operation) {
        say("apply", () -> operation);
    }

    /** {@link #batch(String, int, Duration)} without a pause. */
    public void batch(String sql, int size) {
        batch(sql, size, Duration.ZERO);
    }

    /**
     * Changes many rows a few at a time: {@code op.batch("UPDATE users SET theme = 'dark' WHERE theme IS
     * NULL", 5000, Duration.ofMillis(50))}. What was said before is committed first, then each few rows,
     * in the order of the table's primary key. After an interruption the next run goes on behind the last
     * rows that were committed, so each row is changed once.
     *
     * @param sql one UPDATE or DELETE, with FROM or USING and WHERE as it likes, but without WITH and
     *     RETURNING, and without a new value for the key; no semicolon at its end
     * @param size how many rows at a time
     * @param pause how long to rest between two of these transactions
     */
    public void batch(String sql, int size, Duration pause) {
        say("batch", () -> new Batch(sql, size, pause));
    }

    private void comment(String what, Supplier<CommentTarget> target, @Nullable String text) {
        say(what, () -> new SetComment(target.get(), Optional.ofNullable(text)));
    }

    private void say(String what, Supplier<Operation> operation) {
        complete();
        sink.accept(Refusal.guard(what, operation));
    }

    private <P extends Pending> P begin(P next) {
        complete();
        pending = next;
        return next;
    }

    private void complete() {
        Pending last = pending;
        if (last != null) {
            pending = null;
            sink.accept(last.completed());
        }
    }
}
