package dev.aludel.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aludel.catalog.CatalogException;
import dev.aludel.catalog.CatalogFault;
import dev.aludel.catalog.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    static final Path CACHE = Path.of("target", "postgres-cache");

    @TempDir
    Path temporary;

    private Path folder() {
        return temporary.resolve("postgres");
    }

    private Path realFolder() {
        try {
            return folder().toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedServer open() {
        return EmbeddedServer.open(folder(), CACHE, Duration.ofMinutes(1), holder -> {});
    }

    static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = server.database(EmbeddedServer.DATABASE).connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String value(EmbeddedServer server, String query) throws SQLException {
        try (var connection = server.database(EmbeddedServer.DATABASE).connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private PostmasterFile postmaster() throws IOException {
        return PostmasterFile.read(folder().resolve("data")).orElseThrow();
    }

    @Nested
    class Kept {

        @Test
        void keepsItsData() throws SQLException {
            try (EmbeddedServer server = open()) {
                execute(server, "CREATE TABLE kept AS SELECT 42 AS answer");
            }
            try (EmbeddedServer server = open()) {
                assertThat(value(server, "SELECT answer FROM kept")).isEqualTo("42");
                assertThat(value(server, "SHOW fsync")).isEqualTo("on");
                assertThat(value(server, "SHOW synchronous_commit")).isEqualTo("on");
                assertThat(value(server, "SHOW server_encoding")).isEqualTo("UTF8");
            }
        }

        @Test
        void stopsWhenTheLastOneOfThisJvmClosesIt() throws SQLException {
            EmbeddedServer first = open();
            try (EmbeddedServer second = open()) {
                assertThat(second.port()).isEqualTo(first.port());
                first.close();
                first.close();
                assertThat(value(second, "SELECT 1")).isEqualTo("1");
            }
            assertThat(folder().resolve("data/postmaster.pid")).doesNotExist();
            assertThatThrownBy(() -> first.database(EmbeddedServer.DATABASE).connect())
                    .isInstanceOfSatisfying(
                            CatalogException.class,
                            e -> assertThat(e.fault()).isInstanceOf(CatalogFault.Unreachable.class));
        }

        @Test
        void opensToItsPasswordOnly() {
            try (EmbeddedServer server = open()) {
                Database right = server.database(EmbeddedServer.DATABASE);
                assertThat(right.toString()).doesNotContain(right.password().orElseThrow());
                Database wrong = Database.parse(right.url(), right.user(), Optional.of("guess"));
                assertThatThrownBy(wrong::connect)
                        .isInstanceOfSatisfying(
                                CatalogException.class,
                                e -> assertThat(e.fault()).isInstanceOf(CatalogFault.LoginRefused.class));
            }
        }

        @Test
        void startsAgainAfterItsServerWasKilled() throws Exception {
            try (EmbeddedServer server = open()) {
                execute(server, "CREATE TABLE kept AS SELECT 42 AS answer");
                var process = ProcessHandle.of(postmaster().pid()).orElseThrow();
                process.destroyForcibly();
                process.onExit().get();
            }
            assertThat(folder().resolve("data/postmaster.pid")).exists();
            try (EmbeddedServer server = open()) {
                assertThat(value(server, "SELECT answer FROM kept")).isEqualTo("42");
            }
        }

        @Test
        void startsWhenTheNumberOfItsOldServerIsAnotherProcessByNow() throws Exception {
            open().close();
            Files.writeString(
                    folder().resolve("data/postmaster.pid"),
                    ProcessHandle.current().pid() + "\n" + folder().resolve("data") + "\n1\n5432\n\n127.0.0.1\n");
            try (EmbeddedServer server = open()) {
                assertThat(value(server, "SELECT 1")).isEqualTo("1");
            }
        }

        @Test
        void initialisesAnewWhatAKilledProcessHasHalfMade() throws Exception {
            Files.createDirectories(folder().resolve("data.new/base"));
            try (EmbeddedServer server = open()) {
                assertThat(value(server, "SELECT 1")).isEqualTo("1");
            }
            assertThat(folder().resolve("data.new")).doesNotExist();
        }

        @Test
        void refusesTheDataOfAnotherMajor() throws Exception {
            open().close();
            Files.writeString(folder().resolve("data/PG_VERSION"), "12\n");
            assertThatThrownBy(() -> open())
                    .isInstanceOfSatisfying(
                            ScratchException.class,
                            e -> assertThat(e.fault())
                                    .isEqualTo(new ScratchFault.OtherVersion(
                                            realFolder().resolve("data"), "12", "18")));
            Files.writeString(folder().resolve("data/PG_VERSION"), "18\n");
            open().close();
        }

        @Test
        void saysWhatTheServerSaidWhenItDoesNotStart() throws Exception {
            open().close();
            Files.writeString(folder().resolve("data/postgresql.conf"), "no_such_setting = on\n");
            assertThatThrownBy(() -> open())
                    .isInstanceOfSatisfying(
                            ScratchException.class,
                            e -> assertThat(e.fault())
                                    .isInstanceOfSatisfying(
                                            ScratchFault.ProgramFailed.class,
                                            failed ->
                                                    assertThat(failed.output()).contains("no_such_setting")));
        }

        @Test
        void saysWhichFolderItCannotWrite() throws Exception {
            Path file = Files.writeString(temporary.resolve("file"), "");
            assertThatThrownBy(() -> EmbeddedServer.open(file.resolve("postgres"), CACHE, Duration.ZERO, holder -> {}))
                    .isInstanceOfSatisfying(
                            ScratchException.class,
                            e -> assertThat(e.fault())
                                    .isInstanceOfSatisfying(
                                            ScratchFault.NotUsable.class,
                                            fault -> assertThat(fault.path()).isEqualTo(file.resolve("postgres"))));
        }

        @Test
        void runsAsAnotherUserWhereRootHasNoNamespace() throws Exception {
            Binaries binaries = Binaries.unpacked(CACHE);
            Programs programs = Programs.asOtherUser(binaries);
            assumeTrue(programs.attempt("initdb", "--version").ok(), "needs root and folders that all may enter");
            Path place = Files.createTempDirectory(Path.of("/tmp"), "aludel-other-user");
            Folders.open(place);
            try {
                var cluster = new Cluster(binaries, programs, place, true);
                cluster.ready();
                Postmaster postmaster = Postmaster.running(cluster);
                try (var connection =
                        postmaster.database(EmbeddedServer.DATABASE).connect()) {
                    assertThat(connection.isValid(5)).isTrue();
                }
                postmaster.stop();
            } finally {
                Folders.delete(place);
            }
        }
    }

    @Nested
    class Shared {

        @Test
        void oneProcessWaitsForTheOther() throws Exception {
            var told = new ArrayList<OptionalLong>();
            try (ServerChild child = ServerChild.of(folder(), CACHE)) {
                child.port();
                assertThatThrownBy(() -> EmbeddedServer.open(folder(), CACHE, Duration.ZERO, holder -> {}))
                        .isInstanceOfSatisfying(
                                ScratchException.class,
                                e -> assertThat(e.fault())
                                        .isEqualTo(new ScratchFault.Busy(
                                                realFolder(), OptionalLong.of(child.pid()), Duration.ZERO)));
                try (EmbeddedServer server = EmbeddedServer.open(folder(), CACHE, Duration.ofMinutes(1), holder -> {
                    told.add(holder);
                    try {
                        child.tell("close");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })) {
                    assertThat(told).containsExactly(OptionalLong.of(child.pid()));
                    assertThat(value(server, "SELECT pid FROM visit")).isEqualTo("" + child.pid());
                }
                assertThat(child.awaitEnd()).isZero();
            }
        }

        @Test
        void manyAtOnceTakeTurns() throws Exception {
            var children = new ArrayList<ServerChild>();
            try {
                for (int i = 0; i < 3; i++) {
                    ServerChild child = ServerChild.of(folder(), CACHE);
                    children.add(child);
                    child.tell("close");
                }
                for (ServerChild child : children) {
                    assertThat(child.awaitEnd()).isZero();
                }
                try (EmbeddedServer server = open()) {
                    assertThat(value(server, "SELECT string_agg(pid::text, ' ' ORDER BY pid) FROM visit"))
                            .isEqualTo(String.join(
                                    " ",
                                    children.stream()
                                            .flatMapToLong(child -> LongStream.of(child.pid()))
                                            .sorted()
                                            .mapToObj(Long::toString)
                                            .toList()));
                }
            } finally {
                children.forEach(ServerChild::close);
            }
        }

        @Test
        void theServerOfAKilledProcessIsTakenOver() throws Exception {
            try (ServerChild child = ServerChild.of(folder(), CACHE)) {
                int port = child.port();
                child.kill();
                try (EmbeddedServer server = open()) {
                    assertThat(server.port()).isEqualTo(port);
                    assertThat(value(server, "SELECT pid FROM visit")).isEqualTo("" + child.pid());
                }
            }
            assertThat(folder().resolve("data/postmaster.pid")).doesNotExist();
        }

        @Test
        void aProcessThatForgetsToCloseStopsItsServerAtItsEnd() throws Exception {
            try (ServerChild child = ServerChild.of(folder(), CACHE)) {
                child.port();
                child.tell("end");
                assertThat(child.awaitEnd()).isZero();
            }
            assertThat(folder().resolve("data/PG_VERSION")).exists();
            assertThat(folder().resolve("data/postmaster.pid")).doesNotExist();
        }
    }

    @Nested
    class ThrowAway {

        @Test
        void leavesNothing() throws SQLException {
            Path data;
            try (EmbeddedServer server = EmbeddedServer.throwAway(CACHE)) {
                assertThat(value(server, "SHOW fsync")).isEqualTo("off");
                data = Path.of(value(server, "SHOW data_directory"));
                assertThat(data).exists();
            }
            assertThat(data.getParent()).doesNotExist();
        }

        @Test
        void removesWhatAKilledProcessLeft() throws Exception {
            String left;
            ProcessHandle server;
            try (ServerChild child = ServerChild.of(null, CACHE)) {
                int port = child.port();
                child.kill();
                try (var folders = Files.list(Path.of(
                        System.getProperty("java.io.tmpdir"), "aludel-scratch-" + System.getProperty("user.name")))) {
                    left = folders.filter(Files::isDirectory)
                            .filter(folder -> port(folder) == port)
                            .findFirst()
                            .orElseThrow()
                            .toString();
                }
                server = ProcessHandle.of(PostmasterFile.read(Path.of(left, "data"))
                                .orElseThrow()
                                .pid())
                        .orElseThrow();
            }
            EmbeddedServer.throwAway(CACHE).close();
            assertThat(Path.of(left)).doesNotExist();
            server.onExit().get();
        }

        private int port(Path folder) {
            try {
                return PostmasterFile.read(folder.resolve("data"))
                        .map(PostmasterFile::port)
                        .orElse(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void twoThatUnpackAtOnceGetTheSameBinaries() throws Exception {
        Path cache = temporary.resolve("cache");
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 2; i++) {
            var thread = new Thread(() -> Binaries.unpacked(cache));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(cache)
                .isDirectoryContaining(each -> each.getFileName().toString().startsWith("postgres-"));
        try (var folders = Files.list(cache)) {
            assertThat(folders).hasSize(1);
        }
        assertThat(Programs.of(Binaries.unpacked(cache))
                        .attempt("initdb", "--version")
                        .output())
                .startsWith("initdb (PostgreSQL) 18");
    }
}
