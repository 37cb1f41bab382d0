package dev.aludel.scratch;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another process that opens an embedded server: says its port, waits for a line, and then closes it or
 * ends without doing so. It adds a row with its number while it is there.
 */
final class ServerChild implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private ServerChild(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Path cache = Path.of(arguments[1]);
        EmbeddedServer server = arguments[0].isEmpty()
                ? EmbeddedServer.throwAway(cache)
                : EmbeddedServer.open(Path.of(arguments[0]), cache, Duration.ofMinutes(1), holder -> {});
        try (var connection = server.database(EmbeddedServer.DATABASE).connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS visit (pid bigint)");
            statement.execute(
                    "INSERT INTO visit VALUES (" + ProcessHandle.current().pid() + ")");
        }
        out.println(server.port());
        if ("close".equals(in.readLine())) {
            server.close();
        }
    }

    /** @param folder the kept server's folder; a throw-away one when {@code null} */
    static ServerChild of(@Nullable Path folder, Path cache) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                ServerChild.class.getName(),
                folder == null ? "" : folder.toString(),
                cache.toAbsolutePath().toString());
        return new ServerChild(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Waits until the child's server runs. */
    int port() throws IOException {
        String line = said.readLine();
        if (line == null) {
            throw new IllegalStateException("the child has ended");
        }
        return Integer.parseInt(line);
    }

    void tell(String word) throws IOException {
        process.getOutputStream().write((word + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
