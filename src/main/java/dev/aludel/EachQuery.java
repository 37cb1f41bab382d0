package dev.aludel;

import dev.aludel.catalog.Database;
import dev.aludel.run.ServerError;
import dev.aludel.sql.ScriptException;
import dev.aludel.sql.SqlScript;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a database which targets there are. */
final class EachQuery {

    private final String sql;
    private final Duration timeout;

    /**
     * @param text the query
     * @param timeout how long it may take; zero for as long as the server lets it
     */
    EachQuery(String text, Duration timeout) {
        this.sql = one(text);
        this.timeout = timeout;
    }

    private static String one(String text) {
        try {
            List<SqlScript.Part> parts = SqlScript.parse(text);
            if (parts.size() == 1) {
                return parts.get(0).sql();
            }
            throw EachWords.of(new EachFault.NotOneStatement(parts.size()));
        } catch (ScriptException e) {
            return text; // the server says what is wrong with it
        }
    }

    /**
     * The targets, in the order of the query.
     *
     * @param database the one that is asked; each target that says nothing else is reached as it is
     * @param place where that is, for people, when its URL does not say so
     * @throws AludelException when the query does not give targets
     */
    List<Target> targets(Database database, Optional<String> place) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false); // what it begins ends with the connection
            statement.setEscapeProcessing(false);
            statement.execute("SET TRANSACTION READ ONLY");
            if (!timeout.isZero()) {
                statement.execute("SET LOCAL statement_timeout = " + timeout.toMillis());
            }
            try {
                return read(statement, database, place);
            } catch (SQLException e) {
                throw EachWords.of(new EachFault.Failed(ServerError.of(e)));
            }
        }
    }

    private List<Target> read(Statement statement, Database database, Optional<String> place) throws SQLException {
        if (!statement.execute(sql)) {
            throw EachWords.of(new EachFault.NoResult());
        }
        try (ResultSet rows = statement.getResultSet()) {
            var labels = new ArrayList<String>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                labels.add(rows.getMetaData().getColumnLabel(i));
            }
            var columns = EachColumns.of(labels);
            var targets = new ArrayList<Target>();
            Map<String, Integer> seen = new HashMap<>();
            while (rows.next()) {
                int row = targets.size() + 1;
                Target target = columns.target(row, values(rows, labels.size()), database, place);
                Integer before = seen.put(target.database().url(), row);
                if (before != null) {
                    throw EachWords.of(new EachFault.Twice(target.name(), before, row));
                }
                targets.add(target);
            }
            return targets;
        }
    }

    private static List<@Nullable String> values(ResultSet rows, int count) throws SQLException {
        var values = new ArrayList<@Nullable String>();
        for (int i = 1; i <= count; i++) {
            values.add(rows.getString(i));
        }
        return values;
    }
}
