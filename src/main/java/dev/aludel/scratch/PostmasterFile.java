package dev.aludel.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code postmaster.pid} that a running server keeps in its data directory, and that one which
 * was killed leaves there. Its lines are, in this order and in every version since 9.1: process number,
 * data directory, start time, port, and more (PostgreSQL's {@code miscadmin.h}, {@code LOCK_FILE_LINE_*}).
 *
 * @param file where it is
 * @param pid the process number
 * @param port the port that the server listens on
 */
record PostmasterFile(Path file, long pid, int port) {

    /** Reads the file, when there is one and it is complete. */
    static Optional<PostmasterFile> read(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new PostmasterFile(
                            file,
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(3).strip())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the process that wrote it still runs. Its number may by now be another program's, or that
     * of a zombie that nobody waits for; both count as gone.
     */
    boolean alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> !zombie())
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> servesThisData(List.of(arguments)))
                        .orElse(true))
                .isPresent();
    }

    private boolean servesThisData(List<String> arguments) {
        String data = file.getParent().toString();
        return arguments.stream().anyMatch(argument -> argument.equals(data));
    }

    private boolean zombie() {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return status.startsWith("Z", status.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false; // no such file system here, or the process has just ended
        }
    }
}
