package dev.aludel.plan;

import dev.aludel.schema.EnumType;
import dev.aludel.schema.Type;
import java.util.Map;
import java.util.Optional;

/** The value that old rows of a filled table get in a new column that takes no NULL and has no default. */
final class NeutralValue {

    private static final String EMPTY = "''";
    private static final String ZERO = "0";

    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("text", EMPTY),
            Map.entry("character varying", EMPTY),
            Map.entry("character", EMPTY),
            Map.entry("bpchar", EMPTY),
            Map.entry("bytea", EMPTY),
            Map.entry("smallint", ZERO),
            Map.entry("integer", ZERO),
            Map.entry("bigint", ZERO),
            Map.entry("numeric", ZERO),
            Map.entry("real", ZERO),
            Map.entry("double precision", ZERO),
            Map.entry("money", ZERO),
            Map.entry("boolean", "false"),
            Map.entry("date", "CURRENT_DATE"),
            Map.entry("timestamp without time zone", "now()"),
            Map.entry("timestamp with time zone", "now()"),
            Map.entry("interval", "'0'"),
            Map.entry("json", "'{}'"),
            Map.entry("jsonb", "'{}'"),
            Map.entry("uuid", "gen_random_uuid()"));

    private NeutralValue() {}

    static Optional<String> of(Type type, TypeChanges types) {
        if (type.isArray()) {
            return Optional.of("'{}'");
        }
        Optional<EnumType> known = types.newEnum(type);
        if (known.isPresent()) {
            return known.get().values().stream().findFirst().map(Sql::literal);
        }
        return type.name().inDefaultNamespace()
                ? Optional.ofNullable(BY_TYPE.get(type.name().name()))
                : Optional.empty();
    }
}
