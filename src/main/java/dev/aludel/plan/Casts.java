package dev.aludel.plan;

import dev.aludel.operation.CreateComposite;
import dev.aludel.operation.DropType;
import dev.aludel.operation.Operation;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * How a value of one type becomes one of another. Where PostgreSQL assigns by itself nothing is said,
 * unless the answer would hang on the session's time zone: then UTC is. Where it has no cast, the value
 * goes through its text, which every type can write and read; a value whose text the new type cannot
 * read stops the migration rather than being lost.
 */
final class Casts {

    private static final Set<String> NUMBERS =
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private static final Set<String> JSON = Set.of("json", "jsonb");

    /** Types whose texts are those of numbers and truth values, or may be. */
    private static final Set<String> SIMPLE =
            Set.of("boolean", "smallint", "integer", "bigint", "numeric", "real", "double precision", "json", "jsonb");

    /** Types without a cast to any other but texts. */
    private static final Set<String> OTHERS = Set.of(
            "uuid", "bytea", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle", "tsvector", "tsquery");

    private static final String DATE = "date";
    private static final String TIMESTAMP = "timestamp without time zone";
    private static final String TIMESTAMPTZ = "timestamp with time zone";
    private static final String TIME = "time without time zone";

    /** The one attribute of a wrapper. */
    private static final String WRAPPED = "wrapped";

    private final TypeChanges types;
    private final AsideNames names;
    private final Map<String, CompositeType> wrappers = new TreeMap<>();

    Casts(TypeChanges types, AsideNames names) {
        this.types = types;
        this.names = names;
    }

    /** The USING expression for a column, where one is needed. */
    Optional<String> using(String column, Type from, Type to) {
        String value = Sql.name(column);
        String expression = converted(value, from, to);
        return expression.equals(value) ? Optional.empty() : Optional.of(expression);
    }

    /**
     * Whether nothing turns values of one type into those of another: PostgreSQL has no cast, and the text of
     * the one is none of the other. Of composites it is so when it is so of an attribute.
     */
    boolean hasNone(Type from, Type to) {
        if (from.isArray() || to.isArray()) {
            boolean composites = from.isArray() && to.isArray() && areComposites(from, to);
            return composites && anyAttribute(from, to, Casts::isReshaped) || hasNone(from.element(), to.element());
        }
        if (areComposites(from, to)) {
            return anyAttribute(from, to, this::hasNone);
        }
        if (CastTable.isString(from) || CastTable.isString(to) || from.equals(to)) {
            return false;
        }
        boolean ours =
                types.oldEnum(from).isPresent() || types.oldComposite(from).isPresent();
        boolean theirs = types.newEnum(to).isPresent() || types.newComposite(to).isPresent();
        if (ours && theirs) {
            return types.oldEnum(from).isPresent() != types.newEnum(to).isPresent();
        }
        if (ours || theirs) {
            return !is(to, JSON);
        }
        boolean simple = is(from, SIMPLE) && (is(to, NUMBERS) || is(to, Set.of("boolean")));
        return isBuiltIn(from) && isBuiltIn(to) && !simple && !is(to, JSON) && !CastTable.castable(from, to);
    }

    private boolean areComposites(Type from, Type to) {
        return types.oldComposite(from).isPresent() && types.newComposite(to).isPresent();
    }

    /** Whether one attribute that stays changes in that way, at whatever depth. */
    private boolean anyAttribute(Type from, Type to, BiPredicate<Type, Type> changes) {
        var old = types.oldComposite(from).orElseThrow();
        return types.newComposite(to).orElseThrow().attributes().stream()
                .anyMatch(now -> old.attributes().stream()
                        .filter(each -> each.name().equals(now.name()))
                        .anyMatch(each -> changes.test(each.type(), now.type())
                                || areComposites(each.type(), now.type())
                                        && anyAttribute(each.type(), now.type(), changes)));
    }

    /** JSON, by which elements of arrays are carried over, makes no array of a value and no value of an array. */
    private static boolean isReshaped(Type from, Type to) {
        return from.isArray() != to.isArray();
    }

    private static boolean isBuiltIn(Type type) {
        return is(type, CastTable.ASSIGNABLE.keySet()) || is(type, SIMPLE) || is(type, OTHERS);
    }

    private String converted(String value, Type from, Type to) {
        if (areComposites(from, to)) {
            return composite(value, from, to);
        }
        Optional<String> pinned = pinned(value, from, to);
        if (pinned.isPresent()) {
            return pinned.get();
        }
        boolean moved = types.isReplaced(from) || types.isReplaced(to);
        if (CastTable.assignable(from, to) && (!moved || CastTable.isString(to))) {
            return value;
        }
        return written(value, from, to, moved);
    }

    private String written(String value, Type from, Type to, boolean moved) {
        if (!moved && is(to, JSON) && !CastTable.isString(from)) {
            return "to_" + to.name().name() + "(" + value + ")";
        }
        if (is(from, Set.of("boolean")) && is(to, NUMBERS)) {
            return value + "::integer";
        }
        if (is(from, NUMBERS) && is(to, Set.of("boolean"))) {
            return value + " <> 0";
        }
        if (to.isArray() && !from.isArray() && !CastTable.isString(from)) {
            return array(value, from, to);
        }
        if (from.isArray() && !to.isArray()) {
            return onlyElement(value, from, to);
        }
        if (!moved && CastTable.castable(from, to) || CastTable.isString(from)) {
            return value + "::" + Sql.type(to);
        }
        String text = from.isArray() && to.isArray() ? "::text[]::" : "::text::";
        return value + text + Sql.type(to);
    }

    private String array(String value, Type from, Type to) {
        return "CASE WHEN " + value + " IS DISTINCT FROM NULL THEN ARRAY[" + converted(value, from, to.element())
                + "]::" + Sql.type(to) + " END";
    }

    /** Several elements do not fit: their text stops the migration. */
    private String onlyElement(String value, Type from, Type to) {
        String element = converted("(" + value + ")[1]", from.element(), to);
        return "CASE WHEN cardinality(" + value + ") > 1 THEN " + value + "::text::" + Sql.type(to) + " ELSE " + element
                + " END";
    }

    private static boolean is(Type type, Set<String> names) {
        return !type.isArray()
                && type.name().inDefaultNamespace()
                && names.contains(type.name().name());
    }

    /** Casts that would ask the session for its time zone. */
    private static Optional<String> pinned(String value, Type from, Type to) {
        if (is(from, Set.of(TIMESTAMPTZ))) {
            return switch (to.isArray() ? "" : to.name().name()) {
                case TIMESTAMP -> Optional.of(value + " AT TIME ZONE 'UTC'");
                case DATE -> Optional.of("(" + value + " AT TIME ZONE 'UTC')::date");
                case TIME -> Optional.of("(" + value + " AT TIME ZONE 'UTC')::" + Sql.type(to));
                default -> Optional.empty();
            };
        }
        if (is(to, Set.of(TIMESTAMPTZ)) && is(from, Set.of(TIMESTAMP))) {
            return Optional.of(value + " AT TIME ZONE 'UTC'");
        }
        if (is(to, Set.of(TIMESTAMPTZ)) && is(from, Set.of(DATE))) {
            return Optional.of(value + "::timestamp AT TIME ZONE 'UTC'");
        }
        return Optional.empty();
    }

    private String composite(String value, Type from, Type to) {
        boolean same = from.equals(to) && !types.isReplaced(from);
        if (same) {
            return value;
        }
        if (from.isArray() && to.isArray()) {
            return throughJson(value, to);
        }
        if (to.isArray()) {
            return array(value, from, to);
        }
        if (from.isArray()) {
            return onlyElement(value, from, to);
        }
        return row(
                value,
                to,
                types.oldComposite(from).orElseThrow(),
                types.newComposite(to).orElseThrow());
    }

    /** Attribute by attribute, by name. (A row of NULLs IS NULL, but it is not the NULL.) */
    private String row(String value, Type to, CompositeType old, CompositeType now) {
        var attributes = new ArrayList<String>();
        for (CompositeType.Attribute attribute : now.attributes()) {
            attributes.add(old.attributes().stream()
                    .filter(each -> each.name().equals(attribute.name()))
                    .findFirst()
                    .map(each -> converted("(" + value + ")." + Sql.name(each.name()), each.type(), attribute.type()))
                    .orElse("NULL"));
        }
        return "CASE WHEN " + value + " IS DISTINCT FROM NULL THEN ROW(" + String.join(", ", attributes) + ")::"
                + Sql.type(to) + " END";
    }

    /**
     * USING takes neither a subquery nor a set-returning function, so elements cannot be converted one by
     * one. JSON carries them over by attribute name; since {@code jsonb_populate_record} fills composites
     * only, the array travels as the one attribute of a wrapper.
     */
    private String throughJson(String value, Type to) {
        CompositeType wrapper = wrappers.computeIfAbsent(
                to.toString(),
                key -> new CompositeType(
                        names.of(to.name(), "array"),
                        List.of(new CompositeType.Attribute(WRAPPED, to, Optional.empty())),
                        Optional.empty()));
        return "(jsonb_populate_record(NULL::" + Sql.name(wrapper.name()) + ", jsonb_build_object('" + WRAPPED
                + "', to_jsonb(" + value + "))))." + WRAPPED;
    }

    /** What the conversions that were asked for need while they run. */
    List<Operation> wrap() {
        return wrappers.values().stream().<Operation>map(CreateComposite::new).toList();
    }

    List<Operation> unwrap() {
        return wrappers.values().stream()
                .<Operation>map(wrapper -> new DropType(wrapper.name()))
                .toList();
    }
}
