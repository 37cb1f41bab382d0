package dev.aludel.diff;

import dev.aludel.schema.QualifiedName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sequence behind a default such as {@code nextval('users_id_seq'::regclass)}. */
final class SequenceUse {

    private static final Pattern NEXTVAL = Pattern.compile("nextval\\('((?:[^']|'')+)'::regclass\\)");

    private SequenceUse() {}

    static Optional<QualifiedName> in(String expression) {
        Matcher matcher = NEXTVAL.matcher(expression);
        return matcher.matches()
                ? Optional.of(QualifiedName.parse(matcher.group(1).replace("''", "'")))
                : Optional.empty();
    }
}
