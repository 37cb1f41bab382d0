package dev.aludel.revision;

import dev.aludel.operation.Batch;
import dev.aludel.operation.Operation;
import dev.aludel.sql.BatchMark;
import dev.aludel.sql.KeepMark;
import dev.aludel.sql.SqlRenderer;
import dev.aludel.sql.SqlScript;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes a revision as SQL. The same draft gives the same bytes. */
public final class SqlWriter {

    private static final int WIDTH = 120;

    /** Of a line of the head without its dashes. */
    static final int NOTE_WIDTH = WIDTH - 5;

    private static final Set<String> HEADINGS = Set.of("upgrade", "downgrade");

    /** What a line of the head must not look like, unless it is one. */
    private static final Pattern TAKEN = Pattern.compile(
            "(?i)(upgrade|downgrade|no-transaction|keep|batch\\s+\\d.*)|(" + SqlHeader.KEYS + ")\\s*:.*");

    private final Draft draft;
    private final StringBuilder out = new StringBuilder();

    private SqlWriter(Draft draft) {
        this.draft = draft;
    }

    /** The text of the revision, for a file with the name {@link FileName#of}. */
    public static String write(Draft draft) {
        return new SqlWriter(draft).text();
    }

    /** The text of a revision whose sections somebody else has written. */
    static String write(Draft draft, String upgrade, String downgrade) {
        var writer = new SqlWriter(draft);
        writer.head();
        writer.out
                .append("\n-- upgrade\n")
                .append(upgrade)
                .append("\n-- downgrade\n")
                .append(downgrade);
        return writer.out.toString();
    }

    private String text() {
        head();
        body("upgrade", draft.upgrade(), draft.remarks());
        body("downgrade", draft.downgrade(), Map.of());
        return out.toString();
    }

    private void head() {
        Header header = draft.header();
        String message = Comments.line(header.message());
        comment(Comments.sentence(message));
        if (!message.isEmpty() && !isRead(message)) {
            entry("message", List.of(message));
        }
        entry("revision", List.of(header.id()));
        entry("down-revision", header.down());
        if (!header.branchLabels().isEmpty()) {
            entry("branch-labels", header.branchLabels());
        }
        if (!header.dependsOn().isEmpty()) {
            entry("depends-on", header.dependsOn());
        }
        header.merge().ifPresent(proof -> SqlHeader.entries(proof).forEach(this::entry));
        if (!header.squashes().isEmpty()) {
            entry("squashes", header.squashes().stream().map(Squashed::toString).toList());
        }
        entry("created", List.of(Comments.second(draft.created())));
        draft.notes().stream().map(Comments::line).forEach(this::comment);
    }

    /** Whether the first line alone gives the message back. */
    private static boolean isRead(String message) {
        String first = Comments.wrapped(Comments.sentence(message), NOTE_WIDTH).get(0);
        return !TAKEN.matcher(first).matches() && Comments.message(first).equals(message);
    }

    private void entry(String name, List<String> values) {
        out.append(SqlHeader.entry(name, values)).append('\n');
    }

    private void comment(String text) {
        lines(text).forEach(line -> out.append(line).append('\n'));
    }

    /** The lines of a comment that says this. */
    static List<String> lines(String text) {
        return text.isEmpty()
                ? List.of()
                : Comments.wrapped(text, NOTE_WIDTH).stream()
                        .map(line -> "-- " + (TAKEN.matcher(line).matches() ? "> " : "") + line)
                        .toList();
    }

    private void body(String heading, List<Operation> operations, Map<Integer, List<String>> remarks) {
        out.append("\n-- ").append(heading).append('\n');
        for (int i = 0; i < operations.size(); i++) {
            List<Statement> statements = SqlRenderer.render(operations.get(i));
            if (i > 0 && (isLong(operations.get(i - 1)) || isLong(operations.get(i)) || changes(operations, i))) {
                out.append('\n');
            }
            remarks.getOrDefault(i, List.of()).forEach(remark -> comment(Comments.line(remark)));
            if (operations.get(i) instanceof Batch batch) {
                out.append("-- ")
                        .append(new BatchMark(batch.size(), batch.pause()).text())
                        .append('\n');
            }
            statements.forEach(this::statement);
        }
    }

    private static boolean changes(List<Operation> operations, int at) {
        return Paragraphs.breaksBetween(operations.get(at - 1), operations.get(at));
    }

    private static boolean isLong(Operation operation) {
        return SqlRenderer.render(operation).stream()
                .anyMatch(statement -> statement.sql().indexOf('\n') >= 0 && !KeepMark.standsFor(statement));
    }

    private void statement(Statement statement) {
        if (KeepMark.standsFor(statement)) {
            out.append("-- ").append(KeepMark.TEXT).append('\n');
            return;
        }
        if (!statement.transactional()) {
            out.append("-- ").append(SqlScript.NO_TRANSACTION).append('\n');
        }
        out.append(SqlScript.terminated(statement.sql(), HEADINGS)).append('\n');
    }
}
