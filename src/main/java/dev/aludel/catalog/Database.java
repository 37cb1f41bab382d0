package dev.aludel.catalog;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database is and who connects to it. Immutable; holds no connection. Its text never shows a
 * password.
 */
public final class Database {

    private static final String APPLICATION = "aludel";

    /** Seconds until an address that does not answer is given up; the URL may say otherwise. */
    private static final String CONNECT_TIMEOUT = "10";

    /** The driver's parameter, a list as in {@code SET search_path}. */
    private static final String SEARCH_PATH = "currentSchema";

    private static final Pattern FIRST = Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")+)\"|([^\",\\s]+))\\s*(?:,|$)");

    private final Address address;

    private Database(Address address) {
        this.address = address;
    }

    /**
     * Reads {@code jdbc:postgresql://host:port/name?user=…&password=…} or PostgreSQL's own form,
     * {@code postgresql://user:password@host:port/name?sslmode=…} ({@code postgres://} too).
     *
     * @throws CatalogException with {@link CatalogFault.NotAnAddress} when the text is neither
     */
    public static Database parse(String url) {
        return new Database(Address.parse(url));
    }

    /** The same with these credentials in place of those in the URL, each where it is given. */
    public static Database parse(String url, Optional<String> user, Optional<String> password) {
        return new Database(Address.parse(url).with("user", user).with("password", password));
    }

    /** The JDBC URL without user, password and other secrets. */
    public String url() {
        return address.url();
    }

    public Optional<String> user() {
        return address.value("user");
    }

    public Optional<String> password() {
        return address.value("password");
    }

    /** The name of the database; empty when the URL leaves it to the driver. */
    public String name() {
        return address.database();
    }

    /** Another database on the same server, with the same user. */
    public Database sibling(String name) {
        return new Database(address.withDatabase(name));
    }

    /** The same for another user; a password of the one before is forgotten. */
    public Database as(String user, Optional<String> password) {
        return new Database(
                address.with("user", Optional.of(user)).without("password").with("password", password));
    }

    /** The same with a search path that is this namespace alone. */
    public Database inNamespace(String name) {
        return new Database(address.with(SEARCH_PATH, Optional.of('"' + name.replace("\"", "\"\"") + '"')));
    }

    /** The first namespace of the URL's search path; none when the URL has no search path, or one that begins with the user's. */
    public Optional<String> namespace() {
        Matcher first = FIRST.matcher(address.value(SEARCH_PATH).orElse(""));
        if (!first.lookingAt()) {
            return Optional.empty();
        }
        String name = first.group(1) == null
                ? first.group(2).toLowerCase(Locale.ROOT)
                : first.group(1).replace("\"\"", "\"");
        return Optional.of(name).filter(each -> !each.equals("$user"));
    }

    /**
     * Opens a connection, which the caller owns and closes. It is in auto-commit mode and called {@code
     * aludel} in {@code pg_stat_activity} unless the URL gives another application name.
     *
     * @throws CatalogException when there is no connection
     */
    public Connection connect() {
        if (DriverManager.drivers().noneMatch(driver -> accepts(driver, url()))) {
            throw new CatalogException(new CatalogFault.NoDriver(url()));
        }
        var properties = new Properties();
        properties.setProperty("ApplicationName", APPLICATION);
        properties.setProperty("connectTimeout", CONNECT_TIMEOUT);
        properties.putAll(address.parameters());
        try {
            return DriverManager.getConnection(address.base(), properties);
        } catch (SQLException e) {
            throw new CatalogException(fault(e), e);
        }
    }

    /** The codes are PostgreSQL's (appendix A of its manual) and, for 08004, the driver's own. */
    private CatalogFault fault(SQLException cause) {
        String state = Optional.ofNullable(cause.getSQLState()).orElse("");
        String reason = CatalogException.reason(cause);
        return switch (state) {
            case "28P01", "28000" -> new CatalogFault.LoginRefused(url(), user().orElse(""), reason);
            case "08004" ->
                cause.getMessage().contains("SSL")
                        ? new CatalogFault.Unreachable(url(), reason)
                        : new CatalogFault.LoginRefused(url(), user().orElse(""), reason);
            case "3D000" -> new CatalogFault.NoSuchDatabase(url(), reason);
            case "42501" -> new CatalogFault.NoRights("connecting", reason);
            case "53300", "57P03" -> new CatalogFault.Unreachable(url(), reason);
            default ->
                state.startsWith("08")
                        ? new CatalogFault.Unreachable(url(), reason)
                        : new CatalogFault.Failed("connecting", state, reason);
        };
    }

    private static boolean accepts(java.sql.Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Where and who, without any secret. */
    @Override
    public String toString() {
        return user().map(user -> url() + " as " + user).orElseGet(this::url);
    }
}
