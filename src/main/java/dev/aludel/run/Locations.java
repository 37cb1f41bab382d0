package dev.aludel.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.OptionalInt;

/** Finds where in its file a statement stands. */
final class Locations {

    private Locations() {}

    /** The place of a statement of the unit's current step; without a line when there is no statement. */
    static Location of(Unit unit, String sql) {
        return of(unit, sql, 1);
    }

    /**
     * @param position the character of the statement that it is about, counted from 1
     */
    static Location of(Unit unit, String sql, int position) {
        var step = unit.step();
        return new Location(
                step.revision().id(),
                step.direction(),
                unit.body().path(),
                sql.isEmpty() ? OptionalInt.empty() : line(unit, sql, position));
    }

    /** A statement stands in its file as it runs, at least in the SQL form; one that stands there twice has no line. */
    private static OptionalInt line(Unit unit, String sql, int position) {
        String text;
        try {
            text = Files.readString(unit.body().path());
        } catch (IOException e) {
            return OptionalInt.empty(); // compiled into the application: no file here
        }
        int start = text.indexOf(sql);
        if (start < 0 || text.indexOf(sql, start + 1) >= 0) {
            return OptionalInt.empty();
        }
        int end = Math.min(
                text.offsetByCodePoints(start, Math.min(position, sql.codePointCount(0, sql.length())) - 1),
                text.length());
        return OptionalInt.of(
                1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count());
    }
}
