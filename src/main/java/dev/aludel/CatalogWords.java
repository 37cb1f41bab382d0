package dev.aludel;

import dev.aludel.catalog.CatalogFault;
import java.util.List;

/** What is said when the database cannot be reached or read. */
final class CatalogWords implements CatalogFault.Visitor<AludelException> {

    @Override
    public AludelException notAnAddress(CatalogFault.NotAnAddress fault) {
        return AludelException.refused("the url is no PostgreSQL address: " + fault.reason());
    }

    @Override
    public AludelException noDriver(CatalogFault.NoDriver fault) {
        return AludelException.refused(
                "no JDBC driver on the class path takes %s; add org.postgresql:postgresql".formatted(fault.url()));
    }

    @Override
    public AludelException unreachable(CatalogFault.Unreachable fault) {
        String advice = fault.reason().contains("Check that") ? "" : "; check host and port, and that the server runs";
        String reason = fault.reason().replaceFirst("\\.$", "");
        return database("no database answers at %s: %s%s".formatted(fault.url(), reason, advice));
    }

    @Override
    public AludelException loginRefused(CatalogFault.LoginRefused fault) {
        String user = fault.user().isEmpty() ? "" : " as \"" + fault.user() + "\"";
        return database("%s does not let us in%s: %s; check --user and ALUDEL_PASSWORD"
                .formatted(fault.url(), user, fault.reason()));
    }

    @Override
    public AludelException noSuchDatabase(CatalogFault.NoSuchDatabase fault) {
        return database("%s: %s; create it, or correct the url".formatted(fault.url(), fault.reason()));
    }

    @Override
    public AludelException noRights(CatalogFault.NoRights fault) {
        return database("the role may not do this, while %s: %s; grant it the right, or connect as another role"
                .formatted(fault.action(), fault.reason()));
    }

    @Override
    public AludelException tooOld(CatalogFault.TooOld fault) {
        return AludelException.refused("the server is PostgreSQL %s, but %d is the oldest that aludel knows"
                .formatted(fault.version(), fault.oldest()));
    }

    @Override
    public AludelException standby(CatalogFault.Standby fault) {
        return database("the server is a standby, which does not do for %s; name the primary with --url"
                .formatted(fault.action()));
    }

    @Override
    public AludelException failed(CatalogFault.Failed fault) {
        String state = fault.sqlState().isEmpty() ? "" : " (SQLSTATE " + fault.sqlState() + ")";
        return database("the database failed while %s: %s%s".formatted(fault.action(), fault.reason(), state));
    }

    private static AludelException database(String message) {
        return new AludelException(ExitCode.DATABASE, message, List.of());
    }
}
