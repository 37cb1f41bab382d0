package dev.aludel.plan;

import dev.aludel.schema.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Names for objects that must make way for a moment; no object of either picture has one of them. */
final class AsideNames {

    /** PostgreSQL's limit (NAMEDATALEN - 1), in bytes. */
    private static final int LONGEST = 63;

    private final Set<QualifiedName> taken;

    AsideNames(Set<QualifiedName> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** A free name that tells whose place it keeps. */
    QualifiedName of(QualifiedName name, String suffix) {
        for (int number = 1; ; number++) {
            String end = "__" + suffix + (number == 1 ? "" : number);
            QualifiedName aside = name.sibling(cut(name.name(), LONGEST - end.length()) + end);
            if (taken.add(aside)) {
                return aside;
            }
        }
    }

    private static String cut(String name, int bytes) {
        String cut = name;
        while (cut.getBytes(StandardCharsets.UTF_8).length > bytes) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}
