package dev.aludel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.Sample;
import dev.aludel.operation.Samples;
import dev.aludel.testing.TestDatabase;
import dev.aludel.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample on every major: it runs, and it does to others what its statements say. */
class ImpactTest {

    @ParameterizedTest
    @MethodSource("dev.aludel.testing.TestServer#majors")
    void statementsDoWhatTheySay(String major) throws SQLException {
        var wrong = new ArrayList<String>();
        try (var database = new TestDatabase(TestServer.embedded(major));
                Connection connection = database.connect()) {
            database.execute(Samples.setup());
            connection.setAutoCommit(false);
            for (Sample sample : Samples.all()) {
                if (runsOn(sample, database.serverVersion())) {
                    observe(sample, connection, wrong);
                    connection.rollback();
                }
            }
        }
        assertThat(String.join("\n", wrong)).isEmpty();
    }

    /** What a later statement locks, an earlier one may have locked already. */
    private static void observe(Sample sample, Connection connection, List<String> wrong) throws SQLException {
        var observer = new Observed(connection);
        List<Statement> statements = SqlRenderer.render(sample.operation());
        for (Statement statement : statements) {
            if (!statement.transactional() && !(sample.operation() instanceof AddEnumValue)) {
                continue;
            }
            Impact observed = observer.run(statement.sql());
            boolean asSaid =
                    sample.worstCase() ? observed.equals(statement.impact()) : covers(statement.impact(), observed);
            if (!asSaid) {
                wrong.add(sample + ": says " + statement.impact() + ", does " + observed);
            }
        }
    }

    private static boolean covers(Impact said, Impact observed) {
        return said.lock().compareTo(observed.lock()) >= 0
                && (said.rewrites() || !observed.rewrites())
                && (said.scans() || !observed.scans());
    }

    private static boolean runsOn(Sample sample, int version) {
        boolean virtual = sample.name().equals("add_column_virtual");
        boolean nullsNotDistinct = sample.name().contains("nulls_not_distinct");
        return !(virtual && version < 180000) && !(nullsNotDistinct && version < 150000);
    }
}
