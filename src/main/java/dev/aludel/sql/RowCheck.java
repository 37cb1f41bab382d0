package dev.aludel.sql;

import dev.aludel.schema.Literal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says how many rows a query finds and which the first ones are, and stops when there are some. It is one
 * statement of SQL alone, so that a file or script that holds it needs nothing else.
 *
 * @param problem what is wrong with such rows
 * @param query finds them
 */
record RowCheck(String problem, String query) {

    private static final int SAMPLE = 5;

    private static final String INDENT = Lines.INDENT.repeat(2);

    private static final Pattern FORM = Pattern.compile(
            "DO \\$check(?<tag>\\d*)\\$.*?\\n    FROM \\(\\n(?<query>.*)\\n    \\) AS aludel_row.*?"
                    + "MESSAGE =\\n            (?<problem>E?'(?:[^']|'')*')\n.*",
            Pattern.DOTALL);

    /** The names are such that no column of a query has them. */
    String text() {
        String body = """

                DECLARE
                    aludel_count bigint;
                    aludel_sample text;
                BEGIN
                    SELECT count(*), string_agg(aludel_row::text, ', ') FILTER (WHERE aludel_number <= %d)
                    INTO aludel_count, aludel_sample
                    FROM (SELECT aludel_row, row_number() OVER () AS aludel_number
                    FROM (
                %s
                    ) AS aludel_row) AS aludel_rows;
                    IF aludel_count > 0 THEN
                        RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE =
                            %s
                            || ': ' || aludel_count || ' found, such as ' || aludel_sample;
                    END IF;
                END
                """.formatted(SAMPLE, indented(query), Literal.quote(problem));
        return "DO " + Literal.dollars("check", body);
    }

    /** The check that a statement is, when it is one and nothing else. */
    static Optional<RowCheck> of(String sql) {
        Matcher form = FORM.matcher(sql);
        if (!form.matches()) {
            return Optional.empty();
        }
        String quoted = form.group("problem");
        String plain = quoted.startsWith("E") ? quoted.substring(1).replace("\\\\", "\\") : quoted;
        String problem = plain.substring(1, plain.length() - 1).replace("''", "'");
        String query = form.group("query");
        String outdented =
                query.startsWith(INDENT) ? query.substring(INDENT.length()).replace("\n" + INDENT, "\n") : query;
        return Stream.of(outdented, query)
                .map(each -> new RowCheck(problem, each))
                .filter(each -> each.text().equals(sql))
                .findFirst();
    }

    /** Unless a line break is part of a constant, a name or a comment. */
    private static String indented(String query) {
        try {
            var scanner = new SqlScanner(query);
            for (var token = scanner.next(); token != null; token = scanner.next()) {
                if (query.substring(token.start(), token.end()).indexOf('\n') >= 0) {
                    return query;
                }
            }
            return INDENT + query.replace("\n", "\n" + INDENT);
        } catch (ScriptException e) {
            return query;
        }
    }
}
