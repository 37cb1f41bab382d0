package dev.aludel.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.diff.Difference.Kind;
import dev.aludel.diff.IgnoreRule.Glob;
import dev.aludel.diff.IgnoreRule.Side;
import dev.aludel.schema.Check;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Rename;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.Type;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AcceptanceTest {

    private static final QualifiedName USERS = QualifiedName.of("users");

    private static Column column(String name, String type, boolean nullable) {
        return Column.of(name, Type.parse(type), nullable);
    }

    private static Table users(Column... columns) {
        return Table.of(USERS, List.of(columns));
    }

    private static Schema schema(Table... tables) {
        return Schema.EMPTY.withTables(List.of(tables));
    }

    private static Acceptance accepting(Schema current, Schema wanted) {
        return new Acceptance(Acceptance.differences(current, wanted), List.of(), "public");
    }

    private static Acceptance ignoring(IgnoreRule... rules) {
        return new Acceptance(List.of(), List.of(rules), "public");
    }

    private static List<Difference> left(Acceptance acceptance, Schema current, Schema wanted) {
        return Differences.of(
                SchemaDiff.between(current, acceptance.apply(current, wanted).wanted()));
    }

    @Nested
    class AChangedEntity {

        @Test
        void givesOnlyWhatChangedBesideAnAcceptedAttribute() {
            Schema database = schema(users(column("email", "varchar(255)", false)));
            Acceptance acceptance = accepting(database, schema(users(column("email", "varchar(255)", true))));
            assertThat(left(acceptance, database, schema(users(column("email", "varchar(320)", true)))))
                    .containsExactly(new Difference(
                            Kind.COLUMN,
                            Difference.Verb.ALTERED,
                            "users.email",
                            "type character varying(255) → character varying(320)"));
        }

        @Test
        void inTheAcceptedAttributeIsAnOrdinaryDifference() {
            Schema database = schema(users(column("email", "varchar(255)", false)));
            Schema entities = schema(users(column("email", "varchar(100)", false)));
            Acceptance acceptance = accepting(database, entities);
            assertThat(left(acceptance, database, entities)).isEmpty();
            assertThat(left(acceptance, database, schema(users(column("email", "varchar(320)", false)))))
                    .extracting(Difference::detail)
                    .containsExactly("type character varying(255) → character varying(320)");
        }

        @Test
        void isNotYetGoneWhenItOnlyWaitsForItsRevision() {
            Schema database = schema(users(column("email", "varchar(255)", false)));
            Schema entities = schema(users(column("email", "varchar(100)", false)));
            Schema changed = schema(users(column("email", "varchar(320)", false)));
            Acceptance acceptance = accepting(database, entities);
            assertThat(acceptance.apply(database, changed).gone()).isEmpty();
            assertThat(acceptance.apply(changed, changed).gone()).hasSize(1);
        }

        /** An index cannot outlive its column, so it is dropped with it, and comes back with it. */
        @Test
        void takesAlongWhatOnlyTheDatabaseHasOnADroppedColumn() {
            Table there = users(
                            column("id", "bigint", false), column("email", "text", true), column("age", "int", true))
                    .withIndexes(List.of(
                            Index.of("on_email", List.of(IndexKey.expression("lower(email)"))),
                            Index.of("on_id", List.of(IndexKey.column("id")))))
                    .withChecks(List.of(new Check("says", "email <> 'age'::text"), new Check("adult", "age > 17")));
            Table mapped = there.withIndexes(List.of()).withChecks(List.of());
            Acceptance acceptance = accepting(schema(there), schema(mapped));
            Table without = users(column("id", "bigint", false), column("age", "int", true));
            assertThat(left(acceptance, schema(there), schema(without)))
                    .extracting(Difference::name)
                    .containsExactly("users.email", "users.says", "users.on_email");
        }

        @Test
        void keepsTheRuleOfAForeignKeyThatOnlyTheDatabaseHas() {
            var cascading = new ForeignKey(
                    "to_group",
                    List.of("group_id"),
                    QualifiedName.of("groups"),
                    List.of("id"),
                    ReferentialAction.CASCADE,
                    ReferentialAction.NO_ACTION,
                    Deferral.NOT_DEFERRABLE,
                    false);
            Table groups = Table.of(QualifiedName.of("groups"), List.of(column("id", "bigint", false)));
            Table plain = users(column("group_id", "bigint", true));
            Schema database = schema(groups, plain.withForeignKeys(List.of(cascading)));
            Schema entities = schema(
                    groups,
                    plain.withForeignKeys(List.of(ForeignKey.of(
                            "to_group", List.of("group_id"), QualifiedName.of("groups"), List.of("id")))));
            List<Accepted> differences = Acceptance.differences(database, entities);
            assertThat(differences)
                    .containsExactly(new Accepted(
                            new Subject(Kind.FOREIGN_KEY, Optional.of(USERS), QualifiedName.of("to_group")),
                            "on-delete",
                            "cascade",
                            "no action",
                            ""));
            assertThat(left(new Acceptance(differences, List.of(), "public"), database, entities))
                    .isEmpty();
        }
    }

    /** What is accepted of a table and a column goes along when a revision renames them. */
    @Test
    void namesAreFollowedThroughRenames() {
        Table there = users(column("mail", "varchar(255)", false), column("group_id", "bigint", true))
                .withIndexes(List.of(Index.of("by_hand", List.of(IndexKey.expression("lower((mail)::text)")))));
        Table mapped = users(column("mail", "varchar(100)", true), column("group_id", "bigint", true));
        Acceptance acceptance = accepting(schema(there), schema(mapped));
        var renaming = new Renaming(List.of(
                new Rename.OfTable(USERS, "people"), new Rename.OfColumn(new ColumnName(USERS, "mail"), "email")));
        Table renamed = Table.of(
                        QualifiedName.of("people"),
                        List.of(column("email", "varchar(255)", false), column("group_id", "bigint", true)))
                .withIndexes(List.of(Index.of("by_hand", List.of(IndexKey.expression("lower((email)::text)")))));
        Table wanted = Table.of(
                QualifiedName.of("people"),
                List.of(column("email", "varchar(100)", true), column("group_id", "bigint", true)));
        var outcome = acceptance.renamed(renaming).apply(schema(renamed), schema(wanted));
        assertThat(outcome.wanted()).isEqualTo(schema(renamed));
        assertThat(outcome.held()).hasSize(3);
        assertThat(outcome.gone()).isEmpty();
        assertThat(acceptance.apply(schema(renamed), schema(wanted)).gone()).hasSize(3);
    }

    @Test
    void aDatabaseThatSomebodyChangedIsADifferenceAgain() {
        Schema entities = schema(users(column("email", "varchar(100)", false)));
        Acceptance acceptance = accepting(schema(users(column("email", "varchar(255)", false))), entities);
        assertThat(left(acceptance, schema(users(column("email", "varchar(90)", false))), entities))
                .extracting(Difference::detail)
                .containsExactly("type character varying(90) → character varying(100)");
    }

    /** Half of what goes together cannot be had: none is an identity and takes NULL. */
    @Test
    void anAttributeThatDoesNotGoWithTheOthersIsNotTaken() {
        var identity = new ColumnValue.Identity(true, SequenceOptions.defaults(Type.parse("bigint")));
        Schema database = schema(users(column("id", "bigint", false).withValue(identity)));
        Schema entities = schema(users(column("id", "bigint", true)));
        List<Accepted> all = Acceptance.differences(database, entities);
        assertThat(all).extracting(Accepted::attribute).containsExactly("nullable", "value");
        var half = new Acceptance(all.subList(1, 2), List.of(), "public");
        assertThat(half.apply(database, entities).wanted()).isEqualTo(entities);
    }

    @Test
    void aTableThatOneSideAloneHasIsAcceptedWhateverIsInIt() {
        Schema database = schema(users(column("id", "bigint", false)));
        Acceptance acceptance = accepting(database, Schema.EMPTY);
        assertThat(left(acceptance, schema(users(column("other", "text", true))), Schema.EMPTY))
                .isEmpty();
    }

    @Nested
    class Rules {

        private final Table plain = users(column("kind", "text", true));
        private final Schema bare = schema(plain);
        private final Schema checked = schema(plain.withChecks(List.of(new Check("users_kind_check", "kind <> ''"))));
        private final Schema indexed =
                schema(plain.withIndexes(List.of(Index.of("on_kind", List.of(IndexKey.column("kind"))))));

        private IgnoreRule rule(
                Optional<Kind> kind,
                Optional<String> namespace,
                Optional<String> table,
                Optional<String> name,
                Optional<String> attribute,
                Optional<Side> only) {
            return new IgnoreRule(
                    kind,
                    namespace.map(Glob::new),
                    table.map(Glob::new),
                    name.map(Glob::new),
                    attribute.map(Glob::new),
                    only);
        }

        private IgnoreRule only(Kind kind, Side side) {
            return rule(
                    Optional.of(kind),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(side));
        }

        @Test
        void ignoreChecksThatOnlyTheEntitiesKnow() {
            var rule = only(Kind.CHECK, Side.ENTITIES);
            assertThat(left(ignoring(rule), bare, checked)).isEmpty();
            assertThat(left(ignoring(rule), checked, bare)).hasSize(1);
            assertThat(left(ignoring(rule), bare, indexed)).hasSize(1);
        }

        @Test
        void ignoreIndexesThatOnlyTheDatabaseKnows() {
            var rule = only(Kind.INDEX, Side.DATABASE);
            assertThat(left(ignoring(rule), indexed, bare)).isEmpty();
            assertThat(left(ignoring(rule), bare, indexed)).hasSize(1);
        }

        @ParameterizedTest
        @EnumSource(Side.class)
        void knowTheNamespaceAndTheTable(Side side) {
            Schema from = side == Side.DATABASE ? indexed : bare;
            Schema to = side == Side.DATABASE ? bare : indexed;
            for (String namespace : List.of("public", "pub*", "*", "publi?")) {
                var rule = rule(
                        Optional.empty(),
                        Optional.of(namespace),
                        Optional.of("us*"),
                        Optional.of("on_*"),
                        Optional.empty(),
                        Optional.empty());
                assertThat(left(ignoring(rule), from, to)).as(namespace).isEmpty();
            }
            for (String other : List.of("audit", "publi", "?")) {
                var rule = rule(
                        Optional.empty(),
                        Optional.of(other),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
                assertThat(left(ignoring(rule), from, to)).as(other).hasSize(1);
            }
        }

        @Test
        void takeOneAttributeAndLeaveTheOthers() {
            var rule = rule(
                    Optional.of(Kind.COLUMN),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("nullable"),
                    Optional.empty());
            Schema database = schema(users(column("kind", "text", false)));
            assertThat(left(ignoring(rule), database, bare)).isEmpty();
            assertThat(left(ignoring(rule), database, schema(users(column("kind", "varchar(9)", true)))))
                    .extracting(Difference::detail)
                    .containsExactly("type text → character varying(9)");
        }

        @Test
        void areCountedAndAnEntryGoesBeforeThem() {
            var rule = only(Kind.INDEX, Side.DATABASE);
            var outcome = ignoring(rule).apply(indexed, bare);
            assertThat(outcome.ignored()).hasSize(1);
            var both =
                    new Acceptance(Acceptance.differences(indexed, bare), List.of(rule), "public").apply(indexed, bare);
            assertThat(both.ignored()).isEmpty();
            assertThat(both.held()).hasSize(1);
        }
    }
}
