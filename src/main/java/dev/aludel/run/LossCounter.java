package dev.aludel.run;

import dev.aludel.sql.Loss;
import dev.aludel.sql.Misfits;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database how much there is of what would be lost. What is few is counted; of more the planner is
 * asked, so that no large table is scanned. Each question has a short transaction of its own, which waits for
 * nobody; what it does not get an answer to is unknown.
 */
final class LossCounter implements Loss.Visitor<Amount> {

    private static final Logger LOG = LoggerFactory.getLogger(LossCounter.class);

    private static final long FEW = 10_000;

    private static final List<String> LIMITS = List.of(
            "SET TRANSACTION READ ONLY",
            "SET LOCAL lock_timeout = '200ms'",
            "SET LOCAL statement_timeout = '1s'",
            "SET LOCAL row_security = off"); // rows that a policy hides must not count as none

    private static final String KIND =
            "SELECT c.relkind FROM pg_catalog.pg_class c WHERE c.oid = pg_catalog.to_regclass(?)";

    /** Tables, also partitioned ones, and materialized views. */
    private static final Set<String> STORED = Set.of("r", "p", "m");

    private static final String TYPE = """
            SELECT pg_catalog.format_type(a.atttypid, a.atttypmod) FROM pg_catalog.pg_attribute a
            WHERE a.attrelid = pg_catalog.to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped
              AND a.attname = (pg_catalog.parse_ident(?))[1]""";

    private static final Amount NONE = Amount.of(Amount.Certainty.NONE);
    private static final Amount MADE = Amount.of(Amount.Certainty.MADE);
    private static final Amount ABSENT = Amount.of(Amount.Certainty.ABSENT);
    private static final Amount UNKNOWN = Amount.of(Amount.Certainty.UNKNOWN);

    private final Connection connection;
    private final Map<String, Amount> rows = new HashMap<>();

    /** @param connection in auto-commit mode */
    LossCounter(Connection connection) {
        this.connection = connection;
    }

    CountedLoss count(Loss loss) {
        List<Loss> dependents = loss.accept(LossDependents.QUERY)
                .map(query -> asked(() -> LossDependents.read(connection, query), List.<Loss>of()))
                .orElse(List.of());
        Optional<String> type = loss instanceof Loss.ConvertedColumn converted
                ? type(converted.table(), converted.column())
                : Optional.empty();
        Amount amount = loss.accept(this);
        Optional<Long> misfits = loss instanceof Loss.ConvertedColumn converted && type.isPresent()
                ? misfits(converted, type.get(), amount)
                : Optional.empty();
        return new CountedLoss(
                loss,
                amount,
                type,
                misfits,
                dependents.stream()
                        .map(each ->
                                new CountedLoss(each, each.accept(this), Optional.empty(), Optional.empty(), List.of()))
                        .toList());
    }

    /** Of few rows only. */
    private Optional<Long> misfits(Loss.ConvertedColumn loss, String from, Amount amount) {
        if (amount.certainty() != Amount.Certainty.EXACT) {
            return Optional.empty();
        }
        String value = loss.column().now().orElseThrow();
        Optional<String> condition =
                asked(() -> Misfits.condition(value, from, loss.type(), loss.labels(), version()), Optional.empty());
        return condition
                .map(misfit -> "SELECT count(*) FROM %s WHERE %s"
                        .formatted(loss.table().now().orElseThrow(), misfit))
                .flatMap(query -> Optional.ofNullable(
                        asked(() -> Long.valueOf(String.valueOf(Sql.unprepared(connection, query))), null)));
    }

    private int version() throws SQLException {
        return Integer.parseInt(String.valueOf(Sql.text(connection, "SHOW server_version_num")));
    }

    @Override
    public Amount visit(Loss.DroppedTable loss) {
        return rows(loss.table());
    }

    @Override
    public Amount visit(Loss.DroppedColumn loss) {
        return values(loss.table(), loss.column());
    }

    @Override
    public Amount visit(Loss.DroppedObject loss) {
        return NONE;
    }

    @Override
    public Amount visit(Loss.DroppedRule loss) {
        return NONE;
    }

    @Override
    public Amount visit(Loss.LostRows loss) {
        return rows(loss.table());
    }

    @Override
    public Amount visit(Loss.ConvertedColumn loss) {
        return values(loss.table(), loss.column());
    }

    @Override
    public Amount visit(Loss.Untold loss) {
        return NONE;
    }

    private Amount rows(Loss.Name table) {
        return table.now().map(name -> rows.computeIfAbsent(name, this::rows)).orElse(MADE);
    }

    private Amount rows(String table) {
        String kind = asked(() -> Sql.text(connection, KIND, table), "?");
        if (kind == null) {
            return ABSENT;
        }
        if (!STORED.contains(kind)) {
            return UNKNOWN;
        }
        String few = "SELECT count(*) FROM (SELECT FROM %s LIMIT %d) AS few".formatted(table, FEW + 1);
        long counted = asked(() -> Long.parseLong(Sql.unprepared(connection, few)), -1L);
        return 0 <= counted && counted <= FEW
                ? new Amount(Amount.Certainty.EXACT, counted)
                : estimated("SELECT FROM " + table, counted);
    }

    private Amount values(Loss.Name table, Loss.Name column) {
        if (table.now().isEmpty() || column.now().isEmpty()) {
            return MADE;
        }
        if (type(table, column).isEmpty()) {
            return ABSENT;
        }
        String from = table.now().get();
        String value = column.now().get();
        Amount all = rows(table);
        return switch (all.certainty()) {
            case EXACT -> {
                String count = "SELECT count(%s) FROM %s".formatted(value, from);
                long counted = asked(() -> Long.parseLong(Sql.unprepared(connection, count)), -1L);
                yield counted < 0 ? UNKNOWN : new Amount(Amount.Certainty.EXACT, counted);
            }
            case ABOUT, MORE -> estimated("SELECT FROM %s WHERE %s IS NOT NULL".formatted(from, value), -1);
            default -> UNKNOWN;
        };
    }

    /**
     * What the planner expects.
     *
     * @param counted how many there are at least
     */
    private Amount estimated(String query, long counted) {
        long expected = asked(() -> Sql.expectedRows(connection, query).orElse(-1), -1L);
        if (counted > expected) {
            return new Amount(Amount.Certainty.MORE, counted - 1);
        }
        return expected < 0 ? UNKNOWN : new Amount(Amount.Certainty.ABOUT, expected);
    }

    private Optional<String> type(Loss.Name table, Loss.Name column) {
        return table.now()
                .flatMap(name -> column.now()
                        .flatMap(each ->
                                Optional.ofNullable(asked(() -> Sql.text(connection, TYPE, name, each), null))));
    }

    /** A question to the database. */
    private interface Question<T> {
        T ask() throws SQLException;
    }

    private <T extends @Nullable Object> T asked(Question<T> question, T unanswered) {
        try {
            connection.setAutoCommit(false);
            try {
                for (String limit : LIMITS) {
                    Sql.execute(connection, limit);
                }
                return question.ask();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            LOG.debug("No answer: {}", e.getMessage());
            return unanswered;
        }
    }
}
