package dev.aludel.revision;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What a revision file held when it ran, so that a later edit is noticed. */
public final class Checksum {

    private Checksum() {}

    /**
     * Whether a revision that ran with this checksum is the one in the file: that very text, or one whose place the file
     * has taken since. A database at the end of a squashed range ran its last revision as it was before.
     *
     * @param ran the checksum of what ran
     * @throws RevisionException when the file cannot be read
     */
    public static boolean matches(RevisionFile file, String ran) {
        return file.header().ranAs(ran) || of(file).equals(ran);
    }

    /**
     * SHA-256 of the file's text in UTF-8, in lower-case hexadecimal. Line endings count as line feeds and a byte order
     * mark does not count, so that a checkout on another system has the same checksum.
     *
     * @throws RevisionException when the file cannot be read
     */
    public static String of(RevisionFile file) {
        return ofText(SourceText.read(file.path()));
    }

    /** The same of a text without a byte order mark. */
    static String ofText(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return HexFormat.of().formatHex(SourceText.sha256().digest(lines.getBytes(StandardCharsets.UTF_8)));
    }
}
