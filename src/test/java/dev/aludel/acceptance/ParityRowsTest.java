package dev.aludel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every row of Alembic's own test suite that concerns us is a case, or is named with the reason why not. */
class ParityRowsTest {

    private static final int[][] RANGES = {
        {1, 5}, {7, 14}, {26, 34}, {36, 45}, {50, 59}, {64, 105}, {108, 117}, {119, 125}, {128, 131}
    };

    private static final Pattern IN_A_NAME = Pattern.compile("\\G(\\d{3})-");
    private static final Pattern IN_THE_LIST = Pattern.compile("(?m)^\\| (\\d+) \\|");

    @Test
    void everyRowIsACaseOrHasAReason() throws IOException {
        var rows = new TreeSet<Integer>();
        for (int[] range : RANGES) {
            IntStream.rangeClosed(range[0], range[1]).forEach(rows::add);
        }
        Set<Integer> cases = new TreeSet<>();
        for (AcceptanceTest.Case each : AcceptanceTest.cases()) {
            cases.addAll(numbers(IN_A_NAME, each.folder().getFileName().toString()));
        }
        Set<Integer> reasons = numbers(IN_THE_LIST, Files.readString(AcceptanceTest.CASES.resolve("README.md")));

        assertThat(cases).as("rows that are cases and excused at once").doesNotContainAnyElementsOf(reasons);
        cases.addAll(reasons);
        assertThat(cases).isEqualTo(rows);
    }

    @Test
    void whatAlembicCannotDoIsACaseEach() throws IOException {
        var named = Pattern.compile("`([a-z-]+/[a-z0-9-]+)`")
                .matcher(Files.readString(AcceptanceTest.CASES.resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(40);
        assertThat(AcceptanceTest.cases()).extracting(Object::toString).containsAll(named);
    }

    @Test
    void whatNeedsEntitiesIsATestOfTheCommandLine() throws IOException {
        String tests =
                Files.readString(Path.of("src", "test", "java", "dev", "aludel", "cli", "ForeignObjectsTest.java"));
        var named = Pattern.compile("`ForeignObjectsTest\\.(\\w+)`")
                .matcher(Files.readString(AcceptanceTest.CASES.resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named).hasSize(3).allMatch(each -> tests.contains("    @Test\n    void " + each + "()"));
    }

    @Test
    void theFirstCaseOfEachKindIsNoChange() throws IOException {
        var kinds = new TreeSet<String>();
        var unchanged = new TreeSet<String>();
        for (AcceptanceTest.Case each : AcceptanceTest.cases()) {
            String kind = each.folder().getParent().getFileName().toString();
            kinds.add(kind);
            if (each.same()) {
                unchanged.add(kind);
            }
        }
        assertThat(unchanged).isEqualTo(kinds);
    }

    private static Set<Integer> numbers(Pattern pattern, String text) {
        var numbers = new TreeSet<Integer>();
        pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .map(Integer::valueOf)
                .forEach(numbers::add);
        return numbers;
    }
}
