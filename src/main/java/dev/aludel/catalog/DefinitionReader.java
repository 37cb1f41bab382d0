package dev.aludel.catalog;

import dev.aludel.schema.Definition;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads how everything is made that {@link CatalogReader} does not model, in the words in which PostgreSQL itself
 * prints it. Left out: members of extensions, and what hangs on tables that the picture leaves out. Together with the
 * picture it is the whole database, but for its rows.
 */
public final class DefinitionReader {

    /** The queries, in the order in which their objects are best created where nothing else decides. */
    private static final List<String> KINDS = List.of(
            "extensions",
            "collations",
            "domains",
            "ranges",
            "functions",
            "aggregates",
            "operators",
            "casts",
            "text_search",
            "foreign_data",
            "tables",
            "settings",
            "constraints",
            "not_nulls",
            "statistics",
            "partitions",
            "views",
            "indexes",
            "rules",
            "policies",
            "triggers",
            "comments",
            "owners",
            "privileges",
            "event_triggers");

    private final Session session;
    private final Map<String, ObjectName> modelled = new HashMap<>();
    private final Map<String, Found> keyed = new LinkedHashMap<>();
    private final List<Found> found = new ArrayList<>();
    private final Map<String, String> members = new HashMap<>();

    private DefinitionReader(Session session) {
        this.session = session;
    }

    /**
     * Reads the whole database, in an order in which everything is created after what it needs.
     *
     * @param connection stays open and the caller's, as for {@link CatalogReader#read}
     * @throws CatalogException when the server is too old or fails
     */
    public static List<Definition> read(Connection connection) {
        try (Session session = Session.reading(connection)) {
            return new DefinitionReader(session).read();
        } catch (SQLException e) {
            throw CatalogException.of("reading the definitions", e);
        }
    }

    /** One row, until it is known what it depends on. */
    private static final class Found {

        private final ObjectName object;
        private final List<String> create;
        private final List<String> drop;
        private final Optional<String> options;
        private final Optional<String> missing;
        private final List<String> base;
        private final List<String> others;
        private final List<String> brings;
        private final Set<ObjectName> partOf = new TreeSet<>();
        private final Set<ObjectName> needs = new TreeSet<>();
        private final Set<ObjectName> neededBy = new TreeSet<>();
        private final Set<Found> after = new LinkedHashSet<>();

        Found(Row row) throws SQLException {
            Optional<QualifiedName> table =
                    row.has("table_name") && row.optional("table_name").isPresent()
                            ? Optional.of(row.name("table_namespace", "table_name"))
                            : Optional.empty();
            QualifiedName name = row.has("namespace") ? row.name() : QualifiedName.of(row.text("name"));
            object = new ObjectName(row.text("kind"), name, table);
            List<String> roles = row.has("roles") ? row.texts("roles") : List.of();
            create = row.texts("create_sql").stream()
                    .map(sql -> RoleGuard.around(sql, roles))
                    .toList();
            drop = row.texts("drop_sql");
            options = row.has("options") ? row.optional("options") : Optional.empty();
            missing = row.has("missing") ? row.optional("missing") : Optional.empty();
            base = row.has("base") ? row.texts("base") : List.of();
            others = row.has("needs") ? row.texts("needs") : List.of();
            brings = row.has("brings") ? row.texts("brings") : List.of();
        }

        Definition definition() {
            return new Definition(object, create, drop, options, missing, partOf, needs, neededBy);
        }
    }

    private List<Definition> read() throws SQLException {
        Set<Long> tables = new HashSet<>(session.rows("tables", row -> row.number("oid")));
        session.rows("definitions/objects", row -> {
            long table = row.number("table_oid");
            if (table == 0 || tables.contains(table)) {
                modelled.put(row.text("key"), object(row));
            }
            return row;
        });
        List<Edge> edges = session.rows(
                "definitions/dependencies", row -> new Edge(row.text("key"), row.text("needs"), row.optional("bound")));
        edges.stream().filter(Edge::isMembership).forEach(each -> members.put(each.from(), each.to()));
        for (String kind : KINDS) {
            session.rows(
                    "definitions/" + kind,
                    row -> add(row.has("key") ? row.optional("key") : Optional.empty(), new Found(row)));
        }
        found.removeIf(each -> !each.base.stream().allMatch(this::isKnown));
        edges.stream().filter(each -> !each.isMembership()).forEach(this::connect);
        for (Found each : found) {
            each.base.forEach(key -> connect(each, key, true));
            each.others.forEach(key -> connect(each, key, false));
            each.brings.forEach(key -> each.neededBy.add(modelled.get(key)));
        }
        return sorted().stream().map(Found::definition).toList();
    }

    private static ObjectName object(Row row) throws SQLException {
        return new ObjectName(
                row.text("kind"),
                row.name(),
                row.optional("table_name").isPresent()
                        ? Optional.of(row.name("table_namespace", "table_name"))
                        : Optional.empty());
    }

    private boolean add(Optional<String> key, Found each) {
        if (key.filter(members::containsKey).isPresent() || each.base.stream().anyMatch(members::containsKey)) {
            return false;
        }
        key.ifPresent(of -> keyed.put(of, each));
        return found.add(each);
    }

    private boolean isKnown(String key) {
        return modelled.containsKey(key) || definition(key).isPresent();
    }

    /** The definition of this key, or of what it is a column of. */
    private Optional<Found> definition(String key) {
        return Optional.ofNullable(keyed.get(key))
                .or(() -> Optional.ofNullable(keyed.get(key.substring(0, key.lastIndexOf(':')) + ":0")));
    }

    private Optional<ObjectName> name(String key) {
        return Optional.ofNullable(modelled.get(key)).or(() -> definition(key).map(each -> each.object));
    }

    /**
     * An edge of pg_depend, or that an object is a member of an extension.
     *
     * @param bound {@code t} when the one goes with the other; empty for a member
     */
    private record Edge(String from, String to, Optional<String> bound) {

        boolean isMembership() {
            return bound.isEmpty();
        }
    }

    private void connect(Edge edge) {
        String to = members.getOrDefault(edge.to(), edge.to());
        if (members.containsKey(edge.from()) || edge.from().equals(to)) {
            return;
        }
        if (modelled.containsKey(edge.from())) {
            definition(to).ifPresent(each -> each.neededBy.add(modelled.get(edge.from())));
        } else {
            definition(edge.from())
                    .ifPresent(each -> connect(each, to, edge.bound().get().equals("t")));
        }
    }

    private void connect(Found from, String to, boolean bound) {
        name(to).filter(other -> !other.equals(from.object))
                .ifPresent(other -> (bound ? from.partOf : from.needs).add(other));
        if (!modelled.containsKey(to)) {
            definition(to).filter(other -> other != from).ifPresent(from.after::add);
        }
    }

    private Collection<Found> sorted() {
        var sorted = new LinkedHashSet<Found>();
        var onTheWay = new HashSet<Found>();
        found.forEach(each -> visit(each, sorted, onTheWay));
        return sorted;
    }

    private static void visit(Found each, Set<Found> sorted, Set<Found> onTheWay) {
        if (sorted.contains(each) || !onTheWay.add(each)) {
            return;
        }
        each.after.forEach(other -> visit(other, sorted, onTheWay));
        sorted.add(each);
    }
}
