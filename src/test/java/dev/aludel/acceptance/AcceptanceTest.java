package dev.aludel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.diff.Alignment;
import dev.aludel.diff.DeclaredRenames;
import dev.aludel.diff.FollowingNames;
import dev.aludel.operation.Operation;
import dev.aludel.plan.RenamePlan;
import dev.aludel.plan.Restoration;
import dev.aludel.schema.ConstraintName;
import dev.aludel.schema.Definition;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code acceptance} is a case: a database as it is ({@code from.sql}) and as it shall be
 * ({@code to.sql}). What {@code README.md} there says is asserted of every case. {@code
 * -Daludel.golden=write} writes the plans that a case keeps instead of comparing them.
 */
class AcceptanceTest {

    static final Path CASES = Path.of("src", "test", "resources", "acceptance");

    private static final boolean WRITE = "write".equals(System.getProperty("aludel.golden"));

    /** The server by which the plans were printed that have views in them: older ones print each column with its table. */
    private static final int PRINTING = 18;

    private static Bench direct;
    private static Bench bench;
    private static Bench copy;

    @BeforeAll
    static void start() {
        direct = new Bench(Bench.server());
        bench = new Bench(Bench.server());
        copy = new Bench(Bench.server());
    }

    @AfterAll
    static void stop() {
        direct.close();
        bench.close();
        copy.close();
    }

    @BeforeEach
    void empty() {
        direct.empty();
        bench.empty();
    }

    static List<Case> cases() throws IOException {
        String only = System.getProperty("aludel.case", "");
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.endsWith("to.sql"))
                    .map(file -> new Case(file.getParent()))
                    .filter(each -> each.toString().contains(only))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void leadsThereAndBack(Case each) throws IOException {
        Assumptions.assumeTrue(direct.serverVersion() >= each.since(), "needs a newer server");
        bench.execute(each.from());
        direct.execute(each.to());
        Schema from = bench.read();
        Schema wanted = direct.read();
        List<Definition> definitions = bench.definitions();
        List<Definition> others = direct.definitions();
        assertThat(copy.unlike(wanted, others)).isEmpty();
        Renaming renaming = DeclaredRenames.of(each.renames(), List.of(), from, List.of(), wanted)
                .renaming();
        Schema renamed = bench.renamed(from, renaming);
        Schema to = each.derived().isEmpty()
                ? wanted
                : Alignment.align(wanted, each.derived(), FollowingNames.of(from, renaming, renamed));
        var restoration = Restoration.of(
                RenamePlan.there(renaming, from, Bench.plan(renamed, to)),
                RenamePlan.back(renaming, from, Bench.plan(to, renamed)),
                definitions);
        if (each.refused().isPresent()) {
            assertThat(restoration.obstacles().stream()
                            .map(it -> it.reason() + " " + it.object() + ", " + it.on())
                            .sorted())
                    .containsExactlyElementsOf(each.refused().get());
            return;
        }
        assertThat(restoration.obstacles()).isEmpty();
        List<Operation> up = restoration.upgrade().operations();
        List<Operation> down = restoration.downgrade().operations();
        if (each.same()) {
            assertThat(Bench.sql(up)).isEmpty();
            assertThat(Bench.sql(down)).isEmpty();
            return;
        }
        assertThat(up).isNotEmpty();
        assertThat(down).isNotEmpty();
        if (direct.serverVersion() / 10_000 == PRINTING || !each.surrounded()) {
            golden(each.upgrade(), Bench.sql(up));
            golden(each.downgrade(), Bench.sql(down));
        }

        bench.fill(each.fill(), from);
        var rows = new RenamedRows(bench, renaming, from, renamed, to);
        List<String> before = rows.before();
        assertThat(bench.go(up, to)).as("after the upgrade:\n%s", Bench.sql(up)).isEmpty();
        assertThat(rows.after()).isEqualTo(before);
        assertThat(Bench.plan(bench.read(), to).operations()).isEmpty();
        List<String> after = lines(bench.definitions());
        if (each.surrounded()) {
            assertThat(after)
                    .as("what is not modelled, after the upgrade:\n%s", Bench.sql(up))
                    .containsExactlyElementsOf(lines(others));
        }
        assertThat(bench.go(down, from))
                .as("after the downgrade:\n%s", Bench.sql(down))
                .isEmpty();
        assertThat(rows.before()).isEqualTo(before);
        assertThat(lines(bench.definitions()))
                .as("what is not modelled, after the downgrade:\n%s", Bench.sql(down))
                .containsExactlyElementsOf(lines(definitions));
        assertThat(bench.go(up, to)).as("after the second upgrade").isEmpty();
        assertThat(lines(bench.definitions())).containsExactlyElementsOf(after);
    }

    private static List<String> lines(List<Definition> definitions) {
        return definitions.stream()
                .map(each ->
                        each.object() + ": " + each.create() + each.options().orElse(""))
                .sorted()
                .toList();
    }

    private static void golden(Path file, String sql) throws IOException {
        if (Files.exists(file)) {
            if (WRITE) {
                Files.writeString(file, sql);
            }
            assertThat(sql).isEqualTo(Files.readString(file));
        }
    }

    /** A folder. */
    record Case(Path folder) implements Comparable<Case> {

        String from() throws IOException {
            return Files.readString(folder.resolve("from.sql"));
        }

        String to() throws IOException {
            return Files.readString(folder.resolve("to.sql"));
        }

        /** The rows of the case; when it has none of its own, any that fit. */
        Optional<String> fill() throws IOException {
            Path file = folder.resolve("fill.sql");
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        }

        /** What is declared to be renamed, one {@code OLD=NEW} a line. */
        List<String> renames() throws IOException {
            Path file = folder.resolve("renames");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        }

        Path upgrade() {
            return folder.resolve("upgrade.sql");
        }

        Path downgrade() {
            return folder.resolve("downgrade.sql");
        }

        /** What cannot be restored, a line for each: {@code GONE view v, column name on t}. */
        Optional<List<String>> refused() throws IOException {
            Path file = folder.resolve("refused");
            return Files.exists(file) ? Optional.of(Files.readAllLines(file)) : Optional.empty();
        }

        /** Whether {@code to.sql} says all of what is not modelled, too. */
        boolean surrounded() {
            return Set.of("restored", "preserved")
                    .contains(folder.getParent().getFileName().toString());
        }

        boolean same() {
            return Files.exists(folder.resolve("same"));
        }

        /** The names in {@code to.sql} that nobody gave, one {@code table.name} a line. */
        Set<ConstraintName> derived() throws IOException {
            Path file = folder.resolve("derived");
            return !Files.exists(file)
                    ? Set.of()
                    : Files.readAllLines(file).stream()
                            .map(line -> line.split("\\.", 2))
                            .map(parts -> new ConstraintName(QualifiedName.of(parts[0]), parts[1]))
                            .collect(Collectors.toSet());
        }

        /** The first server version that has what the case is about. */
        int since() throws IOException {
            String all = from() + to();
            if (Pattern.compile(" VIRTUAL|NOT ENFORCED|WITHOUT OVERLAPS|CONSTRAINT \\w+ NOT NULL")
                    .matcher(all)
                    .find()) {
                return 180000;
            }
            return Pattern.compile("NULLS NOT DISTINCT|BEGIN ATOMIC|SET NULL \\(")
                            .matcher(all)
                            .find()
                    ? 150000
                    : all.contains("COMPRESSION ") ? 140000 : 0;
        }

        @Override
        public int compareTo(Case other) {
            return folder.compareTo(other.folder);
        }

        @Override
        public String toString() {
            return CASES.relativize(folder).toString().replace('\\', '/');
        }
    }
}
