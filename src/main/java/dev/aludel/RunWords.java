package dev.aludel;

import dev.aludel.operation.OperationException;
import dev.aludel.operation.OperationFault;
import dev.aludel.revision.Direction;
import dev.aludel.run.Kept;
import dev.aludel.run.Location;
import dev.aludel.run.OtherSession;
import dev.aludel.run.RunFault;
import dev.aludel.run.ServerError;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said when revisions cannot be run. */
final class RunWords implements RunFault.Visitor<AludelException> {

    /** How much of a statement fits into a line. */
    private static final int SHOWN = 100;

    private final @Nullable Throwable cause;

    /** @param cause what is behind the fault; a body's own mistakes are told in their own words */
    RunWords(@Nullable Throwable cause) {
        this.cause = cause;
    }

    @Override
    public AludelException visit(RunFault.Busy fault) {
        return AludelException.refused("another migrator is at work%s, and was not done after %d s; try again"
                .formatted(
                        fault.holder().map(holder -> sessions(List.of(holder))).orElse(""),
                        fault.waited().toSeconds()));
    }

    @Override
    public AludelException visit(RunFault.UncommittedWork fault) {
        return AludelException.refused("the connection is in the middle of a transaction; commit or roll back first");
    }

    @Override
    public AludelException visit(RunFault.ReadOnlyDatabase fault) {
        return database(
                fault.standby()
                        ? "the server is a standby and takes no writes; name the primary with --url"
                        : "the database takes no writes (default_transaction_read_only); lift that for this role, or connect as another");
    }

    @Override
    public AludelException visit(RunFault.NoNamespace fault) {
        return AludelException.refused(fault.name()
                .map(name -> "there is no namespace \"%s\"; create it, or name another".formatted(name))
                .orElse("the role's search_path leads to no namespace; set currentSchema in the url"));
    }

    @Override
    public AludelException visit(RunFault.ToolTableRefused fault) {
        return database(
                "cannot use the table %s: %s; the role needs the right to create and write it"
                        .formatted(fault.table(), fault.error().message()),
                fault.error());
    }

    @Override
    public AludelException visit(RunFault.VersionTableUnusable fault) {
        return AludelException.refused("the table %s is not aludel's: it has %s; rename it, or correct it"
                .formatted(fault.table(), fault.reason()));
    }

    @Override
    public AludelException visit(RunFault.VersionMismatch fault) {
        return AludelException.refused(
                "the database is at %s, not at %s; another run was faster, and nothing was done; try again"
                        .formatted(rows(fault.found()), rows(fault.expected())));
    }

    @Override
    public AludelException visit(RunFault.VersionChanged fault) {
        return AludelException.refused(
                "while %s ran, somebody changed the version table (row %s met %d times); it was rolled back, try again"
                        .formatted(fault.revision(), fault.row(), fault.count()));
    }

    @Override
    public AludelException visit(RunFault.HalfDone fault) {
        return AludelException.refused(
                "the %s of %s was left half done, after %s that cannot be rolled back; finish it first with 'aludel %s %s%s'"
                        .formatted(
                                Shown.word(fault.direction()),
                                fault.revision(),
                                Shown.kept(fault.kept()),
                                Shown.word(fault.direction()),
                                fault.revision(),
                                fault.direction() == Direction.UPGRADE ? "" : "-1"));
    }

    @Override
    public AludelException visit(RunFault.CannotResume fault) {
        String why = switch (fault.obstacle()) {
            case BODY_CHANGED -> "its first statements have been edited since; restore them";
            case USES_CONNECTION -> "it works on the connection itself; finish it by hand, then 'aludel stamp' it";
        };
        return AludelException.refused("%s was left half done after %s, and cannot go on: %s"
                .formatted(place(fault.location()), Shown.kept(fault.kept()), why));
    }

    @Override
    public AludelException visit(RunFault.StatementFailed fault) {
        var details = new ArrayList<String>();
        details.add("statement %d:".formatted(fault.number()));
        fault.sql().lines().limit(40).forEach(line -> details.add("  " + line));
        details.addAll(details(fault.error()));
        if (fault.error().message().contains("statement timeout")) {
            details.add("hint: give it more time with --statement-timeout, or let op.batch do it a few rows at a time");
        }
        return new AludelException(
                ExitCode.DATABASE,
                "%s: %s (SQLSTATE %s); %s"
                        .formatted(
                                place(fault.location()),
                                oneLine(fault.error().message()),
                                fault.error().sqlState(),
                                kept(fault.kept())),
                details);
    }

    @Override
    public AludelException visit(RunFault.LockNotAvailable fault) {
        var details = new ArrayList<String>();
        fault.sql().lines().limit(40).forEach(line -> details.add("  " + line));
        fault.blockers()
                .forEach(each -> details.add("blocked by process %d: user %s, %s for %s, since %s: %s"
                        .formatted(
                                each.pid(),
                                each.user(),
                                each.state(),
                                time(each.lasting()),
                                each.since(),
                                oneLine(each.query()))));
        return new AludelException(
                ExitCode.DATABASE,
                "%s: statement %d got no lock in %d tries; %s; try again when the others are done"
                        .formatted(place(fault.location()), fault.number(), fault.attempts(), kept(fault.kept())),
                details);
    }

    @Override
    public AludelException visit(RunFault.BodyFailed fault) {
        return new AludelException(
                fault.error().isPresent() ? ExitCode.DATABASE : ExitCode.REFUSED,
                "%s: %s; %s".formatted(place(fault.location()), ofBody(fault.problem()), kept(fault.kept())),
                fault.error().map(RunWords::details).orElse(List.of()));
    }

    @Override
    public AludelException visit(RunFault.NoScript fault) {
        if (cause instanceof OperationException wrong && wrong.fault() instanceof OperationFault.NeedsDatabase) {
            return AludelException.refused(
                    "%s: it works on the connection itself, so no script can say what it does; run it without --sql"
                            .formatted(place(fault.location())));
        }
        return AludelException.refused("%s: %s".formatted(place(fault.location()), ofBody(fault.problem())));
    }

    @Override
    public AludelException visit(RunFault.TransactionEnded fault) {
        String sql = fault.sql().isEmpty() ? "a statement" : "\"" + oneLine(fault.sql()) + "\"";
        return AludelException.refused("%s: %s would end the revision's transaction; leave it out, the runner commits"
                .formatted(place(fault.location()), sql));
    }

    @Override
    public AludelException visit(RunFault.DatabaseFailed fault) {
        return database(
                "the database failed: %s (SQLSTATE %s)"
                        .formatted(
                                oneLine(fault.error().message()), fault.error().sqlState()),
                fault.error());
    }

    @Override
    public AludelException visit(RunFault.EditedFiles fault) {
        var details = new ArrayList<String>();
        fault.revisions()
                .forEach(each -> details.add("%s ran at %s as %s, and its file is another now"
                        .formatted(each.revision(), each.ran().truncatedTo(ChronoUnit.SECONDS), oneLine(each.user()))));
        String who = fault.revisions().size() == 1
                ? "revision " + fault.revisions().get(0).revision() + " was edited after it ran"
                : fault.revisions().size() + " revisions were edited after they ran";
        return new AludelException(
                ExitCode.REFUSED,
                who + "; restore what ran and write another revision, or 'aludel upgrade --allow-edited'",
                details);
    }

    @Override
    public AludelException visit(RunFault.CannotDivide fault) {
        String why = switch (fault.obstacle()) {
            case FORM -> "it must be one UPDATE or DELETE, without WITH, RETURNING and CURRENT OF";
            case NO_KEY -> "its table must be there, and have a primary key or a unique one without nulls";
            case CHANGES_KEY -> "it must not change the key, in whose order it goes through the table";
        };
        var details = new ArrayList<String>();
        fault.sql().lines().limit(40).forEach(line -> details.add("  " + line));
        return new AludelException(
                ExitCode.REFUSED,
                "%s: statement %d cannot be run in batches: %s; %s"
                        .formatted(
                                place(fault.location()),
                                fault.number(),
                                why,
                                fault.kept().isNothing() ? "nothing of the revision runs" : kept(fault.kept())),
                details);
    }

    @Override
    public AludelException visit(RunFault.CallbackFailed fault) {
        return new AludelException(
                fault.error().isPresent() ? ExitCode.DATABASE : ExitCode.REFUSED,
                "%sthe callback %s threw %s"
                        .formatted(
                                fault.location()
                                        .map(where -> place(where) + ": ")
                                        .orElse(""),
                                fault.callback(),
                                oneLine(fault.problem())),
                fault.error().map(RunWords::details).orElse(List.of()));
    }

    /** {@code 12 s}, {@code 3 min}, {@code 2 h}. */
    static String time(Duration time) {
        if (time.toSeconds() < 120) {
            return time.toSeconds() + " s";
        }
        return time.toMinutes() < 120 ? time.toMinutes() + " min" : time.toHours() + " h";
    }

    /** {@code  (process 12, user app)} for each; empty for none. */
    static String sessions(Collection<OtherSession> sessions) {
        return sessions.isEmpty()
                ? ""
                : sessions.stream()
                        .map(each -> "process %d, user %s".formatted(each.pid(), each.user()))
                        .collect(Collectors.joining("; ", " (", ")"));
    }

    static String place(Location location) {
        String line = location.line().isPresent() ? ", line " + location.line().getAsInt() : "";
        return location.file().getFileName() + line;
    }

    /** A statement that failed where nothing has to be kept, in one line. */
    static String failure(RunFault.StatementFailed fault) {
        return "%s (SQLSTATE %s), in %s"
                .formatted(oneLine(fault.error().message()), fault.error().sqlState(), shown(fault.sql()));
    }

    /** As much of a statement as fits into a line. */
    static String shown(String statement) {
        String sql = oneLine(statement);
        return sql.length() <= SHOWN ? sql : sql.substring(0, SHOWN) + "…";
    }

    /** What a body threw. */
    String ofBody(String problem) {
        return cause instanceof OperationException wrong
                ? wrong.fault().accept(new OperationWords()).getMessage()
                : "its body threw " + oneLine(problem);
    }

    /** An error in one line, with what the server adds to it. */
    static String error(ServerError error) {
        String state = error.sqlState().isEmpty() ? "" : " (SQLSTATE " + error.sqlState() + ")";
        var parts = new ArrayList<>(List.of(oneLine(error.message()) + state));
        parts.addAll(details(error));
        return String.join("; ", parts);
    }

    private static String kept(Kept kept) {
        if (kept.isNothing()) {
            return "the revision was rolled back whole";
        }
        return (kept.isOne()
                        ? "%s that cannot be rolled back stays, and the next run continues after it"
                        : "%s that cannot be rolled back stay, and the next run continues after them")
                .formatted(Shown.kept(kept));
    }

    private static List<String> details(ServerError error) {
        var lines = new ArrayList<String>();
        error.detail().ifPresent(text -> lines.add("detail: " + oneLine(text)));
        error.hint().ifPresent(text -> lines.add("hint: " + oneLine(text)));
        return lines;
    }

    static String rows(Collection<String> rows) {
        return rows.isEmpty() ? "base" : String.join(", ", rows);
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static AludelException database(String message) {
        return new AludelException(ExitCode.DATABASE, message, List.of());
    }

    private static AludelException database(String message, ServerError error) {
        return new AludelException(ExitCode.DATABASE, message, details(error));
    }
}
