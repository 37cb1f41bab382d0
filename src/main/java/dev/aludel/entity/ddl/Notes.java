package dev.aludel.entity.ddl;

import dev.aludel.schema.QualifiedName;
import java.util.Set;
import java.util.regex.Matcher;

/** Collects what cannot be said in a {@link dev.aludel.schema.Schema}, under the object it is about. */
final class Notes {

    private final Set<String> all;
    private final String about;

    Notes(Set<String> all, String about) {
        this.all = all;
        this.about = about;
    }

    Notes about(QualifiedName object) {
        return new Notes(all, object + ": ");
    }

    Notes about(String column) {
        return new Notes(all, about.replaceFirst(": $", Matcher.quoteReplacement("." + column + ": ")));
    }

    void add(String note) {
        all.add(about + note);
    }
}
