package dev.aludel.readme;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page's commands begin. A page says so in a comment: {@code <!-- commands start in: example -->}. */
enum Start {
    /** A fresh clone of this repository; what a page without the comment means. */
    CLONE,
    /** The example with its history, built before, and the tool on the {@code PATH}. */
    EXAMPLE,
    /** An empty folder, and the tool on the {@code PATH}. */
    EMPTY;

    private static final Pattern MARK = Pattern.compile("<!-- commands start in: (example|empty) -->");

    static Start of(List<String> page) {
        return page.stream()
                .map(MARK::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(mark -> valueOf(mark.group(1).toUpperCase(Locale.ROOT)))
                .orElse(CLONE);
    }
}
