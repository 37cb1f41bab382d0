package dev.aludel.entity.ddl;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells names that somebody chose from the hashes that Hibernate makes up. */
final class GivenName {

    /** Hibernate's NamingHelper: a prefix, and an MD5 digest in base 35. */
    private static final Pattern HASH = Pattern.compile("(FK|UK|IDX)[0-9a-z]{20,}");

    private GivenName() {}

    static Optional<String> of(Token name) {
        String text = name.text();
        boolean quoted = name.kind() == Token.Kind.QUOTED;
        boolean hash = HASH.matcher(quoted ? text.substring(1, text.length() - 1) : text)
                .matches();
        return hash ? Optional.empty() : Optional.of(Names.of(name));
    }
}
