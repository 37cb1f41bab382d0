package dev.aludel.plan;

import dev.aludel.schema.QualifiedName;
import java.nio.charset.StandardCharsets;

/**
 * The name that PostgreSQL gives to the sequence behind an identity column: {@code table_column_seq}, the
 * longer part cut first (makeObjectName, indexcmds.c), numbered when taken.
 */
final class ImplicitName {

    /** NAMEDATALEN - 1, without the two underscores and {@code seq}. */
    private static final int ROOM = 63 - "__seq".length();

    private ImplicitName() {}

    /** Whether the sequence of this identity column may have this name. */
    static boolean mayBe(QualifiedName name, QualifiedName table, String column) {
        String base = sequence(table.name(), column);
        return name.namespace().equals(table.namespace())
                && name.name().startsWith(base)
                && name.name().substring(base.length()).chars().allMatch(Character::isDigit);
    }

    private static String sequence(String table, String column) {
        String first = table;
        String second = column;
        while (bytes(first) + bytes(second) > ROOM) {
            if (bytes(first) > bytes(second)) {
                first = shorter(first);
            } else {
                second = shorter(second);
            }
        }
        return first + "_" + second + "_seq";
    }

    private static String shorter(String text) {
        return text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
