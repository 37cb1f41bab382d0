package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.cli.counting.Counting;
import dev.aludel.testing.TestDatabase;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Sequences that do not go on in the steps in which the entities count, and what Hibernate makes of them. */
class AllocationsTest {

    private static final String COUNTING = "dev.aludel.cli.counting.Counting$";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path directory;

    private CommandLineRun aludel;

    /** Sequences as somebody who does not know JPA would make them. */
    @BeforeEach
    void createByHand() throws IOException, URISyntaxException {
        aludel = new CommandLineRun(directory)
                .with("ALUDEL_URL", database.url())
                .with("ALUDEL_USER", database.user())
                .with("ALUDEL_PASSWORD", database.password())
                .with("ALUDEL_PACKAGES", "dev.aludel.cli.counting")
                .with("ALUDEL_MIGRATIONS", "revisions")
                .with("ALUDEL_CLASSPATH", place(AllocationsTest.class));
        aludel.write("aludel.toml", "[scratch]\nurl = \"" + database.server().url("postgres") + "\"\n");
        aludel.revision("aaaa", "", """
                CREATE TABLE ticket (id bigint PRIMARY KEY);
                CREATE TABLE single (id bigint PRIMARY KEY);
                CREATE TABLE low (id bigint PRIMARY KEY);
                CREATE TABLE block (id bigint PRIMARY KEY);
                CREATE TABLE boat (id bigint PRIMARY KEY);
                CREATE TABLE ship (id bigint PRIMARY KEY);
                CREATE SEQUENCE ticket_seq;
                CREATE SEQUENCE singles INCREMENT 50;
                CREATE SEQUENCE lows;
                CREATE SEQUENCE blocks INCREMENT 10;
                CREATE SEQUENCE vessels INCREMENT 20;""", "DROP TABLE ticket, single, low, block, boat, ship;");
        assertThat(aludel.run("upgrade").code()).isZero();
    }

    @Test
    void isNamedInTheWordsOfTheEntityAndMended() throws IOException {
        String said =
                COUNTING + "Ticket makes 50 ids of each number of ticket_seq (allocationSize 50), but the sequence"
                        + " goes on by 1 (INCREMENT): Hibernate refuses to start, or, when it does not look, hands out ids that"
                        + " are taken (duplicate keys) and, at first, negative ones; INCREMENT BY 50 is what makes them agree";
        var check = aludel.run("check");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out()).contains("  ~ sequence ticket_seq: start 1 increment 1 → start 1 increment 50\n");
        assertThat(check.err())
                .contains("warning: " + said + "\n")
                .contains("warning: " + COUNTING + "Single makes one id of each number of singles (allocationSize 1),"
                        + " but the sequence goes on by 50 (INCREMENT): 49 of each 50 numbers are never an id;"
                        + " INCREMENT BY 1 is what makes them agree\n")
                .contains(
                        "warning: " + COUNTING + "Low makes 10 ids of each number of lows (allocationSize 10), but the"
                                + " sequence goes on by 1 (INCREMENT): Hibernate refuses to start, or, when it does not look,"
                                + " hands out ids that are taken (duplicate keys); INCREMENT BY 10 is what makes them agree\n")
                .contains("warning: " + COUNTING + "Block counts blocks of 10 ids by the numbers of blocks"
                        + " (allocationSize 10, hilo), but the sequence goes on by 10 (INCREMENT): 9 of each 10 numbers"
                        + " are never an id; INCREMENT BY 1 is what makes them agree\n")
                .contains("warning: " + COUNTING + "Boat, " + COUNTING + "Ship make 5 ids of each number of vessels"
                        + " (allocationSize 5), but the sequence goes on by 20 (INCREMENT): 15 of each 20 numbers are"
                        + " never an id, and Hibernate refuses to start unless told not to look; INCREMENT BY 5 is what"
                        + " makes them agree\n");
        assertThat(aludel.run("check", "--against", "history", "--json").out()).contains(said);

        var revision = aludel.run("revision", "--autogenerate", "--sql", "-m", "steps");
        assertThat(revision.out()).contains("warning: " + said).contains("\nproved on PostgreSQL");
        assertThat(newest())
                .contains("-- Warning: " + COUNTING + "Ticket makes 50 ids")
                .contains("ALTER SEQUENCE ticket_seq");
        assertThat(aludel.run("upgrade").code()).isZero();
        var after = aludel.run("check");
        assertThat(after.err()).isEmpty();
        assertThat(after.code()).isZero();
    }

    @Test
    void aSequenceBehindTheIdsThatAreThere() {
        assertThat(aludel.run("revision", "--autogenerate", "--no-verify", "-m", "steps")
                        .code())
                .isZero();
        assertThat(aludel.run("upgrade").code()).isZero();
        database.execute(
                "INSERT INTO ticket VALUES (731)",
                "INSERT INTO single VALUES (1), (2)",
                "INSERT INTO low SELECT generate_series(1, 10)",
                "INSERT INTO boat VALUES (3)",
                "INSERT INTO ship VALUES (7)",
                "SELECT setval('ticket_seq', 701), setval('lows', 1), setval('singles', 2), setval('vessels', 6)");
        var check = aludel.run("check");
        assertThat(check.code()).isZero();
        assertThat(check.err())
                .isEqualTo("warning: the sequence vessels stands at 6, but ship.id goes up to 7: the next ids of "
                        + COUNTING + "Ship are taken (duplicate keys); before it inserts, run"
                        + " SELECT setval('vessels', 7)\n"
                        + "warning: the sequence ticket_seq stands at 701, but ticket.id goes up to 731: the next ids of "
                        + COUNTING + "Ticket are taken (duplicate keys); before it inserts, run"
                        + " SELECT setval('ticket_seq', 731)\n");
        database.execute("SELECT setval('ticket_seq', 731), setval('vessels', 7)");
        assertThat(aludel.run("check").err()).isEmpty();
        database.execute("ALTER TABLE low RENAME id TO number", "SELECT setval('ticket_seq', 701)");
        assertThat(aludel.run("check").err())
                .as("another table has no id yet")
                .contains("the sequence ticket_seq stands at 701");
    }

    /** What the words say is what Hibernate does. */
    @Test
    void hibernateDoesAsIsSaid() {
        assertThatThrownBy(() -> ids(2, "exception")).hasStackTraceContaining("increment size");
        assertThat(ids(4, "none")).contains(-46L);
        database.execute("DELETE FROM ticket", "ALTER SEQUENCE ticket_seq RESTART");
        assertThatThrownBy(() -> {
                    database.execute(
                            "INSERT INTO ticket SELECT generate_series(1, 60)", "SELECT setval('ticket_seq', 60)");
                    ids(2, "none");
                })
                .isInstanceOf(PersistenceException.class)
                .hasStackTraceContaining("ticket_pkey");
        assertThat(aludel.run("revision", "--autogenerate", "--no-verify", "-m", "steps")
                        .code())
                .isZero();
        assertThat(aludel.run("upgrade").code()).isZero();
        assertThat(ids(3, "exception")).containsExactly(62L, 63L, 64L);
    }

    private List<Long> ids(int count, String mismatch) {
        var registry = new StandardServiceRegistryBuilder()
                .applySetting("hibernate.connection.url", database.url())
                .applySetting("hibernate.connection.pool_size", "1")
                .applySetting("hibernate.id.sequence.increment_size_mismatch_strategy", mismatch)
                .build();
        try (registry;
                var factory = new MetadataSources(registry)
                        .addAnnotatedClass(Counting.Ticket.class)
                        .buildMetadata()
                        .buildSessionFactory()) {
            return factory.fromTransaction(session -> {
                var ids = new ArrayList<Long>();
                for (int i = 0; i < count; i++) {
                    var ticket = new Counting.Ticket();
                    session.persist(ticket);
                    ids.add(ticket.id());
                }
                return ids;
            });
        }
    }

    private String newest() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("revisions"))) {
            return Files.readString(files.filter(file -> file.toString().endsWith("_steps.sql"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static String place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
