package dev.aludel.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.SortOrder;
import dev.aludel.schema.Table;
import dev.aludel.schema.Type;
import dev.aludel.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SchemaDiffTest {

    private static final QualifiedName T = QualifiedName.of("t");
    private static final Table TABLE = Table.of(
            T,
            List.of(
                    Column.of("id", Type.parse("bigint"), false),
                    Column.of("x", Type.parse("integer"), true),
                    Column.of("y", Type.parse("text"), true)));

    private static Schema with(Table... tables) {
        return Schema.EMPTY.withTables(List.of(tables));
    }

    private static TableDiff diff(Table from, Table to) {
        Changes changes = SchemaDiff.between(with(from), with(to));
        assertThat(changes.alteredTables()).hasSize(1);
        return changes.alteredTables().get(0);
    }

    @Nested
    class Tables {

        @Test
        void same() {
            assertThat(SchemaDiff.between(with(TABLE), with(TABLE)).isEmpty()).isTrue();
        }

        @Test
        void addedAndRemoved() {
            assertThat(SchemaDiff.between(Schema.EMPTY, with(TABLE)).tables())
                    .containsExactly(new Change.Added<>(TABLE));
            assertThat(SchemaDiff.between(with(TABLE), Schema.EMPTY).tables())
                    .containsExactly(new Change.Removed<>(TABLE));
        }

        @Test
        void theOrderOfColumnsIsNoDifference() {
            Table turned = TABLE.withColumns(List.of(
                    TABLE.columns().get(2),
                    TABLE.columns().get(0),
                    TABLE.columns().get(1)));
            assertThat(SchemaDiff.between(with(TABLE), with(turned)).isEmpty()).isTrue();
        }

        @Test
        void aCommentIsOne() {
            TableDiff diff = diff(TABLE, TABLE.withComment(Optional.of("a remark")));
            assertThat(diff.commentDiffers()).isTrue();
            assertThat(diff.columns()).isEmpty();
        }
    }

    @Test
    void columnsAreMatchedByName() {
        Column x = TABLE.columns().get(1);
        Column z = Column.of("z", Type.parse("date"), true);
        Table to = TABLE.withColumns(List.of(TABLE.columns().get(0), x.withType(Type.parse("bigint")), z));

        assertThat(diff(TABLE, to).columns())
                .containsExactly(
                        new Change.Altered<>(x, x.withType(Type.parse("bigint"))),
                        new Change.Removed<>(TABLE.columns().get(2)),
                        new Change.Added<>(z));
    }

    @Nested
    class Constraints {

        private final Index byX = Index.of("by_x", List.of(IndexKey.column("x")));
        private final Index byY = Index.of("by_y", List.of(IndexKey.column("y")));

        @Test
        void whatIsLeftOnBothSidesIsMatchedByContent() {
            assertThat(diff(TABLE.withIndexes(List.of(byX)), TABLE.withIndexes(List.of(byX.withName("other"))))
                            .indexes())
                    .containsExactly(new Change.Renamed<>(byX, byX.withName("other")));
        }

        @Test
        void aNameThatStaysIsAltered() {
            Index descending = Index.of("by_x", List.of(IndexKey.column("x").withOrder(SortOrder.DESC)));
            assertThat(diff(TABLE.withIndexes(List.of(byX)), TABLE.withIndexes(List.of(descending)))
                            .indexes())
                    .containsExactly(new Change.Altered<>(byX, descending));
        }

        @Test
        void swappedNamesAreTwoAlterations() {
            Table to = TABLE.withIndexes(List.of(byX.withName("by_y"), byY.withName("by_x")));
            assertThat(diff(TABLE.withIndexes(List.of(byX, byY)), to).indexes())
                    .containsExactly(
                            new Change.Altered<>(byX, byY.withName("by_x")),
                            new Change.Altered<>(byY, byX.withName("by_y")));
        }

        /** A map that loses its entry while it is being read once lost the neighbour's key with it. */
        @Test
        void manyOfAllKindsAtOnce() {
            List<Index> from = List.of("a", "b", "c", "d", "e", "f").stream()
                    .map(byX::withName)
                    .toList();
            List<Index> to = List.of("b", "c", "e", "f", "g").stream()
                    .map(name -> name.equals("c") || name.equals("g") ? byY.withName(name) : byX.withName(name))
                    .toList();
            assertThat(diff(TABLE.withIndexes(from), TABLE.withIndexes(to)).indexes())
                    .containsExactly(
                            new Change.Removed<>(byX.withName("a")),
                            new Change.Altered<>(byX.withName("c"), byY.withName("c")),
                            new Change.Removed<>(byX.withName("d")),
                            new Change.Added<>(byY.withName("g")));
        }

        @Test
        void everyKindKnowsItsRenames() {
            Table from = new Table(
                    T,
                    TABLE.columns(),
                    Optional.of(new PrimaryKey("pk", List.of("id"))),
                    List.of(UniqueConstraint.of("u", List.of("x"))),
                    List.of(new Check("c", "(x > 0)")),
                    List.of(ForeignKey.of("f", List.of("x"), T, List.of("id"))),
                    List.of(byX),
                    Optional.empty());
            Table to = new Table(
                    T,
                    TABLE.columns(),
                    Optional.of(new PrimaryKey("pk2", List.of("id"))),
                    List.of(UniqueConstraint.of("u2", List.of("x"))),
                    List.of(new Check("c2", "(x > 0)")),
                    List.of(ForeignKey.of("f2", List.of("x"), T, List.of("id"))),
                    List.of(byX.withName("by_x2")),
                    Optional.empty());
            TableDiff diff = diff(from, to);
            assertThat(diff.primaryKey()).singleElement().isInstanceOf(Change.Renamed.class);
            assertThat(diff.uniques()).singleElement().isInstanceOf(Change.Renamed.class);
            assertThat(diff.checks()).singleElement().isInstanceOf(Change.Renamed.class);
            assertThat(diff.foreignKeys()).singleElement().isInstanceOf(Change.Renamed.class);
            assertThat(diff.indexes()).singleElement().isInstanceOf(Change.Renamed.class);
        }
    }

    @Test
    void typesSequencesAndNamespaces() {
        var mood = new EnumType(QualifiedName.of("mood"), List.of("a", "b"), Optional.empty());
        var turned = new EnumType(QualifiedName.of("mood"), List.of("b", "a"), Optional.empty());
        var sequence = Sequence.of(QualifiedName.of("s"), SequenceOptions.defaults(Type.parse("bigint")));
        var from = new Schema(List.of("a"), List.of(mood), List.of(), List.of(sequence), List.of());
        var to = new Schema(List.of("b"), List.of(turned), List.of(), List.of(), List.of());

        Changes changes = SchemaDiff.between(from, to);

        assertThat(changes.namespaces()).containsExactly(new Change.Removed<>("a"), new Change.Added<>("b"));
        assertThat(changes.enums()).containsExactly(new Change.Altered<>(mood, turned));
        assertThat(changes.sequences()).containsExactly(new Change.Removed<>(sequence));
    }
}
