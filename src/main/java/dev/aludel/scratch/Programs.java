package dev.aludel.scratch;

import dev.aludel.revision.FileReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs PostgreSQL's programs, which refuse to run as root: for root they run in a user namespace of
 * their own, where root's files belong to nobody and nobody runs them ({@code unshare -U}); where the
 * kernel does not allow that, as in many containers, they run as the user with the number 65534, and
 * the data must belong to that user.
 */
final class Programs {

    private static final String NOBODY = "65534";
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> OTHER_USER =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    private static final int OUTPUT_KEPT = 4000;

    private final Binaries binaries;
    private final List<String> prefix;

    private Programs(Binaries binaries, List<String> prefix) {
        this.binaries = binaries;
        this.prefix = prefix;
    }

    /** What a program said and how it ended. */
    record Result(int exit, String output) {

        boolean ok() {
            return exit == 0;
        }
    }

    static Programs of(Binaries binaries) {
        var plain = new Programs(binaries, List.of());
        if (binaries.platform().windows() || !isRoot()) {
            return plain;
        }
        var said = new StringBuilder();
        for (List<String> prefix : List.of(NAMESPACE, OTHER_USER)) {
            var programs = new Programs(binaries, prefix);
            Result result = programs.attempt("initdb", "--version");
            if (result.ok()) {
                return programs;
            }
            said.append(result.output());
        }
        throw new ScratchException(
                new ScratchFault.RootNotPossible(said.toString().strip()));
    }

    /** Programs that run as another user, for the test of the way that containers take. */
    static Programs asOtherUser(Binaries binaries) {
        return new Programs(binaries, OTHER_USER);
    }

    /**
     * Gives a folder to the user that the programs run as, when that is not the present one.
     *
     * @throws ScratchException when that is not possible
     */
    void handOver(Path folder) {
        if (prefix.equals(OTHER_USER)) {
            Result result = execute(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()));
            if (!result.ok()) {
                throw new ScratchException(new ScratchFault.RootNotPossible(result.output()));
            }
        }
    }

    /**
     * Runs a program and waits for its end.
     *
     * @param name the program
     * @param arguments its arguments
     */
    Result attempt(String name, String... arguments) {
        var command = new ArrayList<String>(prefix);
        command.add(binaries.program(name).toString());
        command.addAll(Arrays.asList(arguments));
        return execute(command);
    }

    private static Result execute(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process;
        String output;
        try {
            process = builder.start();
            process.getOutputStream().close();
            output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return new Result(-1, e.getMessage());
        }
        try {
            return new Result(process.waitFor(), end(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScratchException(new ScratchFault.Interrupted(), e);
        }
    }

    /** The last part of a text, without blank lines around it. */
    static String end(String text) {
        String stripped = text.strip();
        return stripped.length() <= OUTPUT_KEPT ? stripped : stripped.substring(stripped.length() - OUTPUT_KEPT);
    }

    /** Whether a file that this process made belongs to the user with the number 0. */
    private static boolean isRoot() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Path probe = Files.createTempFile(temporary, "aludel", null);
            try {
                return Files.getAttribute(probe, "unix:uid").equals(0);
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw new ScratchException(new ScratchFault.NotUsable(temporary, FileReason.of(e)), e);
        }
    }
}
