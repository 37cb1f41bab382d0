package dev.aludel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.diff.Differences;
import dev.aludel.diff.SchemaDiff;
import dev.aludel.schema.Schema;
import dev.aludel.testing.TestServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is read from the catalog, written as DDL into an empty database and read again, is the same: for both databases of
 * every acceptance case, on old and new servers. (The corpora do the same in {@code CorporaIT}.)
 */
class ReaderSelfCheckIT {

    @ParameterizedTest
    @ValueSource(strings = {"13", "15", "18"})
    void whatIsReadCanBeBuiltAndReadsTheSame(String major) throws IOException {
        Assumptions.assumeTrue(TestServer.majors().contains(major), "no binaries of PostgreSQL " + major);
        var failures = new ArrayList<String>();
        var names = new TreeMap<String, String>();
        try (var bench = new Bench(TestServer.embedded(major))) {
            for (AcceptanceTest.Case each : AcceptanceTest.cases()) {
                if (bench.serverVersion() >= each.since()) {
                    names.putIfAbsent(each.from(), each + "/from.sql");
                    names.putIfAbsent(each.to(), each + "/to.sql");
                }
            }
            assertThat(names).hasSizeGreaterThan(300);
            int done = 0;
            for (var each : names.entrySet()) {
                bench.empty();
                try {
                    bench.execute(each.getKey());
                    differences(bench).forEach(one -> failures.add(each.getValue() + ": " + one));
                } catch (IllegalStateException e) {
                    failures.add(each.getValue() + ": " + e.getMessage());
                }
                if (++done % 100 == 0) {
                    bench.renew();
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    /** How what is built from what is read differs from what is read. */
    private static List<?> differences(Bench bench) {
        Schema read = bench.read();
        bench.empty();
        List<?> differences = bench.go(Schema.EMPTY, read);
        return differences.isEmpty() && !bench.read().equals(read)
                ? List.of("read and written, it is another record: "
                        + Differences.of(SchemaDiff.between(Schema.EMPTY, read)))
                : differences;
    }
}
