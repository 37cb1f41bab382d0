package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stands in a database beside our tables and has the name of something that entities want. Alembic proposes to make
 * it a second time, to drop it, or does not see it.
 */
class ForeignObjectsTest {

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
        aludel.write("aludel.toml", "[scratch]\nurl = \"" + database.server().url("postgres") + "\"\n");
    }

    private CommandLineRun.Result revision(String message) {
        return aludel.run("revision", "--autogenerate", "--sql", "-m", message);
    }

    private void isClean(String... arguments) {
        var check = aludel.run(arguments);
        assertThat(check.code()).as(check.out() + check.err()).isZero();
        assertThat(check.out()).contains("no difference").doesNotContain("unmanaged");
    }

    @Test
    void anEntityOfAViewIsNotMadeATable() throws IOException {
        entities.with(
                "@Entity public class Item { @Id long id; int price; }",
                "@Entity @Table(name = \"twice\") public class Twice { @Id long id; int twice; }",
                "@Entity @Table(name = \"thrice\") public class Thrice { @Id long id; @OneToOne Twice twice; }",
                "@Entity public class Old { @Id long id; @ManyToOne Twice twice; }",
                "@Entity @Table(name = \"flyway_schema_history\") public class Flyway { @Id int installed_rank; }");
        aludel.revision("aaaa", "", """
                CREATE TABLE item (id bigint PRIMARY KEY, price integer NOT NULL);
                CREATE VIEW twice AS SELECT id, price * 2 AS twice FROM item;
                CREATE MATERIALIZED VIEW thrice AS SELECT id, id AS twice_id FROM item;
                CREATE TABLE old (id bigint PRIMARY KEY, twice_id bigint);
                CREATE TABLE flyway_schema_history (installed_rank integer PRIMARY KEY);
                """, "DROP TABLE old, item, flyway_schema_history CASCADE;");
        assertThat(aludel.run("upgrade").code()).isZero();
        isClean("check");
        isClean("check", "--against", "history");
        assertThat(aludel.run("-v", "check").err())
                .contains("an entity is mapped to twice, which is a view: it is left as it is\n")
                .contains("an entity is mapped to thrice, which is a materialized view: it is left as it is\n")
                .contains("an entity is mapped to flyway_schema_history, which is a table of another tool: ");
        assertThat(revision("nothing").out()).contains("no difference: nothing written");
    }

    @Test
    void tablesOfAnExtensionAreNeitherDroppedNorMade() throws IOException {
        database.execute("""
                CREATE EXTENSION citext;
                CREATE TABLE places (id integer PRIMARY KEY, name text);
                CREATE TABLE more_places (id integer PRIMARY KEY);
                CREATE SEQUENCE place_numbers;
                ALTER EXTENSION citext ADD TABLE places;
                ALTER EXTENSION citext ADD TABLE more_places;
                ALTER EXTENSION citext ADD SEQUENCE place_numbers;""");
        entities.with("@Entity public class Places { @Id int id; @Column(length = 7) String name; }");
        isClean("check");
        isClean("check", "--strict");
        assertThat(aludel.run("-v", "check").err())
                .contains("an entity is mapped to places, which is of the extension citext: it is left as it is\n");
        assertThat(revision("nothing").out()).contains("no difference: nothing written");
    }

    @Test
    void anInvalidIndexIsMadeAnew() throws IOException, SQLException {
        entities.with("@Entity @Table(indexes = @Index(name = \"item_price\", columnList = \"price\", unique = true))"
                + " public class Item { @Id long id; int price; }");
        aludel.revision(
                "aaaa", "", "CREATE TABLE item (id bigint PRIMARY KEY, price integer NOT NULL);", "DROP TABLE item;");
        assertThat(aludel.run("upgrade").code()).isZero();
        database.execute("INSERT INTO item VALUES (1, 1), (2, 1)");
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            Assertions.assertThatThrownBy(
                            () -> statement.execute("CREATE UNIQUE INDEX CONCURRENTLY item_price ON item (price)"))
                    .isInstanceOf(SQLException.class);
        }
        database.execute("DELETE FROM item WHERE id = 2");
        var check = aludel.run("check");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out()).contains("item.item_price");
        assertThat(check.err())
                .contains("the index item_price is not valid, as a concurrent build that failed leaves it: it is made"
                        + " anew\n");
        var first = revision("first");
        assertThat(first.out()).as(first.err()).contains("\nproved on PostgreSQL");
        assertThat(aludel.run("upgrade").code()).isZero();
        isClean("check");
        assertThat(database.value("SELECT indisvalid FROM pg_index WHERE indexrelid = 'item_price'::regclass"))
                .isEqualTo("t");
    }
}
