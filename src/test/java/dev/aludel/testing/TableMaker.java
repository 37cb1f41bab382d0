package dev.aludel.testing;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.Type;
import dev.aludel.schema.TypeName;
import dev.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One random table, without foreign keys. */
final class TableMaker {

    private static final List<String> COLUMNS = List.of(
            "n1",
            "n2",
            "s1",
            "s2",
            "c1",
            "r1",
            "b1",
            "d1",
            "d2",
            "h1",
            "u1",
            "j1",
            "a1",
            "e1",
            "e2",
            "ee1",
            "ev1",
            "i1",
            "x1",
            "v1",
            "p1",
            "m1",
            "mm1",
            "mv1",
            "Some Text",
            "order",
            "g1",
            "g2");
    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric");

    private final SchemaMaker maker;
    private final Dice dice;
    private final QualifiedName name;
    private final String place;
    private final List<Column> columns = new ArrayList<>();

    TableMaker(SchemaMaker maker, QualifiedName name) {
        this.maker = maker;
        this.dice = maker.dice;
        this.name = name;
        this.place = name.toString();
    }

    Table make() {
        if (dice.chance(place + " has id", 90)) {
            columns.add(plain("id"));
        }
        for (String column : COLUMNS) {
            boolean possible = !column.startsWith("m") || !maker.composites.isEmpty();
            if (possible && dice.chance(place + " has " + column, column.startsWith("g") ? 30 : 25)) {
                columns.add(column.startsWith("g") ? generated(column) : plain(column));
            }
        }
        if (columns.isEmpty()) {
            columns.add(Column.of("s1", Type.parse("text"), true));
        }
        Optional<PrimaryKey> primaryKey = primaryKey();
        primaryKey.ifPresent(key ->
                columns.replaceAll(each -> key.columns().contains(each.name()) ? each.withNullable(false) : each));
        return new Table(name, columns, primaryKey, uniques(), checks(), List.of(), indexes(), maker.remark(place));
    }

    private Column plain(String column) {
        String at = place + "." + column;
        Type type = type(at, column);
        ColumnValue value = value(at, column, type);
        boolean nullable = !(value instanceof ColumnValue.Identity) && dice.chance(at + " nullable", 60);
        return new Column(column, type, nullable, value, maker.collation(at + " collated", type), maker.remark(at));
    }

    private Type type(String at, String column) {
        List<QualifiedName> enums = List.copyOf(maker.enums.keySet());
        List<QualifiedName> composites = List.copyOf(maker.composites.keySet());
        if (column.equals("id")) {
            return Type.parse(dice.pick(at + " type", List.of("bigint", "bigint", "integer", "smallint", "text")));
        }
        boolean array = Set.of("ee", "mm").contains(column.substring(0, 2))
                || column.charAt(1) == 'v' && dice.chance(at + " array", 50);
        if (column.startsWith("e")) {
            return enums.isEmpty() || dice.chance(at + " plain", 25)
                    ? Type.parse(
                            array || column.startsWith("ev")
                                    ? "text[]"
                                    : dice.pick(at + " text", List.of("text", "varchar(20)")))
                    : SchemaMaker.type(dice.pick(at + " enum", enums), array ? 1 : 0);
        }
        if (column.startsWith("m")) {
            return SchemaMaker.type(dice.pick(at + " composite", composites), array ? 1 : 0);
        }
        return dice.pick(at + " type", Family.of(column).types());
    }

    private ColumnValue value(String at, String column, Type type) {
        int roll = dice.roll(at + " value", 12);
        boolean whole = isWhole(type);
        if (whole && (roll < 2 || column.equals("id") && roll < 6)) {
            return new ColumnValue.Identity(dice.chance(at + " always", 40), maker.options(at, type));
        }
        var serial = new QualifiedName(
                name.namespace(), name.name().replace(" ", "").toLowerCase() + "_" + column.toLowerCase() + "_seq");
        if (whole && roll < 8 && (roll == 2 || column.equals("id")) && !maker.claimed(serial)) {
            maker.sequences.put(
                    serial,
                    new Sequence(
                            serial,
                            SequenceOptions.defaults(type),
                            Optional.of(new ColumnName(name, column)),
                            Optional.empty()));
            return drawing(serial);
        }
        if (whole && roll == 8 && !maker.sequences.isEmpty()) {
            return drawing(dice.pick(at + " draws from", List.copyOf(maker.sequences.keySet())));
        }
        return roll > 8 ? constant(at, column, type) : new ColumnValue.None();
    }

    private static ColumnValue drawing(QualifiedName sequence) {
        return new ColumnValue.Default("nextval('" + Identifier.quote(sequence) + "'::regclass)");
    }

    private ColumnValue constant(String at, String column, Type type) {
        String sql = TypeName.of(type);
        String letter = column.startsWith("ref_") ? "s" : column.substring(0, 1);
        String text = switch (letter) {
            case "n", "o", "i", "b" ->
                column.equals("id") || "nob".contains(letter)
                        ? dice.pick(at + " default", List.of("1", "0", "1"))
                        : "10.1.0.0/16";
            case "e" -> "base";
            case "m" -> "";
            case "d" ->
                dice.chance(at + " now", 50) && type.name().name().startsWith("timestamp")
                        ? "now()"
                        : Family.of(column).value();
            case "u" ->
                type.name().name().equals("uuid") && dice.chance(at + " random", 50)
                        ? "gen_random_uuid()"
                        : Family.of(column).value();
            default -> Family.of(column).value();
        };
        if (text.endsWith("()")) {
            return new ColumnValue.Default(text);
        }
        if (letter.equals("m") || "n".equals(letter) && text.equals("0")) {
            return new ColumnValue.None();
        }
        String constant = type.isArray() && !text.startsWith("{") ? "{" + text + "}" : text;
        return new ColumnValue.Default("'" + constant + "'::" + sql);
    }

    private static boolean isWhole(Type type) {
        return !type.isArray()
                && type.name().inDefaultNamespace()
                && WHOLE.contains(type.name().name());
    }

    /** A column that computes a number from another one, or, by chance, a plain one of the same name. */
    private Column generated(String column) {
        String at = place + "." + column;
        List<Column> sources = columns.stream()
                .filter(each -> !(each.value() instanceof ColumnValue.Generated)
                        && !each.type().isArray()
                        && (each.name().startsWith("n")
                                || each.name().startsWith("s")
                                || each.name().startsWith("e")))
                .toList();
        if (sources.isEmpty()) {
            return Column.of(column, Type.parse("text"), true);
        }
        Column source = dice.pick(at + " source", sources);
        String quoted = Identifier.quote(source.name());
        String typeName = source.type().name().name();
        boolean userType = maker.enums.containsKey(source.type().name());
        String expression;
        Type type;
        if (source.type().name().inDefaultNamespace() && NUMBERS.contains(typeName)) {
            expression = quoted + (dice.chance(at + " twice", 40) ? " * 2" : " + 1");
            type = Type.parse(typeName.equals("smallint") ? "integer" : typeName);
        } else if (userType) {
            expression = "CASE WHEN " + quoted + " = 'base'::" + TypeName.of(source.type()) + " THEN 1 ELSE 0 END";
            type = Type.parse("integer");
        } else {
            expression = "length((" + quoted + ")::text)::text";
            type = Type.parse("text");
        }
        boolean stored = maker.version < 180000 || userType || dice.chance(at + " stored", 60);
        ColumnValue value =
                dice.chance(at + " plain", 25) ? new ColumnValue.None() : new ColumnValue.Generated(expression, stored);
        return new Column(column, type, dice.chance(at + " nullable", 70), value, Optional.empty(), maker.remark(at));
    }

    private Optional<PrimaryKey> primaryKey() {
        List<String> sortable = sortable();
        if (sortable.isEmpty() || dice.chance(place + " no key", 12)) {
            return Optional.empty();
        }
        var key = new ArrayList<String>();
        if (sortable.contains("id") && !dice.chance(place + " other key", 15)) {
            key.add("id");
        }
        for (String column : sortable) {
            if (!column.equals("id") && dice.chance(place + " key has " + column, 4)) {
                key.add(column);
            }
        }
        return key.isEmpty() ? Optional.empty() : Optional.of(new PrimaryKey(keyName(place + " key"), key));
    }

    private String keyName(String at) {
        return maker.claim(at, name.namespace(), dice.pick(at + " name", List.of("k1", "k2", "k3", "k4", "k5", "k6")))
                .name();
    }

    private List<UniqueConstraint> uniques() {
        var uniques = new ArrayList<UniqueConstraint>();
        for (int i = 0; i < 2; i++) {
            String at = place + " unique " + i;
            List<String> some = some(at, sortable(), 12);
            if (!some.isEmpty() && dice.chance(at, 45)) {
                uniques.add(new UniqueConstraint(
                        keyName(at),
                        some,
                        maker.version >= 150000 && dice.chance(at + " nulls not distinct", 20),
                        dice.chance(at + " deferrable", 20)
                                ? dice.pick(at + " deferral", List.of(Deferral.values()))
                                : Deferral.NOT_DEFERRABLE));
            }
        }
        return uniques;
    }

    private List<Check> checks() {
        var checks = new ArrayList<Check>();
        for (int i = 0; i < 3; i++) {
            String at = place + " check " + i;
            if (dice.chance(at, 30)) {
                String first = condition(dice.pick(at + " column", columns));
                String second = condition(dice.pick(at + " other column", columns));
                String own = dice.pick(at + " name", List.of("c1", "c2", "c3", "c4"));
                String free = checks.stream().anyMatch(each -> each.name().equals(own)) ? own + "_" + i : own;
                checks.add(new Check(free, dice.chance(at + " two", 30) ? first + " OR " + second : first));
            }
        }
        return checks;
    }

    /** Something that is always true, but that only the server can know. */
    private String condition(Column column) {
        String quoted = Identifier.quote(column.name());
        String type = column.type().name().name();
        if (maker.enums.containsKey(column.type().name())) {
            String value = (column.type().isArray() ? "'{base}'::" : "'base'::") + TypeName.of(column.type());
            return quoted + " IS NULL OR " + quoted + " >= " + value + " OR " + quoted + " < " + value;
        }
        if (!column.type().isArray() && type.equals("text")
                || type.equals("character varying") && !column.type().isArray()) {
            return "length((" + quoted + ")::text) >= 0";
        }
        if (!column.type().isArray() && column.type().name().inDefaultNamespace() && NUMBERS.contains(type)) {
            return "abs(" + quoted + ") >= 0";
        }
        return "(" + quoted + " IS NULL OR " + quoted + " IS NOT NULL OR true)";
    }

    private List<Index> indexes() {
        var indexes = new ArrayList<Index>();
        for (int i = 0; i < 3; i++) {
            String at = place + " index " + i;
            if (dice.chance(at, 45)) {
                new IndexMaker(maker, at, columns)
                        .make(() -> maker.claim(
                                        at,
                                        name.namespace(),
                                        dice.pick(at + " name", List.of("x1", "x2", "x3", "x4", "k3", "k4")))
                                .name())
                        .ifPresent(indexes::add);
            }
        }
        return indexes;
    }

    private List<String> some(String at, List<String> all, int percent) {
        return all.stream()
                .filter(each -> dice.chance(at + " has " + each, percent))
                .toList();
    }

    private List<String> sortable() {
        return columns.stream().filter(TableMaker::isSortable).map(Column::name).toList();
    }

    static boolean isSortable(Column column) {
        boolean virtual = column.value() instanceof ColumnValue.Generated generated && !generated.stored();
        boolean typed = column.name().startsWith("e") && !column.type().isArray()
                || column.name().startsWith("g")
                || Family.of(column.name()).sortable() && !column.name().startsWith("m");
        return !virtual && typed && !column.type().isArray();
    }

    /** Keys to which a foreign key may refer. */
    static List<List<String>> linkableKeys(Table table) {
        var keys = new ArrayList<List<String>>();
        table.primaryKey().ifPresent(each -> keys.add(each.columns()));
        table.uniques().stream()
                .filter(each -> each.deferral() == Deferral.NOT_DEFERRABLE)
                .forEach(each -> keys.add(each.columns()));
        keys.removeIf(key -> !key.stream().allMatch(TableMaker::isLinkable));
        return keys;
    }

    private static boolean isLinkable(String column) {
        return column.equals("id") || Set.of("n1", "n2", "s1", "s2", "u1").contains(column);
    }
}
