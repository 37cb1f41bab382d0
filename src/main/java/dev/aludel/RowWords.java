package dev.aludel;

import dev.aludel.scratch.RowDifference;
import dev.aludel.scratch.RowDifference.ColumnDifference;
import dev.aludel.scratch.RowDifference.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What differs in the rows of a table, in words. */
final class RowWords {

    private static final int SAMPLES = 3;
    private static final int COLUMNS = 5;
    private static final int LONGEST = 40;

    private RowWords() {}

    static Finding finding(RowDifference difference) {
        return new Finding(difference.kind(), "altered", difference.name(), detail(difference));
    }

    private static String detail(RowDifference difference) {
        var parts = new ArrayList<String>();
        for (ColumnDifference each : difference.columns()) {
            parts.add(
                    isPosition(difference)
                            ? values(each)
                            : "%s differs in %s: %s".formatted(each.column(), rows(each.rows()), values(each)));
        }
        if (parts.size() > COLUMNS) {
            int more = parts.size() - COLUMNS;
            parts.subList(COLUMNS, parts.size()).clear();
            parts.add("%d more columns differ".formatted(more));
        }
        rows(parts, difference.gone(), "less");
        rows(parts, difference.come(), "more");
        return String.join("; ", parts);
    }

    /** A sequence is not read as a row of something. */
    private static boolean isPosition(RowDifference difference) {
        return difference.kind().startsWith("position");
    }

    private static String values(ColumnDifference each) {
        return value(each.from()) + " → " + value(each.to());
    }

    private static String value(Optional<String> literal) {
        return literal.map(RowWords::shortened).orElse("another value each time");
    }

    private static void rows(List<String> parts, List<List<Value>> rows, String sign) {
        if (rows.isEmpty()) {
            return;
        }
        String samples = rows.stream().limit(SAMPLES).map(RowWords::row).collect(Collectors.joining(", "));
        String rest = rows.size() > SAMPLES ? "…" : "";
        parts.add("%s %s: %s%s".formatted(rows(rows.size()), sign, samples, rest));
    }

    private static String row(List<Value> values) {
        String row = values.stream()
                .limit(COLUMNS)
                .map(value -> value.column() + " " + shortened(value.literal()))
                .collect(Collectors.joining(", "));
        return values.size() == 1 ? row : "(" + row + (values.size() > COLUMNS ? ", …)" : ")");
    }

    private static String rows(int number) {
        return number == 1 ? "1 row" : number + " rows";
    }

    private static String shortened(String literal) {
        String line = literal.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
