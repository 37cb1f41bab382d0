package dev.aludel.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another session on the server, as {@code pg_stat_activity} shows it. What we may not see is empty.
 *
 * @param pid the process number on the server
 * @param user who
 * @param application the name that the program gave itself
 * @param client the address it comes from
 * @param state {@code active}, {@code idle in transaction} and so on
 * @param since when its transaction began, or else its connection, as the server writes it
 * @param lasting how long ago that was
 * @param query what it runs, or ran last, cut to 200 characters
 */
public record OtherSession(
        long pid,
        String user,
        String application,
        String client,
        String state,
        String since,
        Duration lasting,
        String query) {

    /** The columns that {@link #of} reads, of {@code pg_stat_activity a}. */
    static final String COLUMNS = """
            a.pid, a.usename, a.application_name, host(a.client_addr), a.state, \
            date_trunc('second', coalesce(a.xact_start, a.backend_start))::text, \
            coalesce(extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.backend_start)), 0)::bigint, \
            left(a.query, 200)""";

    static List<OtherSession> of(ResultSet rows) throws SQLException {
        var sessions = new ArrayList<OtherSession>();
        while (rows.next()) {
            sessions.add(new OtherSession(
                    rows.getLong(1),
                    text(rows.getString(2)),
                    text(rows.getString(3)),
                    text(rows.getString(4)),
                    text(rows.getString(5)),
                    text(rows.getString(6)),
                    Duration.ofSeconds(Math.max(0, rows.getLong(7))),
                    text(rows.getString(8))));
        }
        return sessions;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
