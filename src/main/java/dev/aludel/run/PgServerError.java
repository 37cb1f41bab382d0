package dev.aludel.run;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Reads pgjdbc's error fields; loaded only where that driver is on the class path. */
final class PgServerError {

    private PgServerError() {}

    static boolean loads() {
        return PSQLException.class.getName() != null;
    }

    static Optional<ServerError> of(SQLException e) {
        return e instanceof PSQLException own
                ? Optional.ofNullable(own.getServerErrorMessage()).map(PgServerError::of)
                : Optional.empty();
    }

    private static ServerError of(ServerErrorMessage error) {
        return new ServerError(
                Objects.requireNonNullElse(error.getSQLState(), ""),
                Objects.requireNonNullElse(error.getMessage(), ""),
                Optional.ofNullable(error.getDetail()),
                Optional.ofNullable(error.getHint()),
                error.getPosition() > 0 ? OptionalInt.of(error.getPosition()) : OptionalInt.empty(),
                table(error.getSchema(), error.getTable()),
                Optional.ofNullable(error.getConstraint()));
    }

    private static Optional<String> table(@Nullable String namespace, @Nullable String table) {
        return Optional.ofNullable(table).map(name -> namespace == null ? name : namespace + "." + name);
    }
}
