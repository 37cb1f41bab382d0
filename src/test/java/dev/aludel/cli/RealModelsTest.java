package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What real models do to a tool, as a user meets it. More of it: {@code RefusalTest} (what Hibernate refuses, newer
 * Java), {@code CorporaIT} (whole models), {@code SchemaReaderTest} (names, reserved words), {@code FactsTest} and the
 * catalog's tests (NOT NULL rows of PostgreSQL 18).
 */
class RealModelsTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path directory;

    private CommandLineRun aludel;
    private EntityFolder entities;

    @BeforeEach
    void configure() throws IOException {
        entities = new EntityFolder(directory.resolve("classes"));
        aludel = new CommandLineRun(directory)
                .with("ALUDEL_URL", database.url())
                .with("ALUDEL_USER", database.user())
                .with("ALUDEL_PASSWORD", database.password())
                .with("ALUDEL_MIGRATIONS", "revisions")
                .with("ALUDEL_CLASSPATH", entities.path().toString());
        Files.createDirectories(directory.resolve("revisions"));
        configured("");
    }

    private void configured(String more) throws IOException {
        aludel.write("aludel.toml", "[scratch]\nurl = \"" + database.server().url("postgres") + "\"\n" + more);
    }

    private CommandLineRun.Result revision(String message) {
        return aludel.run("revision", "--autogenerate", "--sql", "-m", message);
    }

    private String file(String message) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("revisions"))) {
            return Files.readString(files.filter(file -> file.toString().endsWith("_" + message + ".sql"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    /** One column without a type hides no other: it is named, and stays as it is. */
    @Nested
    class OfUntypedColumns {

        private static final String ITEM = "@Entity public class Item { @Id long id; String name;"
                + " @JdbcTypeCode(org.hibernate.type.SqlTypes.OTHER) String shape;"
                + " @Column(columnDefinition = \"int auto_increment\") int number;"
                + " @Column(columnDefinition = \"datetime\") java.time.LocalDateTime at; }";

        @Test
        void isNamedAndLeftOutUntilItsTypeIsSaid() throws IOException {
            entities.with(ITEM, "@Entity public class Other { @Id long id; }");
            var first = revision("first");
            assertThat(first.code()).as(first.out() + first.err()).isZero();
            assertThat(first.out())
                    .contains("warning: app.Item.shape cannot be read: ")
                    .contains("warning: app.Item.number cannot be read: not a type: \"int auto_increment\"; its column"
                            + " item.number stays as it is; correct its columnDefinition, or say its type under"
                            + " [hibernate]: \"aludel.type.app.Item.number\" = \"TYPE\"\n")
                    .contains("warning: app.Item.at cannot be read: the server has no type \"datetime\"; ")
                    .contains("\nproved on PostgreSQL");
            assertThat(file("first"))
                    .contains("CREATE TABLE item (")
                    .contains("CREATE TABLE other (")
                    .contains("-- Warning: app.Item.at cannot be read")
                    .doesNotContain("    shape ", "    number ", "    at ");
            assertThat(aludel.run("upgrade").code()).isZero();
            var check = aludel.run("check");
            assertThat(check.code()).isEqualTo(1);
            assertThat(check.out())
                    .contains("3 differences")
                    .contains("  ~ column item.at: cannot be read: the server has no type \"datetime\"\n");

            configured("[hibernate]\n\"aludel.type.app.Item.shape\" = \"point\"\n"
                    + "\"aludel.type.app.Item.number\" = \"bigint\"\n\"aludel.type.app.Item.at\" = \"timestamp\"\n");
            var second = revision("second");
            assertThat(second.out())
                    .as(second.err())
                    .doesNotContain("cannot be read")
                    .contains("+ column item.shape: point")
                    .contains("+ column item.number: bigint")
                    .contains("\nproved on PostgreSQL");
            assertThat(aludel.run("upgrade").code()).isZero();
            assertThat(aludel.run("check").code()).isZero();
        }

        /** Until somebody says the types, it is accepted that nobody knows them; then what is different is. */
        @Test
        void isAcceptedWhenTheDatabaseIsAdopted() throws IOException {
            entities.with(ITEM);
            database.execute("CREATE TABLE item (id bigint PRIMARY KEY, name varchar(255), shape point, number bigint,"
                    + " at timestamp(6))");
            var adopted = aludel.run("adopt");
            assertThat(adopted.code()).as(adopted.out() + adopted.err()).isZero();
            assertThat(Files.readString(directory.resolve("aludel-accepted.toml")))
                    .contains("name = \"shape\"\ndiffers.type = { database = \"point\", entities = \"unknown\" }\n");
            for (int i = 0; i < 2; i++) {
                var check = aludel.run("check", "--strict");
                assertThat(check.code()).as(check.out() + check.err()).isZero();
                assertThat(check.out()).contains("besides 3 accepted differences");
                assertThat(check.err()).contains("app.Item.shape cannot be read");
            }
            database.execute("ALTER TABLE item ALTER shape TYPE box USING box(shape)");
            assertThat(aludel.run("check").code()).isEqualTo(1);
            database.execute("ALTER TABLE item ALTER shape TYPE point USING point(shape)");
            assertThat(aludel.run("check").code()).isZero();

            configured("[hibernate]\n\"aludel.type.app.Item.shape\" = \"text\"\n"
                    + "\"aludel.type.app.Item.number\" = \"bigint\"\n\"aludel.type.app.Item.at\" = \"timestamp(6)\"\n");
            var changed = aludel.run("check");
            assertThat(changed.code()).isEqualTo(1);
            assertThat(changed.out()).contains("1 difference", "~ column item.shape: type point → text");
        }

        @Test
        void staysAsTheDatabaseHasIt() throws IOException {
            entities.with(ITEM);
            aludel.revision(
                    "aaaa",
                    "",
                    "CREATE TABLE item (id bigint PRIMARY KEY, name varchar(255), shape point, number serial, at date);",
                    "DROP TABLE item;");
            assertThat(aludel.run("upgrade").code()).isZero();
            var revision = revision("nothing");
            assertThat(revision.out())
                    .contains("no difference: nothing written")
                    .contains("app.Item.shape cannot be read");
        }
    }

    /** What a model adds by hand runs in the revision that creates it. */
    @Nested
    class OfWhatIsNoTable {

        @Test
        void runsInTheRevisionAndIsDroppedOnTheWayBack() throws IOException {
            entities.with(
                            "@Entity public class Item { @Id long id; int price; }",
                            "@Entity @View(query = \"select id, price * 2 as twice from Item\")"
                                    + " public class Twice { @Id long id; int twice; }")
                    .file("META-INF/orm.xml", """
                            <entity-mappings xmlns="http://www.hibernate.org/xsd/orm/mapping" version="7.0">
                                <database-object>
                                    <create>create function dear(price integer) returns boolean immutable
                                            language sql as 'select price &gt; 100'</create>
                                    <drop>drop function dear(integer)</drop>
                                </database-object>
                            </entity-mappings>
                            """);
            var first = revision("first");
            assertThat(first.code()).as(first.out() + first.err()).isZero();
            assertThat(first.out())
                    .contains("  + view twice\n")
                    .contains("  + function dear\n")
                    .contains("  + table item")
                    .contains("\nproved on PostgreSQL");
            assertThat(file("first")).contains("create view", "create function dear", "drop function dear(integer)");
            assertThat(aludel.run("upgrade").code()).isZero();
            assertThat(database.value("SELECT dear(101) FROM (SELECT count(*) FROM twice) AS all_of_it"))
                    .isEqualTo("t");
            var check = aludel.run("check");
            assertThat(check.code()).as(check.out()).isZero();
            assertThat(revision("second").out()).contains("no difference: nothing written");
            assertThat(aludel.run("downgrade", "base", "--yes").code()).isZero();
            assertThat(database.value("SELECT count(*) FROM pg_proc WHERE proname = 'dear'"))
                    .isEqualTo("0");
        }
    }

    /** What a model adds by hand becomes another one, and whatever stands on it makes way. */
    @Nested
    class OfWhatChanges {

        private static final String TWICE = "@Entity @View(query = \"select id, %s as twice from Item\")"
                + " public class Twice { @Id long id; int twice; }";

        private void function(String body) throws IOException {
            entities.file("META-INF/orm.xml", """
                    <entity-mappings xmlns="http://www.hibernate.org/xsd/orm/mapping" version="7.0">
                        <database-object>
                            <create>create function dear(price integer) returns boolean immutable
                                    language sql as 'select price &gt; %s'</create>
                            <drop>drop function dear(integer)</drop>
                        </database-object>
                    </entity-mappings>
                    """.formatted(body));
        }

        @Test
        void isDroppedAndMadeAnew() throws IOException {
            entities.with("@Entity public class Item { @Id long id; int price; }", TWICE.formatted("price * 2"));
            function("100");
            assertThat(revision("first").out()).contains("\nproved on PostgreSQL");
            assertThat(aludel.run("upgrade").code()).isZero();
            database.execute(
                    "CREATE VIEW on_it AS SELECT twice FROM twice",
                    "CREATE INDEX item_dear ON item (dear(price))",
                    "INSERT INTO item VALUES (1, 70)");
            assertThat(aludel.run("check").out()).doesNotContain("view", "function");

            entities.with(TWICE.formatted("price + price"));
            function("50");
            var check = aludel.run("check");
            assertThat(check.out())
                    .contains("  ~ view twice: another definition\n", "  ~ function dear: another definition\n");
            assertThat(check.code()).isEqualTo(1);
            database.execute("DROP INDEX item_dear");
            var second = revision("second");
            assertThat(second.out()).as(second.err()).contains("~ view twice", "\nproved on PostgreSQL");
            assertThat(aludel.run("upgrade").code()).isZero();
            assertThat(database.value("SELECT pg_get_viewdef('twice'::regclass)"))
                    .contains("price + price");
            assertThat(database.value("SELECT twice || ' ' || dear(70) FROM on_it"))
                    .isEqualTo("140 true");
            assertThat(aludel.run("check").code()).isZero();
            assertThat(aludel.run("downgrade", "-1", "--yes").code()).isZero();
            assertThat(database.value("SELECT pg_get_viewdef('twice'::regclass)"))
                    .contains("price * 2");
            assertThat(database.value("SELECT twice || ' ' || dear(70) FROM on_it"))
                    .isEqualTo("140 false");
        }

        /** The new one reads a column that comes, and no more the one that goes. */
        @Test
        void goesWithItsColumns() throws IOException {
            entities.with("@Entity public class Item { @Id long id; int price; }", TWICE.formatted("price * 2"));
            revision("first");
            assertThat(aludel.run("upgrade").code()).isZero();
            entities.with("@Entity public class Item { @Id long id; Integer cost; }", TWICE.formatted("cost * 2"));
            var second = aludel.run("revision", "--autogenerate", "--sql", "--allow-loss", "-m", "second");
            assertThat(second.out()).as(second.err()).contains("~ view twice", "\nproved on PostgreSQL");
            assertThat(aludel.run("upgrade").code()).isZero();
            assertThat(aludel.run("check").code()).isZero();
            assertThat(aludel.run("downgrade", "-1", "--yes").code()).isZero();
            assertThat(database.value("SELECT pg_get_viewdef('twice'::regclass)"))
                    .contains("price * 2");
        }
    }

    /** A sequence that takes the place of an identity goes on where that stood, and the other way round. */
    @Test
    void aSequenceInPlaceOfAnIdentityGoesOnBehindTheIds() throws IOException {
        String item = "@Entity public class Item { @Id @GeneratedValue(strategy = GenerationType.%s%s) long id; }";
        String more = "@Entity public class More { @Id @GeneratedValue(strategy = GenerationType.%s%s) long id; }";
        String shared = ", generator = \"numbers\") @SequenceGenerator(name = \"numbers\", sequenceName = \"numbers\"";
        entities.with(item.formatted("IDENTITY", ""), more.formatted("IDENTITY", ""));
        assertThat(revision("first").out()).contains("\nproved on PostgreSQL");
        assertThat(aludel.run("upgrade").code()).isZero();
        database.execute("INSERT INTO item SELECT FROM generate_series(1, 70); INSERT INTO more VALUES (DEFAULT)");

        entities.with(item.formatted("SEQUENCE", shared), more.formatted("SEQUENCE", shared));
        var second = aludel.run("revision", "--autogenerate", "--sql", "--allow-loss", "-m", "second");
        assertThat(second.out()).as(second.err()).contains("\nproved on PostgreSQL");
        assertThat(file("second"))
                .contains("SELECT setval('numbers', max(id)) FROM (SELECT max(id) FROM item UNION ALL"
                        + " SELECT max(id) FROM more) AS taken (id) WHERE id BETWEEN 1 AND 9223372036854775807;");
        assertThat(aludel.run("upgrade").code()).isZero();
        assertThat(aludel.run("check").err()).isEmpty();
        assertThat(database.value("SELECT nextval('numbers')")).isEqualTo("120");

        assertThat(aludel.run("downgrade", "-1", "--yes").code()).isZero();
        database.execute("INSERT INTO item VALUES (DEFAULT); INSERT INTO more VALUES (DEFAULT)");
        assertThat(database.value("SELECT max(id) FROM item")).isEqualTo("71");
    }

    /** What an application adds to Hibernate may be for another Hibernate, or want a running application. */
    @Nested
    class OfContributors {

        private static final String ITEM = "@Entity public class Item { @Id long id; }";
        private static final String SEQUENCES = "public class Sequences implements"
                + " org.hibernate.boot.spi.AdditionalMappingContributor {\n"
                + "public void contribute(org.hibernate.boot.spi.AdditionalMappingContributions to,"
                + " org.hibernate.boot.spi.InFlightMetadataCollector metadata,"
                + " org.hibernate.boot.ResourceStreamLocator streams,"
                + " org.hibernate.boot.spi.MetadataBuildingContext context) { %s } }";
        private static final String SERVICES = "META-INF/services/org.hibernate.boot.spi.AdditionalMappingContributor";

        @Test
        void whichFailsIsNamedAndLeftOutOnRequest() throws IOException {
            entities.with(ITEM, SEQUENCES.formatted("throw new NoSuchMethodError(\"org.hibernate.Gone.gone()\");"))
                    .file(SERVICES, "app.Sequences\n");
            var refused = aludel.run("check", "--against", "history");
            assertThat(refused.code()).isEqualTo(3);
            assertThat(refused.err())
                    .contains("the contributor app.Sequences fails: org.hibernate.Gone.gone(); it may be built for"
                            + " another Hibernate, or want a running application; leave it out with"
                            + " --property aludel.skip=app.Sequences\n");
            configured("[hibernate]\n\"aludel.skip\" = \"app.Sequences\"\n");
            var check = aludel.run("check", "--against", "history");
            assertThat(check.out()).contains("+ table item");
            assertThat(check.err()).isEmpty();
        }

        /** A service that cannot be made takes its sequences along; they are not dropped for that. */
        @Test
        void whichCannotBeMadeTakesNothingAlong() throws IOException {
            entities.with(ITEM)
                    .file("META-INF/services/org.hibernate.boot.spi.AdditionalMappingContributor", "app.Gone\n");
            aludel.revision(
                    "aaaa",
                    "",
                    "CREATE TABLE item (id bigint PRIMARY KEY); CREATE SEQUENCE numbers;",
                    "DROP TABLE item; DROP SEQUENCE numbers;");
            assertThat(aludel.run("upgrade").code()).isZero();
            for (String against : new String[] {"database", "history"}) {
                var check = aludel.run("check", "--against", against);
                assertThat(check.out()).contains("no difference", "unmanaged, left alone: sequence numbers");
                assertThat(check.err())
                        .contains("warning: left out: ")
                        .contains("app.Gone")
                        .contains("nothing that no entity maps is dropped: the model may lack what was left out of it");
            }
            entities.file("META-INF/services/org.hibernate.boot.spi.AdditionalMappingContributor", "\n");
            assertThat(aludel.run("check").out()).contains("  - sequence numbers");
        }
    }

    /** A class that is on no jar is named with the class that needs it. */
    @Test
    void aMissingOptionalClass() throws IOException {
        entities.with(
                "public class Gone {}",
                "@Entity public class Item { @Id long id; @Transient Gone gone;" + " Gone gone() { return gone; } }");
        Files.delete(entities.path().resolve("app/Gone.class"));
        var check = aludel.run("check");
        assertThat(check.code()).isEqualTo(3);
        assertThat(check.err())
                .contains("the class app.Gone is not on the class path, and app.Item needs it; add its jar\n");
    }

    /** Unquoted names are folded, quoted ones keep their case; reserved words are quoted. */
    @Test
    void namesAreFoldedUnlessTheyAreQuoted() throws IOException {
        entities.with(
                "@Entity @Table(name = \"UserAccount\") public class User { @Id long id; String firstName;"
                        + " @Column(name = \"\\\"lastName\\\"\") String lastName; @Column(name = \"`order`\") int order; }",
                "@Entity @Table(name = \"`Group`\") public class Group { @Id long id; @ManyToOne User User_Of; }");
        assertThat(revision("first").out())
                .contains("+ table useraccount", "+ table Group")
                .contains("\nproved on PostgreSQL");
        assertThat(file("first"))
                .contains("firstname varchar", "\"lastName\" varchar", "\"order\" integer", "\"Group\"");
        assertThat(aludel.run("upgrade").code()).isZero();
        assertThat(aludel.run("check").code()).isZero();
    }

    @Test
    void aStrayHibernatePropertiesIsSaid() throws IOException {
        entities.with("@Entity public class Item { @Id long id; }")
                .file("hibernate.properties", "hibernate.default_schema=stray\n");
        var check = aludel.run("check");
        assertThat(check.err())
                .contains("warning: a hibernate.properties on the class path takes part in the settings\n");
        assertThat(check.out()).contains("+ table stray.item");
    }

    /** The same entities by another Hibernate: the header says which it was, and what may come from that is named. */
    @Test
    void anotherHibernateIsNamed() throws IOException {
        entities.with("@Entity public class Item { @Id long id; @Version Integer version; java.time.LocalTime at;"
                + " @ElementCollection Set<String> labels;"
                + " @ElementCollection @OrderColumn(name = \"place\") List<String> lines; }");
        aludel.with(
                "ALUDEL_CLASSPATH",
                entities.path() + java.io.File.pathSeparator + dev.aludel.entity.Hibernate6.classpath());
        var first = revision("first");
        assertThat(first.code()).as(first.out() + first.err()).isZero();
        assertThat(file("first")).contains("-- Entities read with Hibernate 6.6.56.Final.");
        assertThat(aludel.run("upgrade").code()).isZero();
        assertThat(aludel.run("check").code()).isZero();

        aludel.with("ALUDEL_CLASSPATH", entities.path().toString());
        var check = aludel.run("check");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.err())
                .contains("warning: the last revision was made with Hibernate 6.6.56.Final, this is 7.4.")
                .contains("what follows may come from that, not from a change of the entities: ")
                .contains("column item.version (7.3 and later make @Version NOT NULL")
                .contains("column item.at (7.0 and later make LocalTime time(0))")
                .contains("unique item_labels.")
                .contains("check item_lines.");
        var second = aludel.run("revision", "--autogenerate", "--sql", "--allow-loss", "-m", "second");
        assertThat(second.out()).contains("\nproved on PostgreSQL");
        assertThat(file("second"))
                .contains("-- Warning: the last revision was made with Hibernate 6.6.56.Final, this is 7.4.");
        assertThat(aludel.run("upgrade").code()).isZero();
        assertThat(aludel.run("check").err()).isEmpty();
    }
}
