package dev.aludel.catalog;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries a {@link CatalogFault}. */
public final class CatalogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CatalogFault fault;

    public CatalogException(CatalogFault fault) {
        this(fault, null);
    }

    public CatalogException(CatalogFault fault, @Nullable Throwable cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    public CatalogFault fault() {
        return fault;
    }

    /**
     * What the server said no to on an open connection.
     *
     * @param action what was being done, in the gerund
     */
    static CatalogException of(String action, SQLException cause) {
        String state = Optional.ofNullable(cause.getSQLState()).orElse("");
        String reason = reason(cause);
        CatalogFault fault = switch (state) {
            case "42501", "25006" -> new CatalogFault.NoRights(action, reason);
            case "0A000" ->
                reason.endsWith("during recovery")
                        ? new CatalogFault.Standby(action)
                        : new CatalogFault.Failed(action, state, reason);
            default -> new CatalogFault.Failed(action, state, reason);
        };
        return new CatalogException(fault, cause);
    }

    /** The server's first line; what follows it in the driver's message is position and detail. */
    static String reason(SQLException cause) {
        String message = Optional.ofNullable(cause.getMessage()).orElse(cause.toString());
        return message.lines()
                .findFirst()
                .orElse(message)
                .replaceFirst("^(ERROR|FATAL): ", "")
                .replaceFirst("\\.$", "");
    }
}
