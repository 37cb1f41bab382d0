package dev.aludel.run;

import dev.aludel.revision.SqlMigration;
import dev.aludel.revision.Step;
import dev.aludel.sql.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where in its file a statement stands. */
final class Locations {

    private static final Pattern COMMENTS = Pattern.compile("(?s)(?:\\s+|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/)*");

    private Locations() {}

    /** The file of the unit's current step. */
    static Location of(Unit unit) {
        return of(unit.step(), unit.body());
    }

    static Location of(Step step, LoadedRevision body) {
        return at(step, body, OptionalInt.empty());
    }

    /** The line of a Java body from which an exception came. */
    static Location of(Unit unit, Throwable thrown) {
        return of(unit.step(), unit.body(), thrown);
    }

    static Location of(Step step, LoadedRevision body, Throwable thrown) {
        String file = body.path().getFileName().toString();
        return at(
                step,
                body,
                Arrays.stream(thrown.getStackTrace())
                        .filter(frame -> file.equals(frame.getFileName()) && frame.getLineNumber() > 0)
                        .mapToInt(StackTraceElement::getLineNumber)
                        .findFirst());
    }

    /**
     * The line of a statement of the unit's current step.
     *
     * @param number the statement's number in the revision, counted from 1
     * @param sql its text
     * @param position the character of it that is meant, counted from 1
     */
    static Location of(Unit unit, int number, String sql, int position) {
        return of(unit.step(), unit.body(), number, sql, position);
    }

    static Location of(Step step, LoadedRevision body, int number, String sql, int position) {
        int offset = sql.offsetByCodePoints(0, Math.min(position - 1, sql.codePointCount(0, sql.length())));
        return at(
                step,
                body,
                body.migration() instanceof SqlMigration script
                        ? line(script.statements(step.direction()), number, sql, offset)
                        : line(body, sql, offset));
    }

    private static Location at(Step step, LoadedRevision body, OptionalInt line) {
        return new Location(step.revision().id(), step.direction(), body.path(), line);
    }

    /**
     * A part's line is that of its first word, and its text begins with the comments above that. What is kept is put
     * aside by a statement of its own.
     */
    private static OptionalInt line(List<SqlScript.Part> parts, int number, String sql, int offset) {
        List<SqlScript.Part> statements = parts.stream()
                .flatMap(part -> Collections.nCopies(part.kept().isPresent() ? 2 : 1, part).stream())
                .toList();
        if (number < 1 || number > statements.size()) {
            return OptionalInt.empty(); // COMMIT, or what the runner adds at the end
        }
        Matcher comments = COMMENTS.matcher(sql);
        int begin = comments.lookingAt() ? comments.end() : 0;
        return OptionalInt.of(
                statements.get(number - 1).line() + lineFeeds(sql.substring(begin, Math.max(begin, offset))));
    }

    /** In a Java revision: where its text stands as it is, if it stands there once. */
    private static OptionalInt line(LoadedRevision body, String sql, int offset) {
        String text;
        try {
            text = Files.readString(body.path());
        } catch (IOException e) {
            return OptionalInt.empty(); // compiled into the application: no file here
        }
        int start = text.indexOf(sql);
        return start < 0 || text.indexOf(sql, start + 1) >= 0
                ? OptionalInt.empty()
                : OptionalInt.of(1 + lineFeeds(text.substring(0, start + offset)));
    }

    private static int lineFeeds(String text) {
        return (int) text.chars().filter(character -> character == '\n').count();
    }
}
