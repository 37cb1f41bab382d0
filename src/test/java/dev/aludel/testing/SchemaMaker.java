package dev.aludel.testing;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One random picture. Every roll is named by the place of what it decides. */
final class SchemaMaker {

    private static final List<String> TABLES =
            List.of("t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9", "t10", "Order Items", "user");
    private static final List<String> NAMESPACES = List.of("audit", "Sales Dept");
    private static final List<String> VALUES = List.of("a", "b", "it's", "d", "E e", "f");
    private static final List<String> REMARKS = List.of("a remark", "it's", "back\\slash", "two\nlines");

    /** Names that objects of any kind may have, so that one kind takes the name of another. */
    private static final List<String> WANDERING = List.of("z1", "z2", "z3", "t9", "k3");

    final Dice dice;
    final int version;
    final List<String> namespaces = new ArrayList<>();
    final Map<QualifiedName, EnumType> enums = new TreeMap<>();
    final Map<QualifiedName, CompositeType> composites = new TreeMap<>();
    final Map<QualifiedName, Sequence> sequences = new TreeMap<>();
    private final Set<QualifiedName> taken = new HashSet<>();

    SchemaMaker(Dice dice, int version) {
        this.dice = dice;
        this.version = version;
    }

    Schema make() {
        NAMESPACES.stream().filter(each -> dice.chance("namespace " + each, 50)).forEach(namespaces::add);
        int count = dice.pick("tables", List.of(1, 1, 2, 2, 3, 3, 4, 8));
        var tableNames = new ArrayList<QualifiedName>();
        for (int i = 0; i < count; i++) {
            if (!dice.chance("table absent " + i, 15)) {
                tableNames.add(claim("table " + i, TABLES.get((i + dice.roll("first table", 12)) % 12)));
            }
        }
        makeEnums();
        makeComposites();
        makeSequences();
        Map<QualifiedName, Table> tables = new TreeMap<>();
        for (QualifiedName name : tableNames) {
            tables.put(name, new TableMaker(this, name).make());
        }
        link(tables);
        own(tables);
        return new Schema(
                namespaces,
                List.copyOf(enums.values()),
                List.copyOf(composites.values()),
                List.copyOf(sequences.values()),
                List.copyOf(tables.values()));
    }

    /** A free name for an object whose own name would be this one. */
    QualifiedName claim(String place, String own) {
        String namespace = !namespaces.isEmpty() && dice.chance(place + " namespace", 20)
                ? dice.pick(place + " which namespace", namespaces)
                : QualifiedName.DEFAULT;
        return claim(place, namespace, own);
    }

    QualifiedName claim(String place, String namespace, String own) {
        String wished = dice.chance(place + " wanders", 5) ? dice.pick(place + " where", WANDERING) : own;
        for (int number = 0; ; number++) {
            var name = new QualifiedName(namespace, number == 0 ? wished : own + "x" + number);
            if (taken.add(name)) {
                return name;
            }
        }
    }

    boolean claimed(QualifiedName name) {
        return !taken.add(name);
    }

    Optional<String> remark(String place) {
        return dice.chance(place + " remark", 12)
                ? Optional.of(dice.pick(place + " which remark", REMARKS))
                : Optional.empty();
    }

    private void makeEnums() {
        for (String own : List.of("mood", "color", "Odd Enum")) {
            if (dice.chance("enum " + own, 50)) {
                var values = new ArrayList<String>();
                for (String value : VALUES) {
                    if (dice.chance("enum " + own + " has " + value, 40)) {
                        values.add(dice.roll("enum " + own + " at " + value, values.size() + 1), value);
                    }
                }
                values.add(dice.roll("enum " + own + " at base", values.size() + 1), "base");
                QualifiedName name = claim("enum " + own, own);
                enums.put(name, new EnumType(name, values, remark("enum " + own)));
            }
        }
    }

    private void makeComposites() {
        CompositeType inner = null;
        for (String own : List.of("address", "person")) {
            String place = "composite " + own;
            if (dice.chance(place, 40)) {
                var attributes = new ArrayList<CompositeType.Attribute>();
                for (String attribute : List.of("n1", "s1", "d1", "u1", "v1")) {
                    if (dice.chance(place + " has " + attribute, 60)) {
                        Type type = dice.pick(
                                place + " type " + attribute,
                                Family.of(attribute).types());
                        attributes.add(new CompositeType.Attribute(
                                attribute, type, collation(place + " collation " + attribute, type)));
                    }
                }
                if (!enums.isEmpty() && dice.chance(place + " has enum", 30)) {
                    Type type = type(dice.pick(place + " which enum", List.copyOf(enums.keySet())), 0);
                    attributes.add(new CompositeType.Attribute("e1", type, Optional.empty()));
                }
                if (inner != null && dice.chance(place + " nests", 50)) {
                    int dimensions = dice.roll(place + " nests how", 2);
                    attributes.add(new CompositeType.Attribute(
                            "inner" + dimensions, type(inner.name(), dimensions), Optional.empty()));
                }
                if (attributes.isEmpty()) {
                    attributes.add(new CompositeType.Attribute("s1", Type.parse("text"), Optional.empty()));
                }
                QualifiedName name = claim(place, own);
                inner = new CompositeType(name, attributes, remark(place));
                composites.put(name, inner);
            }
        }
    }

    Optional<String> collation(String place, Type type) {
        boolean text = Set.of("text", "character varying").contains(type.name().name()) && !type.isArray();
        return text && dice.chance(place, 12)
                ? Optional.of(dice.pick(place + " which", List.of("C", "C", "POSIX")))
                : Optional.empty();
    }

    static Type type(QualifiedName name, int dimensions) {
        return new Type(name, List.of(), dimensions);
    }

    private void makeSequences() {
        for (String own : List.of("s1", "s2", "s3")) {
            if (dice.chance("sequence " + own, 40)) {
                QualifiedName name = claim("sequence " + own, own);
                Type type = dice.pick(
                        "sequence type " + own,
                        List.of(
                                Type.parse("bigint"),
                                Type.parse("bigint"),
                                Type.parse("integer"),
                                Type.parse("smallint")));
                sequences.put(
                        name,
                        new Sequence(name, options("sequence " + own, type), Optional.empty(), remark("seq " + own)));
            }
        }
    }

    SequenceOptions options(String place, Type type) {
        return switch (dice.roll(place + " options", 7)) {
            case 0 -> SequenceOptions.ascending(type, 1, 50);
            case 1 -> SequenceOptions.ascending(type, 100, 1);
            case 2 -> new SequenceOptions(type, 10, 2, 5, 5000, 20, true);
            case 3 -> new SequenceOptions(type, 20000, 1, 10000, 30000, 1, false);
            case 4 -> SequenceOptions.ascending(type, -1, -1);
            default -> SequenceOptions.defaults(type);
        };
    }

    /** Foreign keys, each on columns of its own that are named for what they refer to. */
    private void link(Map<QualifiedName, Table> tables) {
        for (QualifiedName name : List.copyOf(tables.keySet())) {
            for (QualifiedName target : List.copyOf(tables.keySet())) {
                String place = "link " + name + " to " + target;
                List<List<String>> keys = TableMaker.linkableKeys(tables.get(target));
                if (!keys.isEmpty() && dice.chance(place, 18)) {
                    tables.put(
                            name,
                            new Link(this, place, tables.get(name), tables.get(target))
                                    .add(dice.pick(place + " key", keys)));
                }
            }
        }
    }

    private void own(Map<QualifiedName, Table> tables) {
        for (Sequence sequence : List.copyOf(sequences.values())) {
            String place = "owner of " + sequence.name();
            var owners = tables.keySet().stream()
                    .filter(table -> table.namespace().equals(sequence.name().namespace()))
                    .toList();
            if (sequence.ownedBy().isEmpty() && !owners.isEmpty() && dice.chance(place, 30)) {
                Table table = tables.get(dice.pick(place + " table", owners));
                var owner = new ColumnName(
                        table.name(),
                        dice.pick(place + " column", table.columns()).name());
                sequences.put(
                        sequence.name(),
                        new Sequence(sequence.name(), sequence.options(), Optional.of(owner), sequence.comment()));
            }
        }
    }

    /** The foreign keys of a table by name, for names that must differ. */
    static Set<String> constraintNames(Table table) {
        var names = new HashSet<String>();
        table.primaryKey().ifPresent(each -> names.add(each.name()));
        table.uniques().forEach(each -> names.add(each.name()));
        table.checks().forEach(each -> names.add(each.name()));
        table.foreignKeys().stream().map(ForeignKey::name).forEach(names::add);
        return names;
    }
}
