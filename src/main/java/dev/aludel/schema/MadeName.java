package dev.aludel.schema;

import java.nio.charset.StandardCharsets;

/** Names that PostgreSQL makes up for what nobody named (makeObjectName, indexcmds.c). */
public final class MadeName {

    /** {@code NAMEDATALEN - 1}: a longer name is cut, silently. */
    public static final int BYTES = 63;

    private MadeName() {}

    /**
     * {@code name1_name2_label}, the longer of the two names shortened byte by byte until all fits.
     *
     * @param name2 may be empty, and is left out then
     */
    public static String of(String name1, String name2, String label) {
        int available = BYTES - bytes(label) - 1 - (name2.isEmpty() ? 0 : 1);
        int first = bytes(name1);
        int second = bytes(name2);
        while (first + second > available) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        return clip(name1, first) + (name2.isEmpty() ? "" : "_" + clip(name2, second)) + "_" + label;
    }

    /** At most so many bytes of UTF-8, no character split. */
    public static String clip(String name, int most) {
        int end = name.length();
        while (bytes(name.substring(0, end)) > most) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
