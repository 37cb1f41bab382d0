package dev.aludel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.Alteration;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.Type;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Expressions of a plan get the words that they were written in. */
class SpellingTest {

    private static final QualifiedName USERS = QualifiedName.parse("users");

    private static Table table(String theme, String upper, String check, String predicate) {
        return Table.of(
                        USERS,
                        List.of(
                                Column.of("theme", Type.parse("varchar(9)"), true)
                                        .withValue(new ColumnValue.Default(theme)),
                                Column.of("upper", Type.parse("text"), true)
                                        .withValue(new ColumnValue.Generated(upper, true)),
                                Column.of("id", Type.parse("bigint"), false)))
                .withChecks(List.of(new Check("users_theme_check", check)))
                .withIndexes(List.of(
                        Index.of("users_ix", List.of(IndexKey.column("id"))).withPredicate(Optional.of(predicate))));
    }

    private static final Table WRITTEN =
            table("'dark'", "upper(theme)", "theme in ('dark', 'light')", "theme = 'dark'");
    private static final Table PRINTED = table(
            "'dark'::character varying",
            "upper((theme)::text)",
            "(theme)::text = ANY (…)",
            "(theme)::text = 'dark'::text");

    private static Schema schema(Table table) {
        return Schema.EMPTY.withTables(List.of(table));
    }

    private static List<Operation> spelled(Operation... operations) {
        return Spelling.of(schema(WRITTEN), schema(PRINTED))
                .applied(new Plan(List.of(operations), List.of()))
                .operations();
    }

    @Test
    void everythingThatCanCarryAnExpression() {
        assertThat(spelled(
                        new CreateTable(PRINTED),
                        new AddColumn(USERS, PRINTED.columns().get(0)),
                        new AddColumn(USERS, PRINTED.columns().get(1)),
                        new AddCheck(USERS, PRINTED.checks().get(0).withName("other")),
                        new AlterColumn(
                                USERS,
                                "theme",
                                List.of(
                                        new Alteration.SetDefault("'dark'::character varying"),
                                        new Alteration.SetNotNull())),
                        new CreateIndex(USERS, PRINTED.indexes().get(0), true),
                        new DropColumn(USERS, "theme")))
                .containsExactly(
                        new CreateTable(WRITTEN),
                        new AddColumn(USERS, WRITTEN.columns().get(0)),
                        new AddColumn(USERS, WRITTEN.columns().get(1)),
                        new AddCheck(USERS, WRITTEN.checks().get(0).withName("other")),
                        new AlterColumn(
                                USERS,
                                "theme",
                                List.of(new Alteration.SetDefault("'dark'"), new Alteration.SetNotNull())),
                        new CreateIndex(USERS, WRITTEN.indexes().get(0), true),
                        new DropColumn(USERS, "theme"));
    }

    @Test
    void theWordsOfOneTableAndColumnAreNotThoseOfAnother() {
        QualifiedName other = QualifiedName.parse("others");
        var operations = List.of(
                new AddCheck(other, PRINTED.checks().get(0)),
                new AddColumn(
                        USERS,
                        Column.of("id", Type.parse("text"), true)
                                .withValue(PRINTED.columns().get(0).value())));
        assertThat(spelled(operations.toArray(Operation[]::new))).isEqualTo(operations);
    }
}
