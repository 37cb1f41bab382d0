package dev.aludel.revision;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An identifier of a revision, taken apart: {@code [branch@][symbol][+N|-N]}.
 *
 * @param text as it was written
 * @param branch a label, or a revision of the lineage that is meant
 * @param symbol head, heads, base, a label, an id or a prefix of one
 * @param offset how many revisions up, or down when negative
 */
record Identifier(String text, Optional<String> branch, Optional<String> symbol, OptionalInt offset) {

    private static final String NAME = "[A-Za-z0-9_.]+(?:-[A-Za-z_.][A-Za-z0-9_.]*)*";
    private static final Pattern FORM = Pattern.compile("(?:(" + NAME + ")@)?(" + NAME + ")?([+-][0-9]{1,9})?");

    static Identifier of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || (matcher.group(2) == null && matcher.group(3) == null)) {
            throw Links.refuse(new TargetFault.UnknownId(text, List.of()));
        }
        String offset = matcher.group(3);
        return new Identifier(
                text,
                Optional.ofNullable(matcher.group(1)),
                Optional.ofNullable(matcher.group(2)),
                offset == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(offset)));
    }

    /** Whether it counts from where the database is. */
    boolean isRelativeToCurrent() {
        return symbol.isEmpty();
    }

    int steps() {
        return offset.orElse(0);
    }
}
