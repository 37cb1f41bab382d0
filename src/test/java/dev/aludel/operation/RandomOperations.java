package dev.aludel.operation;

import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.SortOrder;
import dev.aludel.schema.Table;
import dev.aludel.schema.Type;
import dev.aludel.schema.UniqueConstraint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Operations of every kind with everything that a name or a text may hold; the same for the same seed. */
public final class RandomOperations {

    private static final List<String> PIECES = List.of(
            "a",
            "users",
            "user",
            "Order",
            "\"",
            "'",
            ".",
            " ",
            "\\",
            "\\u0041",
            "\\n",
            "$",
            "$$",
            "é",
            "größe",
            "😀",
            "\uD800",
            "\t",
            "\n",
            "\r",
            "*/",
            "/*",
            "//",
            "--",
            "{",
            "}",
            "\u202e",
            "\u00a0",
            "\u2003",
            "\u000b",
            "\"\"\"",
            "x1",
            "_",
            "very_long_name_that_goes_on_and_on",
            ";",
            "\u0001",
            "\f",
            "int",
            "\\\"");

    private static final List<String> EXPRESSIONS = List.of(
            "0",
            "'dark'",
            "now()",
            "lower(email)",
            "price * 1.19",
            "'it''s'",
            "E'\\\\x'",
            "a > 0 OR b IS NULL",
            "'\"'",
            "$$a$$",
            "'a\nb'",
            "jsonb_build_object('k', 1)",
            "'\\'",
            "'größe'::text",
            "CASE WHEN status = 'open' THEN 1 WHEN status = 'closed' THEN 2 ELSE length(coalesce(name, 'nobody')) END");

    private static final List<String> STATEMENTS = List.of(
            "SELECT 1",
            "UPDATE users\n   SET name = 'x'\n WHERE id = 1",
            "  SELECT 1\n  , 2",
            "SELECT '\\', \"\"\"\"",
            "DO $$\nBEGIN\n\tPERFORM 1; \n\nEND\n$$",
            "SELECT 1 -- it's\n",
            "SELECT '''\"\"\"' , \"a\"\n",
            " ",
            "-- above\nSELECT 1",
            "SELECT 'a\r\nb'",
            "UPDATE users SET name = 'a rather long value' WHERE id IN (SELECT user_id FROM orders"
                    + " WHERE amount > 100 AND created_at < now() - interval '1 year' AND status = 'closed')");

    private static final List<String> TYPES = List.of(
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "numeric(10)",
            "numeric(10,2)",
            "numeric(3,-2)",
            "real",
            "double precision",
            "money",
            "boolean",
            "char(3)",
            "char",
            "bpchar",
            "varchar",
            "varchar(50)",
            "text",
            "bytea",
            "date",
            "time",
            "time(3)",
            "timetz",
            "timetz(2)",
            "timestamp",
            "timestamp(0)",
            "timestamptz",
            "timestamptz(3)",
            "interval",
            "interval(4)",
            "interval day to second(3)",
            "uuid",
            "json",
            "jsonb",
            "xml",
            "inet",
            "cidr",
            "macaddr",
            "bit(4)",
            "varbit",
            "varbit(9)",
            "tsvector",
            "oid",
            "int4range",
            "mood",
            "audit.mood",
            "\"Odd type\"",
            "audit.\"char\"",
            "\"char\"",
            "geometry(Point,4326)",
            "\"a.b\"");

    private final Random random;

    public RandomOperations(long seed) {
        this.random = new Random(seed);
    }

    /** So many operations of any kind. */
    public List<Operation> list(int size) {
        return Stream.generate(this::next).limit(size).toList();
    }

    public Operation next() {
        List<Supplier<Operation>> kinds = List.of(
                () -> new CreateNamespace(name()),
                () -> new DropNamespace(name()),
                () -> new CreateEnum(new EnumType(qualified(), names(0), comment())),
                () -> new AddEnumValue(qualified(), text(), maybe(this::text)),
                () -> new RenameEnumValue(qualified(), text(), text()),
                () -> new CreateComposite(new CompositeType(qualified(), attributes(), comment())),
                () -> new RenameType(qualified(), name()),
                () -> new DropType(qualified()),
                () -> new CreateSequence(new Sequence(qualified(), options(integer()), Optional.empty(), comment())),
                () -> new AlterSequence(qualified(), options(integer())),
                () -> new OwnSequence(qualified(), maybe(() -> new ColumnName(qualified(), name()))),
                () -> new RenameSequence(qualified(), name()),
                () -> new DropSequence(qualified()),
                () -> new CreateTable(table(), maybe(() -> "PARTITION BY RANGE (at)")),
                () -> new RenameTable(qualified(), name()),
                () -> new DropTable(qualified(), random.nextBoolean()),
                () -> new AddColumn(qualified(), column(name())),
                () -> new AlterColumn(qualified(), name(), alterations()),
                () -> new Backfill(qualified(), name(), expression()),
                this::batch,
                () -> new RenameColumn(qualified(), name(), name()),
                () -> new RequireNone("p" + name(), expression()),
                () -> new Todo("t" + name()),
                () -> new DropColumn(qualified(), name(), random.nextBoolean()),
                () -> new AddPrimaryKey(qualified(), new PrimaryKey(name(), names(1))),
                () -> new AddUnique(qualified(), unique(name())),
                () -> new AddCheck(qualified(), new Check(name(), expression())),
                () -> new AddForeignKey(qualified(), foreignKey()),
                () -> new RenameConstraint(qualified(), name(), name()),
                () -> new DropConstraint(qualified(), name()),
                () -> new CreateIndex(qualified(), index(), random.nextBoolean()),
                () -> new RenameIndex(qualified(), name()),
                () -> new DropIndex(qualified(), random.nextBoolean()),
                () -> new SetComment(target(), comment()),
                this::execute);
        return pick(kinds).get();
    }

    private Execute execute() {
        String sql = pick(STATEMENTS);
        return new Execute(sql.isBlank() ? "SELECT '" + text().replace("'", "''") + "'" : sql, random.nextBoolean());
    }

    private Batch batch() {
        String sql = "UPDATE t SET c = '" + text().replace("'", "''") + "'";
        return new Batch(sql, 1 + random.nextInt(10_000), Duration.ofMillis(random.nextInt(3) * 500));
    }

    private CommentTarget target() {
        return switch (random.nextInt(4)) {
            case 0 -> new CommentTarget.OnTable(qualified());
            case 1 -> new CommentTarget.OnColumn(qualified(), name());
            case 2 -> new CommentTarget.OnType(qualified());
            default -> new CommentTarget.OnSequence(qualified());
        };
    }

    private Table table() {
        List<Column> columns = names(0).stream().map(this::column).toList();
        List<UniqueConstraint> uniques = random.nextInt(3) > 0
                ? List.of()
                : names(1).stream().map(this::unique).toList();
        List<Check> checks = random.nextInt(3) > 0
                ? List.of()
                : names(1).stream().map(name -> new Check(name, expression())).toList();
        return new Table(
                qualified(),
                columns,
                maybe(() -> new PrimaryKey(name(), names(1))),
                uniques,
                checks,
                List.of(),
                List.of(),
                comment());
    }

    private Column column(String name) {
        Type type = type();
        boolean identity = random.nextInt(4) == 0;
        ColumnValue value = identity ? identity(integer()) : value();
        Type said =
                value instanceof ColumnValue.Identity known ? known.options().type() : type;
        return new Column(
                name,
                random.nextInt(8) == 0 ? type : said,
                !identity && random.nextBoolean(),
                value,
                maybe(this::collation),
                comment());
    }

    private ColumnValue value() {
        return switch (random.nextInt(4)) {
            case 0 -> new ColumnValue.Default(expression());
            case 1 -> new ColumnValue.Generated(expression(), random.nextBoolean());
            default -> new ColumnValue.None();
        };
    }

    private ColumnValue.Identity identity(Type type) {
        return new ColumnValue.Identity(random.nextBoolean(), options(type));
    }

    private SequenceOptions options(Type type) {
        long highest = SequenceOptions.highest(type);
        long increment = pick(List.of(1L, 1L, 50L, -1L, -7L));
        if (random.nextInt(3) == 0) {
            return SequenceOptions.ascending(type, pick(List.of(1L, 0L, -5L, 1000L)), increment);
        }
        long minimum = pick(List.of(1L, -highest - 1, -10L, 5L));
        long maximum = pick(List.of(highest, 100L, 6L));
        long start = pick(List.of(minimum, maximum, Math.max(minimum, Math.min(1, maximum))));
        return new SequenceOptions(
                type, start, increment, minimum, maximum, pick(List.of(1L, 20L)), random.nextInt(4) == 0);
    }

    private List<Alteration> alterations() {
        var alterations = new ArrayList<Alteration>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            alterations.add(
                    switch (random.nextInt(9)) {
                        case 0 -> new Alteration.SetType(type(), maybe(this::collation), maybe(this::expression));
                        case 1 -> new Alteration.SetNotNull();
                        case 2 -> new Alteration.DropNotNull();
                        case 3 -> new Alteration.SetDefault(expression());
                        case 4 -> new Alteration.DropDefault();
                        case 5 -> new Alteration.AddIdentity(identity(integer()));
                        case 6 -> new Alteration.SetIdentity(identity(integer()));
                        case 7 -> new Alteration.DropIdentity();
                        default -> new Alteration.DropExpression();
                    });
        }
        return alterations;
    }

    private List<CompositeType.Attribute> attributes() {
        return names(0).stream()
                .map(name -> new CompositeType.Attribute(name, type(), maybe(this::collation)))
                .toList();
    }

    private UniqueConstraint unique(String name) {
        return new UniqueConstraint(name, names(1), random.nextBoolean(), pick(List.of(Deferral.values())));
    }

    private ForeignKey foreignKey() {
        List<String> columns = names(1);
        var others = new LinkedHashSet<String>();
        while (others.size() < columns.size()) {
            others.add(name());
        }
        List<ReferentialAction> actions = List.of(ReferentialAction.values());
        return new ForeignKey(
                name(),
                columns,
                qualified(),
                List.copyOf(others),
                pick(actions),
                pick(actions),
                pick(List.of(Deferral.values())),
                random.nextBoolean());
    }

    private Index index() {
        return new Index(
                name(),
                random.nextBoolean(),
                pick(List.of("btree", "btree", "gin", "gist")),
                names(1).stream().map(this::key).toList(),
                names(0),
                random.nextBoolean(),
                maybe(this::expression),
                random.nextInt(3) > 0 ? List.of() : List.of("fillfactor=70", "fastupdate=off"));
    }

    private IndexKey key(String name) {
        if (name.isBlank() || random.nextBoolean()) {
            return IndexKey.column(name.isBlank() ? "blank" : name);
        }
        boolean expression = random.nextBoolean();
        return new IndexKey(
                expression ? expression() : name,
                expression,
                maybe(() -> "C"),
                maybe(() -> "text_ops"),
                pick(List.of(SortOrder.values())));
    }

    private Type type() {
        Type type = Type.parse(pick(TYPES));
        return random.nextInt(4) == 0 ? new Type(type.name(), type.modifiers(), 1) : type;
    }

    private Type integer() {
        return Type.parse(pick(List.of("smallint", "integer", "bigint", "bigint")));
    }

    private QualifiedName qualified() {
        return random.nextInt(3) == 0 ? new QualifiedName(name(), name()) : QualifiedName.of(name());
    }

    private List<String> names(int atLeast) {
        var names = new LinkedHashSet<String>();
        int size = atLeast + random.nextInt(4);
        while (names.size() < size) {
            names.add(name());
        }
        return List.copyOf(names);
    }

    private Optional<String> comment() {
        return random.nextInt(4) == 0 ? Optional.of(text()) : Optional.empty();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? Optional.of(value.get()) : Optional.empty();
    }

    private String collation() {
        return pick(List.of("C", "de-x-icu", "en_US.utf8", "audit.mine", "audit.\"odd.one\"", "Odd"));
    }

    private String expression() {
        return pick(EXPRESSIONS);
    }

    /** Mostly a plain name. */
    private String name() {
        if (random.nextInt(3) > 0) {
            return pick(List.of("id", "users", "user_id", "created_at", "conversation_messages", "email"))
                    + (random.nextInt(3) == 0 ? "_" + random.nextInt(1000) : "");
        }
        return text();
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(pick(PIECES));
        }
        return text.toString();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
