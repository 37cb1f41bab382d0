package dev.aludel.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How far a revision has got.
 *
 * @param completed how many of its statements have run
 * @param hash what those statements were: the hash of the last one and of the hash before it
 */
record Progress(int completed, String hash) {

    static final Progress NONE = new Progress(0, "");

    Progress then(String sql) {
        return new Progress(completed + 1, hash(hash + '\n' + sql));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
