package dev.aludel.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.ConstraintName;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.Type;
import dev.aludel.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    private static final QualifiedName T = QualifiedName.of("t");
    private static final Type BIGINT = Type.parse("bigint");
    private static final Type INTEGER = Type.parse("integer");
    private static final Table TABLE = Table.of(
            T, List.of(Column.of("id", BIGINT, false), Column.of("x", INTEGER, true), Column.of("y", INTEGER, true)));

    private static Schema with(Table... tables) {
        return Schema.EMPTY.withTables(List.of(tables));
    }

    private static ConstraintName derived(String name) {
        return new ConstraintName(T, name);
    }

    private static Table align(Table wanted, Table current, String... derived) {
        Set<ConstraintName> names =
                Set.copyOf(List.of(derived).stream().map(AlignmentTest::derived).toList());
        return Alignment.align(with(wanted), names, with(current)).tables().get(0);
    }

    @Nested
    class Names {

        @Test
        void aDerivedNameBecomesThatOfItsEqual() {
            Table wanted = new Table(
                    T,
                    TABLE.columns(),
                    Optional.of(new PrimaryKey("t_pkey", List.of("id"))),
                    List.of(UniqueConstraint.of("t_x_key", List.of("x"))),
                    List.of(new Check("t_x_check", "(x > 0)")),
                    List.of(ForeignKey.of("t_y_fkey", List.of("y"), T, List.of("id"))),
                    List.of(Index.of("t_y_idx", List.of(IndexKey.column("y")))),
                    Optional.empty());
            Table current = new Table(
                    T,
                    TABLE.columns(),
                    Optional.of(new PrimaryKey("pk", List.of("id"))),
                    List.of(UniqueConstraint.of("uk_123", List.of("x"))),
                    List.of(new Check("positive", "(x > 0)")),
                    List.of(ForeignKey.of("fk_123", List.of("y"), T, List.of("id"))),
                    List.of(Index.of("idx_123", List.of(IndexKey.column("y")))),
                    Optional.empty());
            assertThat(align(wanted, current, "t_pkey", "t_x_key", "t_x_check", "t_y_fkey", "t_y_idx"))
                    .isEqualTo(current);
            assertThat(align(wanted, current)).as("given names stay").isEqualTo(wanted);
        }

        @Test
        void anEqualUnderAGivenNameIsNotTakenFromIt() {
            UniqueConstraint given = UniqueConstraint.of("given", List.of("x"));
            Table wanted = TABLE.withUniques(List.of(given, UniqueConstraint.of("t_x_key", List.of("x"))));
            assertThat(align(wanted, TABLE.withUniques(List.of(given)), "t_x_key"))
                    .isEqualTo(wanted);
        }

        @Test
        void whatDiffersOnlyInItsActionsIsAlteredUnderItsOldName() {
            ForeignKey old = new ForeignKey(
                    "fk_123",
                    List.of("y"),
                    T,
                    List.of("id"),
                    ReferentialAction.CASCADE,
                    ReferentialAction.NO_ACTION,
                    Deferral.NOT_DEFERRABLE,
                    false);
            ForeignKey now = ForeignKey.of("t_y_fkey", List.of("y"), T, List.of("id"));
            assertThat(align(TABLE.withForeignKeys(List.of(now)), TABLE.withForeignKeys(List.of(old)), "t_y_fkey")
                            .foreignKeys())
                    .containsExactly(now.withName("fk_123"));
        }

        @Test
        void aNameThatIsTakenIsNumbered() {
            Table other = Table.of(QualifiedName.of("t_x_key"), List.of(Column.of("a", BIGINT, true)));
            Table wanted = TABLE.withUniques(List.of(UniqueConstraint.of("t_x_key", List.of("x"))));
            Schema aligned = Alignment.align(with(wanted), Set.of(derived("t_x_key")), with(TABLE, other));
            assertThat(aligned.tables().get(0).uniques())
                    .containsExactly(UniqueConstraint.of("t_x_key1", List.of("x")));
        }

        @Test
        void aNumberedNameIsNeverTooLong() {
            String longest = "t".repeat(63);
            Table other = Table.of(QualifiedName.of(longest), List.of(Column.of("a", BIGINT, true)));
            Table wanted = TABLE.withUniques(List.of(UniqueConstraint.of(longest, List.of("x"))));
            Schema aligned = Alignment.align(with(wanted), Set.of(derived(longest)), with(TABLE, other));
            assertThat(aligned.table(T).orElseThrow().uniques())
                    .containsExactly(UniqueConstraint.of("t".repeat(62) + "1", List.of("x")));
        }

        @Test
        void theOrderOfBoundsIsThatOfTheDatabase() {
            Table current = TABLE.withChecks(List.of(new Check("t_x_check", "(x <= 5) AND (x >= 0)")));
            Table wanted = TABLE.withChecks(List.of(new Check("t_x_check", "(x >= 0) AND (x <= 5)")));
            assertThat(align(wanted, current)).isEqualTo(current);
        }

        @Test
        void aNameThatItsOwnTableGivesUpIsFree() {
            Table current = TABLE.withChecks(List.of(new Check("t_check", "(x > 0)")));
            Table wanted = TABLE.withChecks(List.of(new Check("t_check", "(x > 1)")));
            assertThat(align(wanted, current, "t_check")).isEqualTo(wanted);
        }
    }

    @Nested
    class Order {

        @Test
        void ofAPrimaryKeyIsTheCurrentOne() {
            Table wanted = TABLE.withPrimaryKey(Optional.of(new PrimaryKey("pk", List.of("id", "x"))));
            Table current = TABLE.withPrimaryKey(Optional.of(new PrimaryKey("pk", List.of("x", "id"))));
            assertThat(align(wanted, current)).isEqualTo(current);
        }

        @Test
        void ofTheColumnsOfAForeignKeyIsTheCurrentOne() {
            Table wanted = TABLE.withForeignKeys(List.of(ForeignKey.of("f", List.of("x", "y"), T, List.of("a", "b"))));
            Table current = TABLE.withForeignKeys(List.of(ForeignKey.of("f", List.of("y", "x"), T, List.of("b", "a"))));
            assertThat(align(wanted, current)).isEqualTo(current);
            Table other = TABLE.withForeignKeys(List.of(ForeignKey.of("f", List.of("y", "x"), T, List.of("a", "b"))));
            assertThat(align(wanted, other)).isEqualTo(wanted);
        }

        @Test
        void ofAGivenUniqueConstraintIsTheWantedOne() {
            Table wanted = TABLE.withUniques(List.of(UniqueConstraint.of("u", List.of("x", "y"))));
            Table current = TABLE.withUniques(List.of(UniqueConstraint.of("u", List.of("y", "x"))));
            assertThat(align(wanted, current)).isEqualTo(wanted);
            assertThat(align(wanted, current, "u")).isEqualTo(current);
        }

        @Test
        void ofEnumValuesIsTheCurrentOneWithNewOnesAmongTheirNeighbours() {
            assertThat(EnumOrder.of(List.of("a", "b", "c"), List.of("c", "a", "b")))
                    .containsExactly("c", "a", "b");
            assertThat(EnumOrder.of(List.of("a", "b", "c"), List.of("c", "a"))).containsExactly("c", "a", "b");
            assertThat(EnumOrder.of(List.of("a", "b", "c"), List.of("c", "b"))).containsExactly("c", "a", "b");
            assertThat(EnumOrder.of(List.of("a", "b"), List.of("b", "x", "a"))).containsExactly("b", "a");
            assertThat(EnumOrder.of(List.of("a", "b"), List.of())).containsExactly("a", "b");
        }
    }

    @Nested
    class Adopted {

        private final Column plain = Column.of("id", BIGINT, false);
        private final ColumnValue.Identity byDefault =
                new ColumnValue.Identity(false, SequenceOptions.defaults(BIGINT));

        private Table identity(ColumnValue value) {
            return Table.of(T, List.of(plain.withValue(value)));
        }

        @Test
        void theKindAndOptionsOfAnIdentity() {
            var current =
                    identity(new ColumnValue.Identity(true, new SequenceOptions(BIGINT, 10, 5, 1, 1000, 20, true)));
            assertThat(align(identity(byDefault), current)).isEqualTo(current);
        }

        @Test
        void theOptionsOfAnIdentityWhoseTypeGrows() {
            var current = Table.of(
                    T,
                    List.of(Column.of("id", INTEGER, false)
                            .withValue(new ColumnValue.Identity(true, SequenceOptions.ascending(INTEGER, 7, 3)))));
            assertThat(align(identity(byDefault), current))
                    .isEqualTo(identity(new ColumnValue.Identity(true, SequenceOptions.ascending(BIGINT, 7, 3))));
        }

        @Test
        void aSerialColumnAndItsSequenceWhereAnIdentityIsWanted() {
            var name = QualifiedName.of("t_id_seq");
            var sequence = new Sequence(
                    name, SequenceOptions.defaults(BIGINT), Optional.of(new ColumnName(T, "id")), Optional.empty());
            var serial = identity(new ColumnValue.Default("nextval('t_id_seq'::regclass)"));
            var current = new Schema(List.of(), List.of(), List.of(), List.of(sequence), List.of(serial));
            Schema aligned = Alignment.align(with(identity(byDefault)), Set.of(), current);
            assertThat(aligned).isEqualTo(current);
        }

        @Test
        void notADefaultThatDrawsFromSomebodyElsesSequence() {
            var sequence = Sequence.of(QualifiedName.of("s"), SequenceOptions.defaults(BIGINT));
            var drawing = identity(new ColumnValue.Default("nextval('s'::regclass)"));
            var current = new Schema(List.of(), List.of(), List.of(), List.of(sequence), List.of(drawing));
            assertThat(Alignment.align(with(identity(byDefault)), Set.of(), current))
                    .isEqualTo(with(identity(byDefault)));
        }

        @Test
        void whatASequenceIsBesidesItsStartAndIncrement() {
            var name = QualifiedName.of("s");
            var owner = Optional.of(new ColumnName(T, "id"));
            var wanted = Sequence.of(name, SequenceOptions.ascending(BIGINT, 1, 50));
            var current = new Sequence(
                    name, new SequenceOptions(INTEGER, 1, 1, 1, 1000, 20, true), owner, Optional.of("remark"));
            Schema aligned = Alignment.align(
                    new Schema(List.of(), List.of(), List.of(), List.of(wanted), List.of(TABLE)),
                    Set.of(),
                    new Schema(List.of(), List.of(), List.of(), List.of(current), List.of(TABLE)));
            assertThat(aligned.sequences())
                    .containsExactly(current.withOptions(new SequenceOptions(INTEGER, 1, 50, 1, 1000, 20, true)));
        }

        @Test
        void noBoundsThatTheWantedStartIsOutsideOf() {
            var wanted = SequenceOptions.ascending(BIGINT, 5000, 1);
            assertThat(AdoptedOptions.of(wanted, new SequenceOptions(BIGINT, 1, 1, 1, 1000, 1, false)))
                    .isEqualTo(wanted);
        }

        @Test
        void theCommentOfAType() {
            var name = QualifiedName.of("mood");
            var wanted = new EnumType(name, List.of("a", "b"), Optional.empty());
            var current = new EnumType(name, List.of("b", "a"), Optional.of("a remark"));
            assertThat(Alignment.align(
                                    new Schema(List.of(), List.of(wanted), List.of(), List.of(), List.of()),
                                    Set.of(),
                                    new Schema(List.of(), List.of(current), List.of(), List.of(), List.of()))
                            .enums())
                    .containsExactly(current);
        }
    }
}
