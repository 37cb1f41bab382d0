package dev.aludel.catalog;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A database URL taken apart.
 *
 * @param hosts host and port, several separated by commas; empty for the driver's default
 * @param database the name of the database, decoded; empty for the driver's default
 * @param parameters what follows the question mark, decoded, by the driver's names; user and password too
 */
record Address(String hosts, String database, Map<String, String> parameters) {

    /** What {@link #url()} must not show. */
    private static final Set<String> HIDDEN = Set.of("user", "password", "sslpassword");

    /** Parameters of PostgreSQL's own URLs that the JDBC driver calls by another name. */
    private static final Map<String, String> DRIVER_NAMES = Map.of(
            "application_name", "ApplicationName",
            "connect_timeout", "connectTimeout");

    private static final Pattern JDBC = Pattern.compile("jdbc:postgresql:(?://([^/?]*)/?)?([^?]*)(?:\\?(.*))?");
    private static final Pattern OWN =
            Pattern.compile("postgres(?:ql)?://(?:([^:@/?]*)(?::([^@/?]*))?@)?([^/?@]*)(?:/([^?]*))?(?:\\?(.*))?");

    /** Names, IPv4 addresses, and IPv6 addresses in brackets. */
    private static final Pattern HOSTS = Pattern.compile("(?:(?:\\[[^\\]]*\\]|[^:,\\[\\]]*)(?::PORT)?(?:,(?!$)|$))*"
            .replace("PORT", "(?:\\d{1,4}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d\\d|655[0-2]\\d|6553[0-5])"));

    Address {
        parameters = Map.copyOf(parameters);
    }

    static Address parse(String text) {
        String url = text.strip();
        try {
            Address address = url.startsWith("jdbc:") ? jdbc(url) : own(url);
            if (!HOSTS.matcher(address.hosts()).matches()) {
                throw refused("HOST:PORT is expected, with a number for the port, or several with commas between");
            }
            return address;
        } catch (IllegalArgumentException e) {
            throw new CatalogException(
                    new CatalogFault.NotAnAddress("there is a malformed % in it; write %25 for a %"), e);
        }
    }

    private static Address jdbc(String url) {
        Matcher matcher = JDBC.matcher(url);
        if (!matcher.matches()) {
            throw refused("jdbc:postgresql://HOST:PORT/DATABASE is expected");
        }
        return new Address(text(matcher, 1), decoded(text(matcher, 2)), query(text(matcher, 3)));
    }

    private static Address own(String url) {
        Matcher matcher = OWN.matcher(url);
        if (!matcher.matches()) {
            throw refused("jdbc:postgresql://HOST:PORT/DATABASE or postgresql://USER:PASSWORD@HOST:PORT/DATABASE"
                    + " is expected; in a password, write %40 for @, %3A for :, %2F for / and %3F for ?");
        }
        Address plain = new Address(text(matcher, 3), decoded(text(matcher, 4)), query(text(matcher, 5)));
        return plain.with("user", given(matcher, 1)).with("password", given(matcher, 2));
    }

    /** The same with this parameter, where there is a value. */
    Address with(String parameter, Optional<String> value) {
        if (value.isEmpty()) {
            return this;
        }
        var changed = new TreeMap<>(parameters);
        changed.put(parameter, value.get());
        return new Address(hosts, database, changed);
    }

    /** The same without this parameter. */
    Address without(String parameter) {
        var changed = new TreeMap<>(parameters);
        changed.remove(parameter);
        return new Address(hosts, database, changed);
    }

    Address withDatabase(String other) {
        return new Address(hosts, other, parameters);
    }

    Optional<String> value(String parameter) {
        return Optional.ofNullable(parameters.get(parameter));
    }

    /** The JDBC URL without any parameter. */
    String base() {
        return (hosts.isEmpty() ? "jdbc:postgresql:" : "jdbc:postgresql://" + hosts + "/") + encoded(database);
    }

    /** The JDBC URL with the parameters that may be shown, sorted. */
    String url() {
        String shown = new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(entry -> !HIDDEN.contains(entry.getKey()))
                        .map(entry ->
                                entry.getKey() + "=" + encoded(entry.getValue()).replace("%2C", ","))
                        .collect(Collectors.joining("&"));
        return shown.isEmpty() ? base() : base() + "?" + shown;
    }

    @Override
    public String toString() {
        return url();
    }

    private static Map<String, String> query(String query) {
        var parameters = new TreeMap<String, String>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                String name = decoded(parts[0]);
                parameters.put(DRIVER_NAMES.getOrDefault(name, name), parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return parameters;
    }

    private static Optional<String> given(Matcher matcher, int group) {
        return Optional.ofNullable(matcher.group(group)).map(Address::decoded).filter(value -> !value.isEmpty());
    }

    private static String text(Matcher matcher, int group) {
        return Optional.ofNullable(matcher.group(group)).orElse("");
    }

    /** URLDecoder reads a plus as a space, which a URL's path and PostgreSQL's parameters do not. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static CatalogException refused(String reason) {
        return new CatalogException(new CatalogFault.NotAnAddress(reason));
    }
}
