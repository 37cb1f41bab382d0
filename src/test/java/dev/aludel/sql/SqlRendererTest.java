package dev.aludel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.Operation;
import dev.aludel.operation.Sample;
import dev.aludel.operation.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden files; {@code -Daludel.golden=write} writes them anew for a human to read. */
class SqlRendererTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/aludel/sql");

    static List<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void rendersAsInTheGoldenFile(Sample sample) throws IOException {
        Path file = GOLDEN.resolve(sample.name() + ".sql");
        String rendered = text(SqlRenderer.render(sample.operation()));
        if ("write".equals(System.getProperty("aludel.golden"))) {
            Files.writeString(file, rendered);
        }
        assertThat(rendered).isEqualTo(Files.readString(file));
    }

    @Test
    void everyOperationHasASample() {
        assertThat(Samples.all().stream()
                        .<Class<?>>map(sample -> sample.operation().getClass()))
                .containsAll(List.of(Operation.class.getPermittedSubclasses()));
    }

    @Test
    void everyGoldenFileHasASample() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Samples.all().stream()
                            .map(sample -> sample.name() + ".sql")
                            .toList());
        }
    }

    private static String text(List<Statement> statements) {
        return statements.stream()
                .map(statement -> "-- locks %s%s%s%s%n%s;%n"
                        .formatted(
                                statement.impact().lock(),
                                statement.impact().rewrites() ? ", rewrites" : "",
                                statement.impact().scans() ? ", scans" : "",
                                statement.transactional() ? "" : ", outside a transaction",
                                statement.sql()))
                .collect(Collectors.joining());
    }
}
