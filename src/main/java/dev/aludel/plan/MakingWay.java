package dev.aludel.plan;

import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Definition;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What makes way for operations. In the way is what needs an object that is dropped, if only for a moment, or a column
 * that gets another type, and with it all that needs that or is part of it. What is part of a dropped object goes by
 * itself. (PostgreSQL refuses the first kind, ATExecAlterColumnType and dependency.c, and is silent about the second.)
 */
final class MakingWay {

    /** PostgreSQL makes them again by itself when a column gets another type. */
    private static final Set<String> REBUILT = Set.of("exclusion constraint", "temporal constraint", "statistics");

    private static final Set<String> WITH_ROWS =
            Set.of("partition", "partitioned table", "inheritance", "foreign table");

    private static final Set<String> RESET_WITH_TYPE = Set.of("storage", "compression");

    /** Types of fixed length have one way of storage only. */
    private static final Set<String> TOASTED =
            Set.of("text", "character varying", "character", "bytea", "json", "jsonb", "xml", "numeric");

    /** Definitions that make a modelled constraint again, with what the model does not say of it. */
    private static final Pattern EXCHANGE =
            Pattern.compile(".* constraint|deferrable primary key|foreign key that .*|check without inheritance");

    private static final Pattern ADDITIONS = Pattern.compile("( NO INHERIT)?( NOT VALID| NOT ENFORCED)?$");

    private final List<Operation> plan;
    private final boolean back;
    private final List<Definition> definitions;
    private final Map<ObjectName, List<String>> anew;
    private final Effects effects;
    private final Map<ObjectName, Definition> suspended = new LinkedHashMap<>();
    private final Map<ObjectName, ObjectName> roots = new HashMap<>();
    private final Set<ObjectName> gone = new LinkedHashSet<>();
    private final Set<ObjectName> lost = new HashSet<>();
    private final Map<QualifiedName, ObjectName> partitions = new HashMap<>();

    /**
     * @param anew what makes way whatever the plan does, with the statements that then make it
     * @param back whether the plan leads back to the names that the definitions use, not away from them
     */
    MakingWay(List<Operation> plan, List<Definition> definitions, Map<ObjectName, List<String>> anew, boolean back) {
        this.plan = plan;
        this.back = back;
        this.definitions = definitions;
        this.anew = anew;
        effects = new Effects(plan, back);
        for (Definition each : definitions) {
            if (each.partOf().stream().anyMatch(of -> effects.drops(of) || gone.contains(of))) {
                gone.add(each.object());
            }
            if (each.partOf().stream().anyMatch(of -> effects.losesForGood(of) || lost.contains(of))) {
                lost.add(each.object());
            }
            if (each.object().kind().equals("partition")) {
                partitions.put(each.object().name(), each.object());
            }
        }
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Definition each : definitions) {
                if (!suspended.containsKey(each.object()) && !gone.contains(each.object()) && isInTheWay(each)) {
                    suspended.put(each.object(), each);
                    grew = true;
                }
            }
        }
        for (Definition each : definitions) {
            if (suspended.containsKey(each.object())) {
                roots.put(
                        each.object(),
                        each.partOf().stream()
                                .filter(suspended::containsKey)
                                .map(of -> roots.getOrDefault(of, of))
                                .findFirst()
                                .orElse(each.object()));
            }
        }
    }

    private boolean isInTheWay(Definition definition) {
        return anew.containsKey(definition.object())
                || touched(definition).isPresent()
                || Stream.concat(definition.needs().stream(), definition.partOf().stream())
                        .anyMatch(suspended::containsKey);
    }

    private Optional<ObjectName> touched(Definition definition) {
        boolean rebuilt = REBUILT.contains(definition.object().kind());
        return definition.needs().stream()
                .sorted()
                .filter(each -> effects.drops(each)
                        || !rebuilt && effects.newType(each).isPresent()
                        || each.kind().equals("partition") && disturbsPartition(each))
                .findFirst();
    }

    private boolean disturbsPartition(ObjectName partition) {
        return partition
                .table()
                .filter(parent -> effects.disturbs(parent)
                        || partitions.containsKey(parent) && disturbsPartition(partitions.get(parent)))
                .isPresent();
    }

    /** What is dropped explicitly, in an order in which it can be created. */
    List<Definition> roots() {
        return definitions.stream()
                .filter(each -> each.object().equals(roots.get(each.object())))
                .toList();
    }

    /** What goes with something and does not come back. */
    List<Definition> lost() {
        return definitions.stream().filter(each -> lost.contains(each.object())).toList();
    }

    List<Obstacle> obstacles() {
        var obstacles = new ArrayList<Obstacle>();
        for (Definition each : suspended.values()) {
            ObjectName on = touched(each)
                    .orElseGet(() -> Stream.concat(each.needs().stream(), each.partOf().stream())
                            .filter(suspended::containsKey)
                            .sorted()
                            .findFirst()
                            .orElse(each.object()));
            reason(each).ifPresent(why -> obstacles.add(new Obstacle(each.object(), on, why)));
        }
        for (Definition each : definitions) {
            if (gone.contains(each.object()) && !lost.contains(each.object())) {
                each.partOf().stream()
                        .filter(effects::renames)
                        .sorted()
                        .findFirst()
                        .ifPresent(on -> obstacles.add(new Obstacle(each.object(), on, Obstacle.Reason.RENAMED)));
            }
        }
        return obstacles;
    }

    private Optional<Obstacle.Reason> reason(Definition definition) {
        boolean again = !anew.containsKey(definition.object());
        if (again && !back && definition.needs().stream().anyMatch(effects::losesForGood)) {
            return Optional.of(Obstacle.Reason.GONE);
        }
        if (definition.missing().isPresent()) {
            return Optional.of(Obstacle.Reason.NOT_PRINTED);
        }
        if (WITH_ROWS.contains(definition.object().kind())) {
            return Optional.of(Obstacle.Reason.ROWS);
        }
        if (!definition.neededBy().isEmpty()) {
            return Optional.of(Obstacle.Reason.NEEDED);
        }
        return again
                        && Stream.concat(definition.needs().stream(), definition.partOf().stream())
                                .anyMatch(effects::renames)
                ? Optional.of(Obstacle.Reason.RENAMED)
                : Optional.empty();
    }

    /**
     * The plan with everything that makes way and comes back.
     *
     * @param missing what was lost on the way there, and shall be there again
     * @param order all definitions, in an order in which each can be created
     */
    List<Operation> operations(List<Definition> missing, List<Definition> order) {
        var coming = new ArrayList<Definition>();
        for (Definition each : order) {
            boolean again = suspended.containsKey(each.object()) || gone.contains(each.object());
            if (missing.contains(each) || again && !lost.contains(each.object())) {
                coming.add(each);
            }
        }
        Map<Operation, Operation> exchanged = exchanged(coming);
        Map<Operation, Set<ObjectName>> made = new IdentityHashMap<>();
        exchanged.forEach((said, with) -> made.put(with, Made.by(said)));
        List<Operation> said =
                plan.stream().map(each -> exchanged.getOrDefault(each, each)).toList();
        Set<ObjectName> restored = new HashSet<>();
        var operations = new ArrayList<>(Weaving.up(
                said,
                each -> made.containsKey(each) ? made.get(each) : Made.by(each),
                coming,
                each -> statements(each, missing.contains(each), restored)));
        operations.addAll(settings());
        var drops = new ArrayList<Operation>();
        roots().forEach(each -> drops.add(Detour.drop(each)));
        Collections.reverse(drops);
        operations.addAll(Weaving.start(operations), drops);
        return operations;
    }

    private List<Operation> statements(Definition definition, boolean missing, Set<ObjectName> said) {
        ObjectName root = roots.get(definition.object());
        if (definition.create().isEmpty() || said.contains(definition.object())) {
            return List.of();
        }
        if (anew.containsKey(definition.object())) {
            return anew.get(definition.object()).stream()
                    .<Operation>map(sql -> new Execute(sql, true))
                    .toList();
        }
        if (root != null) {
            var create = new ArrayList<String>();
            together(definition, root, said).forEach(each -> create.addAll(each.create()));
            return List.of(Detour.restore(root, create));
        }
        return missing && !definition.isSetting()
                ? List.of(Detour.attempt(definition))
                : definition.create().stream()
                        .<Operation>map(sql -> new Execute(sql, true))
                        .toList();
    }

    /** The definition, and what is part of the same and needs nothing else that made way. */
    private List<Definition> together(Definition definition, ObjectName root, Set<ObjectName> said) {
        var together = new ArrayList<Definition>();
        for (Definition each : suspended.values()) {
            boolean ready = Stream.concat(each.needs().stream(), each.partOf().stream())
                    .allMatch(other -> !suspended.containsKey(other) || other.equals(root));
            if (each.equals(definition)
                    || root.equals(roots.get(each.object())) && ready && !said.contains(each.object())) {
                together.add(each);
                said.add(each.object());
            }
        }
        return together;
    }

    /** A constraint that is added again is added with what the model does not say of it; these need nothing after. */
    private Map<Operation, Operation> exchanged(List<Definition> coming) {
        Map<ObjectName, Definition> exchanges = new HashMap<>();
        for (Definition each : coming) {
            if (each.isSetting() && EXCHANGE.matcher(each.object().kind()).matches()) {
                each.partOf().forEach(of -> exchanges.put(of, each));
            }
        }
        Map<Operation, Operation> exchanged = new IdentityHashMap<>();
        for (Operation each : plan) {
            boolean adds = each instanceof AddCheck
                    || each instanceof AddForeignKey
                    || each instanceof AddPrimaryKey
                    || each instanceof AddUnique;
            Definition exchange = adds ? exchanges.get(Made.by(each).iterator().next()) : null;
            if (exchange != null) {
                coming.remove(exchange);
                exchanged.put(each, exchanged(each, exchange));
            }
        }
        return exchanged;
    }

    private static Operation exchanged(Operation operation, Definition exchange) {
        String name = Identifier.quote(exchange.object().name().name());
        String sql = exchange.create().get(0).replace(" DROP CONSTRAINT " + name + ",", "");
        if (operation instanceof AddCheck check) {
            var additions = ADDITIONS.matcher(sql);
            String added = additions.find() ? additions.group() : "";
            sql = "ALTER TABLE " + Identifier.quote(check.table()) + " ADD CONSTRAINT " + name + " CHECK ("
                    + check.check().expression() + ")" + added;
        }
        return new Execute(sql, true);
    }

    /** What a change of type or a new NOT NULL has reset, as it was. */
    private List<Operation> settings() {
        var settings = new ArrayList<Operation>();
        for (Definition each : definitions) {
            boolean again = each.partOf().stream()
                    .anyMatch(column -> RESET_WITH_TYPE.contains(each.object().kind())
                                    && effects.newType(column)
                                            .filter(MakingWay::isToasted)
                                            .isPresent()
                            || isOfNotNull(each) && effects.fills(column));
            if (again) {
                each.create().forEach(sql -> settings.add(new Execute(renamed(each, sql), true)));
            }
        }
        return settings;
    }

    private static boolean isOfNotNull(Definition definition) {
        ObjectName object = definition.object();
        return object.kind().equals("named not null")
                || object.kind().equals("comment") && object.name().name().startsWith("CONSTRAINT ");
    }

    /** On the way there everything has its new name already. */
    private String renamed(Definition setting, String sql) {
        ObjectName column = setting.partOf().iterator().next();
        ObjectName now = effects.named(column);
        return back || now.equals(column)
                ? sql
                : "ALTER TABLE " + Identifier.quote(now.table().orElseThrow()) + " ALTER COLUMN "
                        + Identifier.quote(now.name().name()) + sql.substring(sql.indexOf(" SET "));
    }

    private static boolean isToasted(Type type) {
        return type.isArray()
                || type.name().inDefaultNamespace()
                        && TOASTED.contains(type.name().name());
    }
}
