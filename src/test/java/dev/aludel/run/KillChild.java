package dev.aludel.run;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/**
 * Another process that upgrades a database. At its kill point it says so and waits; then it is ended with
 * SIGKILL. It is started ahead and told later what to do.
 */
final class KillChild implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private KillChild(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var history = new KillHistory(Path.of(arguments[0]));
        Class.forName("org.postgresql.Driver");
        String url = in.readLine();
        KillPoint point = KillPoint.parse(in.readLine());
        try (Connection connection = Calls.of(DriverManager.getConnection(url), new Calls.Meeting() {
            @Override
            public void before(int number, String sql) {
                if (number == point.call() && point.moment() == KillPoint.Moment.BEFORE) {
                    meetTheEnd();
                }
                if (number == point.call() && point.moment() == KillPoint.Moment.DURING) {
                    out.println("here");
                    try {
                        in.readLine(); // until there is somebody to wait for
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }

            @Override
            public void after(int number, String sql) {
                if (number == point.call() && point.moment() == KillPoint.Moment.AFTER) {
                    meetTheEnd();
                }
            }

            private void meetTheEnd() {
                out.println("here");
                try {
                    while (in.read() >= 0) {
                        // wait for the signal
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        })) {
            history.upgrade(connection, "heads", RunListener.NONE);
        }
        out.println("done");
    }

    static KillChild start(Path home) throws IOException {
        var first = new ArrayList<String>();
        var rest = new ArrayList<String>();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : path.split(File.pathSeparator)) {
            boolean soon = !entry.endsWith(".jar") || entry.contains("postgresql-4") || entry.contains("slf4j");
            (soon ? first : rest).add(entry);
        }
        first.addAll(rest);
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx128m",
                "-cp",
                String.join(File.pathSeparator, first),
                KillChild.class.getName(),
                home.toAbsolutePath().toString());
        return new KillChild(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Has it upgrade a database, and waits until it is at the point. */
    void runTo(String url, KillPoint point) throws IOException {
        process.getOutputStream().write((url + "\n" + point + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        String line = said.readLine();
        if (!"here".equals(line)) {
            throw new IllegalStateException(point + ": the child said " + line);
        }
    }

    /** Has it go on from the point. */
    void go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Ends it with SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
