package dev.aludel.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Rename;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RenameCandidatesTest {

    private static final Column ID = column("id", "bigint").withNullable(false);

    private static Column column(String name, String type) {
        return Column.of(name, Type.parse(type), true);
    }

    private static Table table(String name, Column... columns) {
        return Table.of(QualifiedName.of(name), List.of(columns));
    }

    private static Schema tables(Table... tables) {
        return Schema.EMPTY.withTables(List.of(tables));
    }

    private static List<String> candidates(Schema from, Schema to) {
        return RenameCandidates.of(from, to, Renaming.NONE).stream()
                .map(Rename::text)
                .toList();
    }

    @Test
    void oneColumnForOne() {
        assertThat(candidates(
                        tables(table("t", ID, column("a", "text"), column("c", "date"))),
                        tables(table("t", ID, column("b", "text"), column("d", "integer")))))
                .containsExactly("t.a=b");
    }

    @Test
    void notWhereTwoCouldBe() {
        Schema one = tables(table("t", ID, column("a", "text")));
        Schema two = tables(table("t", ID, column("b", "text"), column("c", "text")));
        assertThat(candidates(one, two)).isEmpty();
        assertThat(candidates(two, one)).isEmpty();
    }

    @Test
    void notWhereAnythingElseDiffers() {
        Column a = column("a", "text");
        for (Column b : List.of(
                column("b", "varchar(20)"),
                column("b", "text").withNullable(false),
                column("b", "text").withValue(new ColumnValue.Default("'x'::text")))) {
            assertThat(candidates(tables(table("t", ID, a)), tables(table("t", ID, b))))
                    .isEmpty();
        }
    }

    @Test
    void oneTableForOne() {
        assertThat(candidates(
                        tables(table("a", ID, column("x", "text")), table("c", ID)),
                        tables(table("b", column("x", "text"), ID), table("d", ID, column("y", "text")))))
                .containsExactly("a=b");
    }

    @Test
    void columnsOfATableThatIsRenamedAreSaidInItsOldName() {
        var renaming = new Renaming(List.of(new Rename.OfTable(QualifiedName.of("a"), "b")));
        assertThat(RenameCandidates.of(
                        tables(table("b", ID, column("x", "text"))),
                        tables(table("b", ID, column("y", "text"))),
                        renaming))
                .extracting(Rename::text)
                .containsExactly("a.x=y");
    }

    @Test
    void enumsTheirValuesAndSequences() {
        assertThat(candidates(enums("a", "x", "y"), enums("b", "y", "x"))).containsExactly("a=b");
        assertThat(candidates(enums("a", "x", "y"), enums("a", "x", "z"))).containsExactly("a.y=z");
        assertThat(candidates(enums("a", "x", "y"), enums("a", "x", "z", "u"))).isEmpty();
        assertThat(candidates(sequence("a", 50), sequence("b", 50))).containsExactly("a=b");
        assertThat(candidates(sequence("a", 50), sequence("b", 1))).isEmpty();
    }

    private static Schema enums(String name, String... values) {
        var type = new EnumType(QualifiedName.of(name), Stream.of(values).toList(), Optional.empty());
        return new Schema(List.of(), List.of(type), List.of(), List.of(), List.of());
    }

    private static Schema sequence(String name, long increment) {
        var options = SequenceOptions.ascending(Type.parse("bigint"), 1, increment);
        return new Schema(
                List.of(), List.of(), List.of(), List.of(Sequence.of(QualifiedName.of(name), options)), List.of());
    }
}
