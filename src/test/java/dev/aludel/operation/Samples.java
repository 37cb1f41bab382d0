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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every operation at least once, and the kinds of each that render differently. */
public final class Samples {

    private static final QualifiedName USERS = QualifiedName.of("users");
    private static final QualifiedName ORDERS = QualifiedName.of("orders");
    private static final QualifiedName EVENTS = QualifiedName.parse("audit.events");
    private static final QualifiedName MOOD = QualifiedName.of("mood");
    private static final Type BIGINT = Type.parse("bigint");
    private static final Type INTEGER = Type.parse("integer");
    private static final Type TEXT = Type.parse("text");

    private final List<Sample> samples = new ArrayList<>();

    private Samples() {}

    /** All of them, in the order in which the documentation has them. */
    public static List<Sample> all() {
        var all = new Samples();
        all.namespacesAndTypes();
        all.sequences();
        all.tables();
        all.addedColumns();
        all.alteredColumns();
        all.columns();
        all.constraints();
        all.indexes();
        all.rest();
        return List.copyOf(all.samples);
    }

    /** The statements that create the tables on which the samples run. */
    public static String setup() {
        try (InputStream script = Samples.class.getResourceAsStream("samples.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void namespacesAndTypes() {
        sample("create_namespace", new CreateNamespace("reports"));
        sample("drop_namespace", new DropNamespace("empty"));
        sample(
                "create_enum",
                new CreateEnum(new EnumType(
                        QualifiedName.of("color"), List.of("red", "it's", "back\\slash"), Optional.of("a color"))));
        sample("add_enum_value", new AddEnumValue(MOOD, "ok", Optional.of("happy")));
        sample("add_enum_value_at_the_end", new AddEnumValue(MOOD, "glad", Optional.empty()));
        sample(
                "create_composite",
                new CreateComposite(new CompositeType(
                        QualifiedName.parse("audit.place"),
                        List.of(
                                new CompositeType.Attribute("street", TEXT, Optional.of("C")),
                                new CompositeType.Attribute("zip", Type.parse("varchar(10)"), Optional.empty())),
                        Optional.of("where it is"))));
        sample("rename_type", new RenameType(MOOD, "feeling"));
        sample("rename_enum_value", new RenameEnumValue(MOOD, "happy", "it's fine"));
        sample("drop_type", new DropType(QualifiedName.of("idle")));
    }

    private void sequences() {
        var options = new SequenceOptions(INTEGER, 100, 50, 10, 100_000, 5, true);
        sample(
                "create_sequence",
                new CreateSequence(
                        Sequence.of(QualifiedName.of("users_seq"), SequenceOptions.ascending(BIGINT, 1, 50))));
        sample(
                "create_sequence_with_all_options",
                new CreateSequence(new Sequence(
                        QualifiedName.parse("audit.odd"), options, Optional.empty(), Optional.of("odd numbers"))));
        sample(
                "alter_sequence",
                new AlterSequence(QualifiedName.of("order_numbers"), SequenceOptions.ascending(BIGINT, 1, 50)));
        sample(
                "own_sequence",
                new OwnSequence(QualifiedName.of("order_numbers"), Optional.of(new ColumnName(ORDERS, "id"))));
        sample("own_sequence_no_more", new OwnSequence(QualifiedName.of("order_numbers"), Optional.empty()));
        sample("rename_sequence", new RenameSequence(QualifiedName.of("order_numbers"), "order numbers"));
        sample("drop_sequence", new DropSequence(QualifiedName.of("order_numbers")));
    }

    private void tables() {
        sample("create_table", new CreateTable(preferences()));
        sample("create_table_with_everything", new CreateTable(everything()));
        sample(
                "create_table_with_options",
                new CreateTable(
                        Table.of(QualifiedName.of("measure"), List.of(Column.of("at", Type.parse("date"), false))),
                        Optional.of("PARTITION BY RANGE (at)")));
        sample("create_table_without_columns", new CreateTable(Table.of(QualifiedName.of("nothing"), List.of())));
        sample("rename_table", new RenameTable(EVENTS, "log"));
        sample("drop_table", new DropTable(ORDERS));
        sample("drop_table_kept", new DropTable(ORDERS, true));
    }

    private static Table preferences() {
        Column id = Column.of("id", BIGINT, false)
                .withValue(new ColumnValue.Identity(false, SequenceOptions.defaults(BIGINT)));
        Column theme = Column.of("theme", Type.parse("varchar(50)"), true).withValue(new ColumnValue.Default("'dark'"));
        return Table.of(QualifiedName.of("user_preferences"), List.of(id, Column.of("user_id", BIGINT, false), theme))
                .withPrimaryKey(Optional.of(new PrimaryKey("user_preferences_pkey", List.of("id"))));
    }

    private static Table everything() {
        List<Column> columns = List.of(
                Column.of("id", INTEGER, false)
                        .withValue(new ColumnValue.Identity(
                                true, new SequenceOptions(INTEGER, 1000, 10, 1000, 2_147_483_647L, 1, false))),
                new Column("order", TEXT, false, new ColumnValue.None(), Optional.of("C"), Optional.of("a key\\word")),
                Column.of("Weird \"name\"", Type.parse("text[]"), true),
                Column.of("mood", Type.parse("mood"), false).withValue(new ColumnValue.Default("'sad'::mood")),
                Column.of("price", Type.parse("numeric(10,2)"), false),
                Column.of("gross", Type.parse("numeric(10,2)"), true)
                        .withValue(new ColumnValue.Generated("price * 1.19", true)),
                Column.of("valid_from", Type.parse("timestamp(3) with time zone"), false)
                        .withValue(new ColumnValue.Default("now()")),
                Column.of("flags", Type.parse("bit varying(8)"), true));
        return Table.of(QualifiedName.parse("audit.everything"), columns)
                .withPrimaryKey(Optional.of(new PrimaryKey("everything_pkey", List.of("id", "order"))))
                .withUniques(List.of(
                        UniqueConstraint.of("everything_price_key", List.of("price")),
                        new UniqueConstraint(
                                "everything_mood_key",
                                List.of("mood", "Weird \"name\""),
                                false,
                                Deferral.INITIALLY_DEFERRED)))
                .withChecks(List.of(new Check("everything_check", "price > 0 OR gross IS NULL")))
                .withComment(Optional.of("It's all here.\nOn two lines."));
    }

    private void addedColumns() {
        sample("add_column", new AddColumn(USERS, Column.of("locale", Type.parse("varchar(10)"), true)));
        sample(
                "add_column_with_default",
                new AddColumn(
                        USERS,
                        Column.of("active", Type.parse("boolean"), false)
                                .withValue(new ColumnValue.Default("true"))
                                .withComment(Optional.of("may log in"))));
        sample(
                "add_column_with_stable_default",
                new AddColumn(
                        USERS,
                        Column.of("changed_at", Type.parse("timestamptz"), false)
                                .withValue(new ColumnValue.Default("CURRENT_TIMESTAMP"))));
        sample(
                "add_column_with_volatile_default",
                new AddColumn(
                        USERS,
                        Column.of("token", Type.parse("uuid"), false)
                                .withValue(new ColumnValue.Default("gen_random_uuid()"))));
        sample(
                "add_column_with_identity",
                new AddColumn(
                        USERS,
                        Column.of("rank", BIGINT, false)
                                .withValue(new ColumnValue.Identity(true, SequenceOptions.ascending(BIGINT, 5, 2)))));
        sample(
                "add_column_generated",
                new AddColumn(
                        USERS,
                        Column.of("lower_email", TEXT, true)
                                .withValue(new ColumnValue.Generated("lower(email)", true))));
        sample(
                "add_column_virtual",
                new AddColumn(
                        USERS,
                        Column.of("upper_email", TEXT, true)
                                .withValue(new ColumnValue.Generated("upper(email)", false))));
    }

    private void alteredColumns() {
        alter("alter_column_type", "number", new Alteration.SetType(BIGINT, Optional.empty(), Optional.empty()));
        maybe(
                "alter_column_type_wider",
                new AlterColumn(
                        USERS,
                        "name",
                        List.of(new Alteration.SetType(
                                Type.parse("varchar(80)"), Optional.of("C"), Optional.empty()))));
        alter(
                "alter_column_type_using",
                "nickname",
                new Alteration.DropDefault(),
                new Alteration.SetType(INTEGER, Optional.empty(), Optional.of("length(nickname)")),
                new Alteration.SetDefault("0"));
        alter("alter_column_set_not_null", "age", new Alteration.SetDefault("21"), new Alteration.SetNotNull());
        alter("alter_column_drop_not_null", "email", new Alteration.DropNotNull());
        alter("alter_column_set_default", "name", new Alteration.SetDefault("'nobody'"));
        alter("alter_column_drop_default", "age", new Alteration.DropDefault());
        alter(
                "alter_column_add_identity",
                "number",
                new Alteration.AddIdentity(
                        new ColumnValue.Identity(false, SequenceOptions.ascending(INTEGER, 501, 1))));
        alter(
                "alter_column_set_identity",
                "counted",
                new Alteration.SetIdentity(new ColumnValue.Identity(true, SequenceOptions.ascending(BIGINT, 1, 5))));
        alter("alter_column_drop_identity", "counted", new Alteration.DropIdentity());
        alter(
                "alter_column_identity_to_default",
                "counted",
                new Alteration.DropIdentity(),
                new Alteration.SetDefault("7"));
        alter(
                "alter_column_default_to_identity",
                "age",
                new Alteration.DropDefault(),
                new Alteration.SetNotNull(),
                new Alteration.AddIdentity(new ColumnValue.Identity(true, SequenceOptions.defaults(INTEGER))));
        alter(
                "alter_column_type_and_identity",
                "number",
                new Alteration.SetType(BIGINT, Optional.empty(), Optional.empty()),
                new Alteration.AddIdentity(new ColumnValue.Identity(true, SequenceOptions.defaults(BIGINT))));
        alter(
                "alter_column_drop_expression",
                "shout",
                new Alteration.DropExpression(),
                new Alteration.SetDefault("''"));
    }

    private void columns() {
        sample("backfill", new Backfill(USERS, "age", "18"));
        sample(
                "require_none",
                new RequireNone(
                        "users.email is not unique",
                        "SELECT email, count(*) FROM users\nWHERE email IS NOT NULL\n"
                                + "GROUP BY email HAVING count(*) > 1 ORDER BY email"));
        sample("todo", new Todo("say how old users get an age"));
        sample("rename_column", new RenameColumn(USERS, "name", "full name"));
        sample("drop_column", new DropColumn(ORDERS, "user_id"));
        sample("drop_column_kept", new DropColumn(USERS, "name", true));
    }

    private void constraints() {
        sample("add_primary_key", new AddPrimaryKey(ORDERS, new PrimaryKey("orders_pkey", List.of("id"))));
        sample("add_unique", new AddUnique(USERS, UniqueConstraint.of("users_email_key", List.of("email"))));
        sample(
                "add_unique_nulls_not_distinct",
                new AddUnique(
                        USERS,
                        new UniqueConstraint(
                                "users_email_number_key", List.of("email", "number"), true, Deferral.DEFERRABLE)));
        sample("add_check", new AddCheck(ORDERS, new Check("orders_amount_check", "amount >= 0 AND user_id > 0")));
        sample(
                "add_foreign_key",
                new AddForeignKey(
                        ORDERS,
                        new ForeignKey(
                                "orders_owner_fkey",
                                List.of("user_id"),
                                USERS,
                                List.of("id"),
                                ReferentialAction.CASCADE,
                                ReferentialAction.NO_ACTION,
                                Deferral.NOT_DEFERRABLE,
                                false)));
        sample(
                "add_foreign_key_with_everything",
                new AddForeignKey(
                        EVENTS,
                        new ForeignKey(
                                "events_user_fkey",
                                List.of("id"),
                                USERS,
                                List.of("id"),
                                ReferentialAction.SET_NULL,
                                ReferentialAction.RESTRICT,
                                Deferral.INITIALLY_DEFERRED,
                                true)));
        sample("rename_constraint", new RenameConstraint(USERS, "users_age_check", "grown_up"));
        sample("drop_constraint", new DropConstraint(ORDERS, "orders_user_id_fkey"));
    }

    private void indexes() {
        sample(
                "create_index",
                new CreateIndex(
                        USERS,
                        Index.of(
                                "users_created_at_idx",
                                List.of(
                                        IndexKey.column("created_at").withOrder(SortOrder.DESC_NULLS_LAST),
                                        IndexKey.column("id"))),
                        false));
        sample(
                "create_index_unique_partial",
                new CreateIndex(
                        USERS,
                        new Index(
                                "users_lower_email_idx",
                                true,
                                Index.BTREE,
                                List.of(new IndexKey(
                                        "lower(email)",
                                        true,
                                        Optional.of("C"),
                                        Optional.of("text_pattern_ops"),
                                        SortOrder.ASC_NULLS_FIRST)),
                                List.of("name", "number"),
                                false,
                                Optional.of("name IS NOT NULL"),
                                List.of("fillfactor=70")),
                        false));
        sample(
                "create_index_nulls_not_distinct",
                new CreateIndex(
                        ORDERS,
                        new Index(
                                "orders_id_idx",
                                true,
                                Index.BTREE,
                                List.of(IndexKey.column("id")),
                                List.of(),
                                true,
                                Optional.empty(),
                                List.of()),
                        false));
        sample(
                "create_index_gin_concurrently",
                new CreateIndex(
                        ORDERS,
                        new Index(
                                "orders_tags_idx",
                                false,
                                "gin",
                                List.of(new IndexKey(
                                        "tags", false, Optional.empty(), Optional.of("jsonb_path_ops"), SortOrder.ASC)),
                                List.of(),
                                false,
                                Optional.empty(),
                                List.of("fastupdate=off")),
                        true));
        sample("rename_index", new RenameIndex(QualifiedName.of("users_name_idx"), "users_by_name"));
        sample("drop_index", new DropIndex(QualifiedName.of("users_name_idx"), false));
        sample("drop_index_concurrently", new DropIndex(QualifiedName.of("users_name_idx"), true));
    }

    private void rest() {
        sample("comment_on_table", new SetComment(new CommentTarget.OnTable(USERS), Optional.of("People's accounts")));
        sample(
                "comment_on_column",
                new SetComment(new CommentTarget.OnColumn(ORDERS, "Key"), Optional.of("The external key")));
        sample("comment_on_type", new SetComment(new CommentTarget.OnType(MOOD), Optional.of("How it goes")));
        sample(
                "comment_on_sequence",
                new SetComment(new CommentTarget.OnSequence(QualifiedName.of("order_numbers")), Optional.empty()));
        sample("batch", new Batch("UPDATE users SET name = lower(name)", 5000, Duration.ofMillis(50)));
        sample("batch_without_pause", new Batch("DELETE FROM orders WHERE amount = 0", 1000, Duration.ZERO));
        maybe("execute", new Execute("UPDATE users\nSET name = 'x'\nWHERE id = 1", true));
        maybe("execute_outside_transaction", new Execute("VACUUM users", false));
    }

    private void alter(String name, String column, Alteration... alterations) {
        sample(name, new AlterColumn(USERS, column, List.of(alterations)));
    }

    private void sample(String name, Operation operation) {
        samples.add(new Sample(name, operation, true));
    }

    private void maybe(String name, Operation operation) {
        samples.add(new Sample(name, operation, false));
    }
}
