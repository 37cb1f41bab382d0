package dev.aludel.scratch;

import dev.aludel.catalog.CatalogException;
import dev.aludel.catalog.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The server process of a {@link Cluster}: how it is started, found again and stopped. */
final class Postmaster {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;
    private static final long PAUSE_MILLIS = 100;

    private final Cluster cluster;
    private final String password;
    private final int port;

    private Postmaster(Cluster cluster, int port) {
        this.cluster = cluster;
        this.password = cluster.password();
        this.port = port;
    }

    /**
     * Takes over the server that a killed process has left running, or starts one. A postmaster file
     * whose process is gone is removed first: PostgreSQL would only look whether the number lives, and in
     * a container it soon lives again as something else. The data is safe all the same, since a server
     * refuses to start while a backend of its predecessor is attached to the shared memory that belongs
     * to the data directory; that is why starting is tried more than once.
     */
    static Postmaster running(Cluster cluster) {
        Optional<PostmasterFile> left = cluster.postmaster();
        if (left.isPresent() && left.get().alive()) {
            Optional<Postmaster> found = takenOver(cluster, left.get());
            if (found.isPresent()) {
                return found.get();
            }
        }
        removePostmasterFile(cluster);
        return started(cluster);
    }

    /** Waits until the server answers, or is gone because it was about to stop. */
    private static Optional<Postmaster> takenOver(Cluster cluster, PostmasterFile left) {
        var server = new Postmaster(cluster, left.port());
        long start = System.nanoTime();
        while (left.alive()) {
            try {
                if (server.isOurs()) {
                    return Optional.of(server);
                }
            } catch (CatalogException | SQLException e) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new ScratchException(
                            new ScratchFault.ProgramFailed("postgres", cluster.data(), e.getMessage()), e);
                }
            }
            Pause.millis(PAUSE_MILLIS);
        }
        return Optional.empty();
    }

    private static void removePostmasterFile(Cluster cluster) {
        try {
            Files.deleteIfExists(cluster.data().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw Cluster.unusable(cluster.data(), e);
        }
    }

    private static Postmaster started(Cluster cluster) {
        String said = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var server = new Postmaster(cluster, freePort());
            Programs.Result result = server.launch();
            if (result.ok()) {
                server.verify();
                return server;
            }
            said = server.logEnd(result);
            Pause.millis(PAUSE_MILLIS * attempt);
        }
        throw new ScratchException(new ScratchFault.ProgramFailed("postgres", cluster.data(), said));
    }

    private Programs.Result launch() {
        try {
            Files.deleteIfExists(cluster.log());
            Files.createFile(cluster.log());
            cluster.programs().handOver(cluster.log());
        } catch (IOException e) {
            throw Cluster.unusable(cluster.log(), e);
        }
        return cluster.programs()
                .attempt(
                        "pg_ctl",
                        "start",
                        "--wait",
                        "--timeout=" + PATIENCE.toSeconds(),
                        "--pgdata=" + cluster.data(),
                        "--log=" + cluster.log(),
                        "--options=-p " + port);
    }

    private void verify() {
        try {
            if (!isOurs()) {
                throw new ScratchException(new ScratchFault.ProgramFailed(
                        "postgres", cluster.data(), "another server answers on port " + port));
            }
        } catch (SQLException e) {
            throw new ScratchException(new ScratchFault.ProgramFailed("postgres", cluster.data(), e.getMessage()), e);
        }
    }

    private boolean isOurs() throws SQLException {
        try (Connection connection = database(EmbeddedServer.DATABASE).connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            return Files.isSameFile(Path.of(row.getString(1)), cluster.data());
        } catch (IOException e) {
            return false; // it names a directory that is not here
        }
    }

    private String logEnd(Programs.Result result) {
        try {
            String log = Files.readString(cluster.log());
            return Programs.end(log.isBlank() ? result.output() : log);
        } catch (IOException e) {
            return result.output();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new ScratchException(new ScratchFault.Refused("a free port", "", e.toString()), e);
        }
    }

    int port() {
        return port;
    }

    Database database(String name) {
        return Database.parse(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name,
                Optional.of(EmbeddedServer.USER),
                Optional.of(password));
    }

    void stop() {
        stop(cluster);
    }

    /** Stops the server as fast as it can without losing anything; one that is gone is stopped already. */
    static void stop(Cluster cluster) {
        Programs.Result result = cluster.programs()
                .attempt(
                        "pg_ctl",
                        "stop",
                        "--wait",
                        "--timeout=" + PATIENCE.toSeconds(),
                        "--mode=fast",
                        "--pgdata=" + cluster.data());
        if (!result.ok() && cluster.postmaster().filter(PostmasterFile::alive).isPresent()) {
            throw new ScratchException(new ScratchFault.ProgramFailed("pg_ctl", cluster.data(), result.output()));
        }
    }
}
