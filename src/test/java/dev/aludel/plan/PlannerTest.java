package dev.aludel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.Alteration;
import dev.aludel.operation.Backfill;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.RequireNone;
import dev.aludel.operation.Todo;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Schema;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.Type;
import dev.aludel.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the acceptance cases do not show: warnings, and plans over pictures that are not whole. */
class PlannerTest {

    private static final QualifiedName T = QualifiedName.of("t");
    private static final Column ID = Column.of("id", Type.parse("bigint"), false);
    private static final Column NAME = Column.of("name", Type.parse("text"), false);
    private static final ColumnName T_NAME = new ColumnName(T, "name");

    private static Schema with(Table... tables) {
        return Schema.EMPTY.withTables(List.of(tables));
    }

    private static Table t(Column... columns) {
        return Table.of(T, List.of(columns));
    }

    @Test
    void aNewColumnThatTakesNoNullGetsANeutralValueInOldRows() {
        Plan plan = Planner.plan(with(t(ID)), with(t(ID, NAME)));
        assertThat(plan.operations())
                .containsExactly(
                        new AddColumn(T, NAME.withNullable(true)),
                        new Backfill(T, "name", "''"),
                        new AlterColumn(T, "name", List.of(new Alteration.SetNotNull())));
        assertThat(plan.warnings()).containsExactly(new Warning.Invented(T_NAME, "''"));
    }

    @Test
    void butNotWhereAKeyHasASayInIt() {
        UniqueConstraint unique = UniqueConstraint.of("u", List.of("name"));
        Plan plan = Planner.plan(with(t(ID)), with(t(ID, NAME).withUniques(List.of(unique))));
        assertThat(plan.operations())
                .containsExactly(
                        new AddColumn(T, NAME.withNullable(true)),
                        new RequireNone(
                                "t.name becomes NOT NULL, and rows have no value",
                                "SELECT ctid FROM t WHERE name IS NULL ORDER BY ctid"),
                        new AlterColumn(T, "name", List.of(new Alteration.SetNotNull())),
                        new AddUnique(T, unique));
        assertThat(plan.warnings()).containsExactly(new Warning.NoValue(T_NAME));
    }

    @Test
    void andNotWhereTheTypeHasNone() {
        Column range = Column.of("name", Type.parse("int4range"), false);
        assertThat(Planner.plan(with(t(ID)), with(t(ID, range))).warnings())
                .containsExactly(new Warning.NoValue(T_NAME));
    }

    @Test
    void rowsWithoutAValueGetOneBeforeAColumnBecomesNotNull() {
        Table from = t(ID, NAME.withNullable(true));
        Plan invented = Planner.plan(with(from), with(t(ID, NAME)));
        assertThat(invented.operations())
                .containsExactly(
                        new Backfill(T, "name", "''"),
                        new AlterColumn(T, "name", List.of(new Alteration.SetNotNull())));
        assertThat(invented.warnings()).containsExactly(new Warning.Invented(T_NAME, "''"));
        UniqueConstraint unique = UniqueConstraint.of("u", List.of("name"));
        Plan refused = Planner.plan(
                with(from.withUniques(List.of(unique))), with(t(ID, NAME).withUniques(List.of(unique))));
        assertThat(refused.operations())
                .first()
                .isEqualTo(new RequireNone(
                        "t.name becomes NOT NULL, and rows have no value",
                        "SELECT ctid FROM t WHERE name IS NULL ORDER BY ctid"));
        assertThat(refused.warnings()).containsExactly(new Warning.NotNull(T_NAME));
        Column given = NAME.withValue(new ColumnValue.Default("'x'::text"));
        assertThat(Planner.plan(with(t(given.withNullable(true))), with(t(given))))
                .isEqualTo(new Plan(
                        List.of(
                                new Backfill(T, "name", "'x'::text"),
                                new AlterColumn(T, "name", List.of(new Alteration.SetNotNull()))),
                        List.of()));
    }

    @Test
    void aGeneratedColumnThatTakesNoNullIsWarnedOf() {
        Column generated = NAME.withValue(new ColumnValue.Generated("(id)::text", true));
        assertThat(Planner.plan(with(t(ID)), with(t(ID, generated))).warnings())
                .containsExactly(new Warning.NotNull(T_NAME));
    }

    @Test
    void anEnumThatLosesValuesIsWarnedOf() {
        assertThat(Planner.plan(enums("a", "b", "c"), enums("c", "a")).warnings())
                .containsExactly(new Warning.LostValues(QualifiedName.of("mood"), List.of("b")));
        assertThat(Planner.plan(enums("a", "c"), enums("c", "a")).warnings()).isEmpty();
    }

    @Test
    void aTypeThatDoesNotHoldEveryValueIsWarnedOf() {
        Column few = NAME.withType(Type.parse("varchar(3)"));
        Column many = NAME.withType(Type.parse("varchar(30)"));
        assertThat(Planner.plan(with(t(many)), with(t(few))).warnings())
                .containsExactly(new Warning.MayNotFit(T_NAME, many.type(), few.type()));
        assertThat(Planner.plan(with(t(few)), with(t(many))).warnings()).isEmpty();
    }

    @Test
    void anInventedValueIsOneOfTheOldTypeToo() {
        assertThat(invented("integer", "text")).containsExactly("'0'");
        assertThat(invented("bigint", "smallint")).containsExactly("0");
        assertThat(invented("text", "integer")).containsExactly("0");
        assertThat(invented("int4range", "text")).isEmpty();
        assertThat(invented("varchar(5)", "uuid")).isEmpty();
        assertThat(invented("integer[]", "text[]")).containsExactly("'{}'");
        assertThat(invented("integer[]", "integer")).isEmpty();
    }

    private static List<String> invented(String from, String to) {
        return Planner.plan(
                        with(t(ID, Column.of("name", Type.parse(from), true))),
                        with(t(ID, Column.of("name", Type.parse(to), false))))
                .warnings()
                .stream()
                .filter(Warning.Invented.class::isInstance)
                .map(each -> ((Warning.Invented) each).value())
                .toList();
    }

    @Test
    void anArrayOfCompositesIsNotConvertedWhereAnAttributeBecomesAnArray() {
        Plan plan = Planner.plan(things("integer"), things("integer[]"));
        Type things = Type.parse("thing[]");
        assertThat(plan.warnings()).contains(new Warning.NoCast(T_NAME, things, things));
        assertThat(plan.operations()).anyMatch(Todo.class::isInstance);
        assertThat(Planner.plan(things("integer"), things("bigint")).operations())
                .noneMatch(Todo.class::isInstance);
    }

    private static Schema things(String attribute) {
        var type = new CompositeType(
                QualifiedName.of("thing"),
                List.of(new CompositeType.Attribute("size", Type.parse(attribute), Optional.empty())),
                Optional.empty());
        return new Schema(
                List.of(), List.of(), List.of(type), List.of(), List.of(t(ID, NAME.withType(Type.parse("thing[]")))));
    }

    @Test
    void aColumnThatIsNoIdentityAnyMoreIsWarnedOf() {
        Column plain = Column.of("name", Type.parse("bigint"), false);
        Column identity =
                plain.withValue(new ColumnValue.Identity(false, SequenceOptions.ascending(plain.type(), 1, 1)));
        assertThat(Planner.plan(with(t(identity)), with(t(plain))).warnings())
                .containsExactly(new Warning.LostIdentity(T_NAME));
        assertThat(Planner.plan(with(t(plain)), with(t(identity))).warnings()).isEmpty();
    }

    @Test
    void aKeyThatOldRowsLeaveHalfEmptyIsWarnedOf() {
        Table before = t(ID);
        assertThat(Planner.plan(with(before), with(keyed(true))).warnings())
                .containsExactly(new Warning.HalfEmptyKey(T, "t_fkey"));
        assertThat(Planner.plan(with(before), with(keyed(false))).warnings()).isEmpty();
        Table both = t(ID, NAME.withNullable(true));
        assertThat(Planner.plan(with(both), with(keyed(true))).warnings()).isEmpty();
    }

    private static Table keyed(boolean matchFull) {
        return t(ID, NAME.withNullable(true))
                .withForeignKeys(List.of(new ForeignKey(
                        "t_fkey",
                        List.of("id", "name"),
                        QualifiedName.of("other"),
                        List.of("id", "name"),
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION,
                        Deferral.NOT_DEFERRABLE,
                        matchFull)));
    }

    private static Schema enums(String... values) {
        var mood = new EnumType(QualifiedName.of("mood"), List.of(values), Optional.empty());
        return new Schema(List.of(), List.of(mood), List.of(), List.of(), List.of());
    }

    @Test
    void everyWarningReadsAsASentence() {
        assertThat(new Warning.NoValue(T_NAME).text())
                .isEqualTo("t.name is NOT NULL and has no value for old rows: fails while the table has rows");
        assertThat(new Warning.Invented(T_NAME, "''").text())
                .isEqualTo("t.name is NOT NULL and has no value for old rows: they get ''");
        assertThat(new Warning.NotNull(T_NAME).text())
                .isEqualTo("t.name becomes NOT NULL: fails while a row has no value");
        assertThat(new Warning.LostValues(T, List.of("a", "b")).text())
                .isEqualTo("enum t loses a, b: fails while a row has such a value");
        assertThat(new Warning.MayNotFit(T_NAME, Type.parse("int8"), Type.parse("int4")).text())
                .isEqualTo("t.name goes from bigint to integer: fails or rounds where a value does not fit");
        assertThat(new Warning.HalfEmptyKey(T, "t_fkey").text())
                .isEqualTo("t.t_fkey is MATCH FULL over old columns and new ones: fails while a row has a value in the"
                        + " old ones");
        assertThat(new Warning.LostIdentity(T_NAME).text())
                .isEqualTo("t.name is no identity any more: what hands out its values from now on, such as a new"
                        + " sequence, must start above those that are there");
    }

    @Test
    void aDroppedTableTakesItsForeignKeysAlongUnlessWhatTheyReferToGoesToo() {
        Table parent = Table.of(QualifiedName.of("parent"), List.of(ID))
                .withPrimaryKey(Optional.of(new PrimaryKey("parent_pkey", List.of("id"))));
        Table child = t(ID).withForeignKeys(List.of(ForeignKey.of("f", List.of("id"), parent.name(), List.of("id"))));
        assertThat(Planner.plan(with(parent, child), with(parent)).operations()).containsExactly(new DropTable(T));
        assertThat(Planner.plan(with(parent, child), Schema.EMPTY).operations())
                .containsExactly(new DropConstraint(T, "f"), new DropTable(parent.name()), new DropTable(T));
        assertThat(Planner.plan(with(parent, child), with(parent.withPrimaryKey(Optional.empty())))
                        .operations())
                .containsExactly(
                        new DropConstraint(T, "f"), new DropConstraint(parent.name(), "parent_pkey"), new DropTable(T));
    }

    /** What is unmanaged is in neither picture, though a column may well depend on it. */
    @Test
    void aTypeOrSequenceOutsideOfBothPicturesIsLeftAlone() {
        Column odd = Column.of("name", Type.parse("theirs.mood"), true)
                .withValue(new ColumnValue.Default("'a'::theirs.mood"));
        Column drawing = ID.withValue(new ColumnValue.Default("nextval('theirs.s'::regclass)"));
        Plan plan = Planner.plan(with(t(drawing, odd)), with(t(ID, NAME.withNullable(true))));
        assertThat(plan.operations())
                .containsExactly(
                        new AlterColumn(T, "id", List.of(new Alteration.DropDefault())),
                        new AlterColumn(
                                T,
                                "name",
                                List.of(
                                        new Alteration.DropDefault(),
                                        new Alteration.SetType(
                                                Type.parse("text"), Optional.empty(), Optional.empty()))));
    }
}
