package dev.aludel.plan;

import dev.aludel.schema.EnumType;
import dev.aludel.schema.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** Types between which neutral values go both ways, whatever else does not. */
    private static final List<Set<String>> ALIKE = List.of(
            Set.of("boolean", "smallint", "integer", "bigint", "numeric", "real", "double precision"),
            Set.of("text", "character varying", "character", "bpchar"),
            Set.of("date", "timestamp without time zone", "timestamp with time zone"),
            Set.of("json", "jsonb"));

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

    /**
     * The same for a column that becomes NOT NULL and may get another type at once: a value that the old type can hold too,
     * so that there is a way back.
     */
    static Optional<String> of(Type old, Type now, TypeChanges types) {
        Optional<String> neutral = of(now, types);
        if (old.isArray() || now.isArray()) {
            return neutral.filter(each -> old.isArray() == now.isArray());
        }
        Optional<EnumType> before = types.oldEnum(old);
        Optional<EnumType> after = types.newEnum(now);
        if (before.isPresent() && after.isPresent()) {
            return after.get().values().stream()
                    .filter(before.get().values()::contains)
                    .findFirst()
                    .map(Sql::literal);
        }
        if (before.isPresent() || after.isPresent()) {
            return neutral.filter(
                    each -> CastTable.isString(old) && old.modifiers().isEmpty());
        }
        if (CastTable.isString(now) && isAlike(old, "integer")) {
            return Optional.of("'0'");
        }
        return neutral.filter(
                each -> Widening.keepsAll(now, old) || isAlike(old, now.name().name()));
    }

    private static boolean isAlike(Type type, String other) {
        return type.name().inDefaultNamespace()
                && ALIKE.stream().anyMatch(each -> each.contains(type.name().name()) && each.contains(other));
    }
}
