package dev.aludel.revision;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reading revision files: as UTF-8 text, with the byte order mark that some editors write left out. */
final class SourceText {

    static final String BYTE_ORDER_MARK = "\uFEFF";

    private SourceText() {}

    static String read(Path file) {
        return withoutMark(readWhole(file));
    }

    /** With the byte order mark, if there is one. */
    static String readWhole(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new RevisionException(new FileFault.Unparsable(file, 1, "not UTF-8"), e);
        } catch (IOException e) {
            throw new RevisionException(new FileFault.Unreadable(file, FileReason.of(e)), e);
        }
    }

    static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    static String sha256(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
