package dev.aludel.operation;

import static dev.aludel.operation.Keys.column;
import static dev.aludel.operation.Keys.expression;
import static dev.aludel.operation.Types.bigint;
import static dev.aludel.operation.Types.integer;
import static dev.aludel.operation.Types.text;
import static dev.aludel.operation.Types.type;
import static dev.aludel.operation.Types.varchar;
import static dev.aludel.schema.ReferentialAction.CASCADE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Type;
import dev.aludel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OperationsTest {

    private static final QualifiedName USERS = QualifiedName.of("users");

    @Test
    void anOperationIsCompleteWhenTheNextBeginsOrTheRevisionEnds() {
        List<Operation> said = Operations.collect(op -> {
            op.addForeignKey("fk", "orders", "user_id")
                    .references("audit.users", "id")
                    .onDelete(CASCADE);
            op.dropTable("a");
            op.dropTable("b").keep();
            op.dropColumn("c", "d");
            op.dropColumn("c", "e").keep();
            op.dropIndex("i").concurrently();
        });
        var plain = ForeignKey.of("fk", List.of("user_id"), QualifiedName.parse("audit.users"), List.of("id"));
        var key = new ForeignKey(
                plain.name(),
                plain.columns(),
                plain.references(),
                plain.referencedColumns(),
                CASCADE,
                ReferentialAction.NO_ACTION,
                plain.deferral(),
                false);
        assertThat(said)
                .containsExactly(
                        new AddForeignKey(QualifiedName.of("orders"), key),
                        new DropTable(QualifiedName.of("a"), false),
                        new DropTable(QualifiedName.of("b"), true),
                        new DropColumn(QualifiedName.of("c"), "d", false),
                        new DropColumn(QualifiedName.of("c"), "e", true),
                        new DropIndex(QualifiedName.of("i"), true));
    }

    @Test
    void aConnectionComesAfterAllThatWasSaid() throws SQLException {
        try (TestDatabase database = TestDatabase.create();
                Connection connection = database.connect()) {
            var taken = new ArrayList<String>();
            Operations.run(
                    op -> {
                        op.execute("one");
                        op.createIndex("i", "t", "c").unique();
                        assertThat(op.connection()).isSameAs(connection);
                        taken.add("connection");
                        op.execute("two");
                    },
                    operation -> taken.add(operation.getClass().getSimpleName()),
                    () -> connection,
                    Map.of());
            assertThat(taken).containsExactly("Execute", "CreateIndex", "connection", "Execute");
        }
    }

    @Test
    void aRevisionThatNeedsADatabaseSaysSo() {
        assertFault(Operations::connection, new OperationFault.NeedsDatabase());
    }

    @Test
    void somethingIsMissing() {
        assertFault(
                op -> op.addForeignKey("fk", "orders", "user_id"),
                new OperationFault.Unfinished("addForeignKey fk", "references"));
        assertFault(
                op -> {
                    op.alterColumn("users", "age");
                    op.dropTable("users");
                },
                new OperationFault.Unfinished("alterColumn users age", "type, notNull, defaultTo, …"));
    }

    @Test
    void somethingIsSaidTooLate() {
        assertFault(
                op -> {
                    ForeignKeyBuilder key =
                            op.addForeignKey("fk", "orders", "user_id").references("users", "id");
                    op.dropTable("x");
                    key.onDelete(CASCADE);
                },
                new OperationFault.TooLate("addForeignKey fk"));
    }

    @Test
    void somethingCannotBe() {
        assertRefused(op -> op.dropTable("a.b.c"), "dropTable a.b.c");
        assertRefused(op -> op.dropTable(""), "dropTable ");
        assertRefused(op -> op.execute(" "), "execute");
        assertRefused(op -> op.addPrimaryKey("pk", "t", "a", "a"), "addPrimaryKey pk");
        assertRefused(op -> op.addForeignKey("fk", "t", "a").references("u", "x", "y"), "addForeignKey fk");
        assertRefused(op -> op.createTable("t", t -> t.column("a", text()).column("a", text())), "createTable t");
        assertRefused(op -> op.createTable("t", t -> t.primaryKey("a", "x").primaryKey("b", "y")), "createTable t");
        assertRefused(op -> op.alterColumn("t", "c").using("x"), "alterColumn t c");
        assertRefused(op -> op.alterColumn("t", "c").type(text().notNull()), "alterColumn t c");
        assertRefused(op -> op.alterColumn("t", "c").notNull().startWith(1), "alterColumn t c");
        assertRefused(op -> op.createSequence("s").incrementBy(0), "createSequence s");
        assertRefused(op -> type("int("), "type");
        assertRefused(op -> text().startWith(5), "column");
        assertRefused(op -> text().defaultTo("1").generatedAlwaysAs("2"), "column");
        assertRefused(op -> bigint().generatedAlwaysAsIdentity().defaultTo("2"), "column");
        assertRefused(op -> op.createIndex("i", "t", expression(" ")), "index key");
        assertRefused(op -> op.createIndex("i", "t", column("")), "index key");
    }

    @Test
    void sequencesFillInWhatPostgresDoes() {
        Type bigint = Type.parse("bigint");
        List<Operation> said = Operations.collect(op -> {
            op.alterSequence("s");
            op.alterSequence("s").incrementBy(50);
            op.alterSequence("s").startWith(0);
            op.alterSequence("s").incrementBy(-1);
            op.alterSequence("s").maxValue(-5).incrementBy(-2).as(integer());
            op.alterSequence("s").minValue(10).cycle().cache(3);
        });
        assertThat(said.stream().map(AlterSequence.class::cast).map(AlterSequence::options))
                .containsExactly(
                        SequenceOptions.defaults(bigint),
                        SequenceOptions.ascending(bigint, 1, 50),
                        new SequenceOptions(bigint, 0, 1, 0, Long.MAX_VALUE, 1, false),
                        new SequenceOptions(bigint, -1, -1, Long.MIN_VALUE, -1, 1, false),
                        new SequenceOptions(Type.parse("integer"), -5, -2, Integer.MIN_VALUE, -5, 1, false),
                        new SequenceOptions(bigint, 10, 1, 10, Long.MAX_VALUE, 3, true));
    }

    @Test
    void aColumnIsAValue() {
        ColumnBuilder name = varchar(50).notNull();
        List<Operation> said = Operations.collect(op -> {
            op.addColumn("users", "first", name.defaultTo("'x'"));
            op.addColumn("users", "last", name);
            op.addColumn("users", "id", integer().generatedAlwaysAsIdentity().startWith(7));
        });
        Column last = Column.of("last", Type.parse("varchar(50)"), false);
        var identity = new ColumnValue.Identity(true, SequenceOptions.ascending(Type.parse("integer"), 7, 1));
        assertThat(said)
                .containsExactly(
                        new AddColumn(
                                USERS,
                                Column.of("first", last.type(), false).withValue(new ColumnValue.Default("'x'"))),
                        new AddColumn(USERS, last),
                        new AddColumn(
                                USERS,
                                Column.of("id", Type.parse("integer"), false).withValue(identity)));
    }

    private static void assertRefused(Consumer<Operations> body, String what) {
        assertThatThrownBy(() -> Operations.collect(body))
                .isInstanceOfSatisfying(
                        OperationException.class,
                        e -> assertThat(e.fault())
                                .isInstanceOfSatisfying(
                                        OperationFault.Refused.class,
                                        fault -> assertThat(fault.what()).isEqualTo(what)));
    }

    private static void assertFault(Consumer<Operations> body, OperationFault fault) {
        assertThatThrownBy(() -> Operations.collect(body))
                .isInstanceOfSatisfying(
                        OperationException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }
}
