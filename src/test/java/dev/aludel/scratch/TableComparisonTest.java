package dev.aludel.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.catalog.Contents;
import dev.aludel.scratch.RowDifference.ColumnDifference;
import dev.aludel.scratch.RowDifference.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tables of the columns a, b and c, written as {@code "1 x t, 2 y u"}. */
class TableComparisonTest {

    private static Contents table(List<String> key, String rows) {
        int columns = rows.isEmpty() ? 3 : rows.split(",")[0].strip().split(" ").length;
        return new Contents(
                "rows of table",
                "t",
                List.of("a", "b", "c").subList(0, columns),
                key,
                rows.isEmpty()
                        ? List.of()
                        : Arrays.stream(rows.split(","))
                                .map(row -> List.of(row.strip().split(" ")))
                                .toList());
    }

    private static List<Contents> runs(List<String> key, String... runs) {
        return Stream.of(runs).map(rows -> table(key, rows)).toList();
    }

    private static ColumnDifference column(String name, int rows, String from, String to) {
        return new ColumnDifference(name, rows, Optional.of(from), Optional.of(to));
    }

    @Nested
    class WithAKey {

        private Optional<RowDifference> compared(List<String> one, List<String> other) {
            var key = List.of("a");
            return new TableComparison(runs(key, one.toArray(String[]::new)), runs(key, other.toArray(String[]::new)))
                    .difference();
        }

        @Test
        void theOrderOfRowsDoesNotCount() {
            assertThat(compared(List.of("1 x, 2 y"), List.of("2 y, 1 x"))).isEmpty();
            assertThat(compared(List.of(""), List.of(""))).isEmpty();
        }

        @Test
        void namesTheColumnWithItsFirstRow() {
            assertThat(compared(List.of("10 x u, 2 x u, 3 y u"), List.of("10 z u, 2 y u, 3 y u")))
                    .hasValueSatisfying(found -> {
                        assertThat(found.columns()).containsExactly(column("b", 2, "x", "y"));
                        assertThat(found.gone()).isEmpty();
                        assertThat(found.come()).isEmpty();
                    });
        }

        @Test
        void namesRowsThatOneOrderAloneLeavesByTheirKey() {
            assertThat(compared(List.of("1 x, 2 y"), List.of("2 z, 3 x"))).hasValueSatisfying(found -> {
                assertThat(found.columns()).containsExactly(column("b", 1, "y", "z"));
                assertThat(found.gone()).containsExactly(List.of(new Value("a", "1")));
                assertThat(found.come()).containsExactly(List.of(new Value("a", "3")));
            });
        }

        @Test
        void aColumnThatVariesInBothOrdersIsLeftOut() {
            assertThat(compared(List.of("1 x 5", "1 x 6"), List.of("1 x 7", "1 x 8")))
                    .isEmpty();
            assertThat(compared(List.of("1 x 5", "1 x 6"), List.of("1 y 7", "1 y 8")))
                    .hasValueSatisfying(found -> assertThat(found.columns()).containsExactly(column("b", 1, "x", "y")));
        }

        /** The minute went by between two runs. */
        @Test
        void aColumnInWhichSomeRunsMeetIsLeftOut() {
            assertThat(compared(List.of("1 x 5", "1 x 6"), List.of("1 x 6", "1 x 6")))
                    .isEmpty();
        }

        /** One branch fills what the other one has filled already. */
        @Test
        void aColumnThatVariesInOneOrderOnlyIsADifference() {
            assertThat(compared(List.of("1 x 5", "1 x 6"), List.of("1 x 0", "1 x 0")))
                    .hasValueSatisfying(found -> assertThat(found.columns())
                            .containsExactly(new ColumnDifference("c", 1, Optional.empty(), Optional.of("0"))));
            assertThat(compared(List.of("1 x 0", "1 x 0"), List.of("1 x 5", "1 x 6")))
                    .hasValueSatisfying(found -> assertThat(found.columns())
                            .containsExactly(new ColumnDifference("c", 1, Optional.of("0"), Optional.empty())));
        }

        /** Both write the time, but not into the same rows. */
        @Test
        void whereAColumnThatVariesIsNullCounts() {
            assertThat(compared(List.of("1 5, 2 5", "1 6, 2 6"), List.of("1 7, 2 NULL", "1 8, 2 NULL")))
                    .hasValueSatisfying(found -> assertThat(found.columns())
                            .containsExactly(new ColumnDifference("b", 1, Optional.empty(), Optional.of("NULL"))));
            assertThat(compared(List.of("1 5, 2 NULL", "1 NULL, 2 6"), List.of("1 7, 2 7", "1 NULL, 2 NULL")))
                    .as("by lot")
                    .isEmpty();
        }

        @Test
        void twoColumnsThatVaryOnDifferentSidesAreDifferences() {
            assertThat(compared(List.of("1 5 0", "1 6 0"), List.of("1 0 7", "1 0 8")))
                    .hasValueSatisfying(found -> assertThat(found.columns())
                            .extracting(ColumnDifference::column)
                            .containsExactly("b", "c"));
        }

        @Test
        void aKeyThatVariesTellsNoRowsApart() {
            assertThat(compared(List.of("7 x, 8 y", "9 x, 10 y"), List.of("11 y, 12 x", "13 x, 14 y")))
                    .isEmpty();
            assertThat(compared(List.of("7 x, 8 y", "9 x, 10 y"), List.of("11 z, 12 y", "13 z, 14 y")))
                    .hasValueSatisfying(found -> assertThat(found.columns()).containsExactly(column("b", 1, "x", "z")));
        }

        @Test
        void aNumberOfRowsThatVariesIsNoDifference() {
            assertThat(compared(List.of("1 x", "1 x, 2 x"), List.of("1 x, 2 x, 3 x", "1 x, 2 x, 3 x, 4 x")))
                    .isEmpty();
        }
    }

    @Nested
    class WithoutAKey {

        private Optional<RowDifference> compared(List<String> one, List<String> other) {
            return new TableComparison(
                            runs(List.of(), one.toArray(String[]::new)), runs(List.of(), other.toArray(String[]::new)))
                    .difference();
        }

        @Test
        void rowsOfOneKindAreCounted() {
            assertThat(compared(List.of("x u, x u, y u"), List.of("x u, y u, x u")))
                    .isEmpty();
            assertThat(compared(List.of("x u, x u, y u"), List.of("x u, y u, y u")))
                    .hasValueSatisfying(found -> assertThat(found.columns()).containsExactly(column("a", 1, "x", "y")));
        }

        @Test
        void rowsArePairedByWhatDoesNotDiffer() {
            assertThat(compared(List.of("x 1 u, y 2 u"), List.of("x 2 u, y 1 u")))
                    .hasValueSatisfying(found ->
                            assertThat(found.gone()).as("in no column alone").hasSize(2));
            assertThat(compared(List.of("n 1 u, n 2 u, z 3 u"), List.of("o 2 u, o 1 u, z 3 u")))
                    .hasValueSatisfying(found -> assertThat(found.columns()).containsExactly(column("a", 2, "n", "o")));
        }

        @Test
        void whatVariesIsNotListed() {
            assertThat(compared(List.of("x 5", "x 6"), List.of("x 7, y 7", "x 8, y 9")))
                    .hasValueSatisfying(found -> {
                        assertThat(found.gone()).isEmpty();
                        assertThat(found.come()).containsExactly(List.of(new Value("a", "y")));
                    });
        }

        @Test
        void rowsThatFindNoPairAreListedWhole() {
            assertThat(compared(List.of("x 1, y 2"), List.of("x 1"))).hasValueSatisfying(found -> {
                assertThat(found.gone()).containsExactly(List.of(new Value("a", "y"), new Value("b", "2")));
                assertThat(found.come()).isEmpty();
            });
        }

        /** Numbers that were given to rows by lot: each column alone is the same each time. */
        @Test
        void rowsThatVaryThoughTheirColumnsDoNotAreNoDifference() {
            assertThat(compared(List.of("x 1, y 2, z 3", "x 2, y 1, z 3"), List.of("x 3, y 1, z 2", "x 3, y 2, z 1")))
                    .isEmpty();
        }
    }

    @Test
    void columnsOfOneOrderAloneAreTheCatalogsMatter() {
        assertThat(new TableComparison(runs(List.of("a"), "1 x"), runs(List.of("a"), "1")).difference())
                .isEmpty();
    }
}
