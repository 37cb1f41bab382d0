package dev.aludel.entity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hibernate's settings for a boot without connection, cache or transactions: the application's, less
 * what reaches for a running system and cannot change a table.
 */
final class Settings {

    static final String TYPE_PREFIX = "aludel.type.";

    private static final String SKIP = "aludel.skip";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private static final List<String> LEFT_OUT = List.of(
            "aludel.",
            "hibernate.cache.",
            "hibernate.connection.",
            "hibernate.hbm2ddl.",
            "hibernate.hikari.",
            "hibernate.javax.cache.",
            "hibernate.session_factory",
            "hibernate.transaction.",
            "jakarta.persistence.jdbc.",
            "jakarta.persistence.jtaDataSource",
            "jakarta.persistence.nonJtaDataSource",
            "jakarta.persistence.schema-generation.",
            "jakarta.persistence.sql-load-script-source",
            "javax.persistence.jdbc.",
            "javax.persistence.jtaDataSource",
            "javax.persistence.nonJtaDataSource",
            "javax.persistence.schema-generation.");

    private Settings() {}

    static Map<String, String> of(Map<String, String> unit, EntitySource source) {
        var settings = new TreeMap<>(unit);
        settings.putAll(source.properties());
        settings.keySet().removeIf(key -> LEFT_OUT.stream().anyMatch(key::startsWith));
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("jakarta.persistence.database-major-version", String.valueOf(source.serverMajor()));
        return settings;
    }

    /** The classes that the user wants left out. */
    static Set<String> skipped(EntitySource source) {
        return COMMA.splitAsStream(source.properties().getOrDefault(SKIP, "").strip())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Map<String, String> types(EntitySource source) {
        var types = new TreeMap<String, String>();
        source.properties().forEach((key, value) -> {
            if (key.startsWith(TYPE_PREFIX)) {
                types.put(key.substring(TYPE_PREFIX.length()), value);
            }
        });
        return types;
    }
}
