package dev.aludel.catalog;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.Literal;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.TypeName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the expressions of a wanted schema speak of besides tables: types and sequences. One that
 * exists just so is used as it stands. In the default namespace, one that is missing or differs is
 * made in pg_temp, where it hides the live one. In another namespace names are qualified, so it has to
 * be made there, together with the namespace if need be, and a live one is renamed out of the way.
 */
final class Scenery {

    private final Schema wanted;
    private final Map<QualifiedName, EnumType> enums;
    private final Map<QualifiedName, CompositeType> composites;
    private final Set<QualifiedName> sequences;
    private final Set<String> namespaces;
    private final Set<QualifiedName> made = new HashSet<>();
    private final List<String> statements = new ArrayList<>();
    private final Predicate<QualifiedName> copied;

    Scenery(Schema wanted, Session session) throws SQLException {
        this(wanted, session, name -> false);
    }

    /** @param copied types of the default namespace that are made in pg_temp even where they exist just so */
    Scenery(Schema wanted, Session session, Predicate<QualifiedName> copied) throws SQLException {
        this.wanted = wanted;
        this.copied = name -> name.inDefaultNamespace() && copied.test(name);
        this.enums = Types.enums(session).stream().collect(Collectors.toMap(EnumType::name, each -> each));
        this.composites =
                Types.composites(session).stream().collect(Collectors.toMap(CompositeType::name, each -> each));
        this.sequences = Set.copyOf(session.rows("sequences", Row::name));
        this.namespaces = new HashSet<>(session.rows("namespaces", row -> row.text("name")));
    }

    /** The names in pg_temp that types and sequences may need. */
    static Set<String> names(Schema schema) {
        return Stream.of(
                        schema.enums().stream().map(EnumType::name),
                        schema.composites().stream().map(CompositeType::name),
                        schema.sequences().stream().map(Sequence::name))
                .flatMap(names -> names)
                .filter(QualifiedName::inDefaultNamespace)
                .map(QualifiedName::name)
                .collect(Collectors.toSet());
    }

    /** The statements that make what is missing, in an order that works. */
    List<String> statements() {
        for (EnumType type : wanted.enums()) {
            EnumType live = enums.get(type.name());
            if (live == null || !live.values().equals(type.values()) || copied.test(type.name())) {
                String values = type.values().stream().map(Literal::quote).collect(Collectors.joining(", "));
                make(type.name(), live != null, "AS ENUM (" + values + ")");
            }
        }
        var left = new HashMap<QualifiedName, CompositeType>();
        wanted.composites().forEach(type -> left.put(type.name(), type));
        wanted.composites().forEach(type -> composite(type, left));
        String defaults = defaults();
        for (Sequence sequence : wanted.sequences()) {
            QualifiedName name = sequence.name();
            if (!sequences.contains(name) && defaults.contains(name.name())) {
                namespace(name);
                statements.add("CREATE SEQUENCE " + placed(name));
            }
        }
        return statements;
    }

    /** A composite type after those that it is made of. */
    private void composite(CompositeType type, Map<QualifiedName, CompositeType> left) {
        if (left.remove(type.name()) == null) {
            return;
        }
        CompositeType live = composites.get(type.name());
        boolean stands = live != null && live.attributes().equals(type.attributes()) && !copied.test(type.name());
        for (CompositeType.Attribute attribute : type.attributes()) {
            QualifiedName part = attribute.type().element().name();
            if (left.containsKey(part)) {
                composite(left.get(part), left);
            }
            stands &= !made.contains(part);
        }
        if (!stands) {
            String attributes = type.attributes().stream()
                    .map(attribute -> Identifier.quote(attribute.name()) + " " + TypeName.of(attribute.type()))
                    .collect(Collectors.joining(", "));
            make(type.name(), live != null, "AS (" + attributes + ")");
        }
    }

    private void make(QualifiedName name, boolean inTheWay, String definition) {
        namespace(name);
        String qualified = placed(name);
        if (inTheWay && !name.inDefaultNamespace()) {
            statements.add(
                    "ALTER TYPE " + qualified + " RENAME TO " + Identifier.quote("aludel hidden " + made.size()));
        }
        statements.add("CREATE TYPE " + qualified + " " + definition);
        made.add(name);
    }

    static String placed(QualifiedName name) {
        return name.inDefaultNamespace() ? "pg_temp." + Identifier.quote(name.name()) : Identifier.quote(name);
    }

    private void namespace(QualifiedName name) {
        if (!name.inDefaultNamespace() && namespaces.add(name.namespace())) {
            statements.add("CREATE SCHEMA " + Identifier.quote(name.namespace()));
        }
    }

    private String defaults() {
        return wanted.tables().stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::value)
                .filter(ColumnValue.Default.class::isInstance)
                .map(value -> ((ColumnValue.Default) value).expression())
                .collect(Collectors.joining(" "));
    }
}
