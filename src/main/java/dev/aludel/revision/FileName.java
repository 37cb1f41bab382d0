package dev.aludel.revision;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How revision files, and the classes in them, are named: {@code R<id>_<slug>.java} and {@code <id>_<slug>.sql}. */
public final class FileName {

    /** Alembic's limit for the part of a file name that comes from the message. */
    private static final int SLUG_LENGTH = 40;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^a-z0-9]+");

    private FileName() {}

    /** The file name, without a folder. */
    public static String of(Header header, Format format) {
        return switch (format) {
            case JAVA -> className(header) + "." + format.extension();
            case SQL -> withSlug(header.id(), header.message()) + "." + format.extension();
        };
    }

    /** The name of a Java revision's class; a dot, which an id may have, is an underscore there. */
    public static String className(Header header) {
        return "R" + withSlug(header.id().replace('.', '_'), header.message());
    }

    /** Whether a file is named for its id; what follows the id is for people. */
    static boolean isOf(String id, Path file) {
        String name = file.getFileName().toString();
        String start = name.endsWith("." + Format.JAVA.extension()) ? "R" + id.replace('.', '_') : id;
        String rest = name.startsWith(start) ? name.substring(start.length()) : "";
        return rest.startsWith("_") || rest.equals(".java") || rest.equals(".sql");
    }

    private static String withSlug(String id, String message) {
        String slug = slug(message);
        return slug.isEmpty() ? id : id + "_" + slug;
    }

    /** The message's words in lower case, joined by underscores, cut between words where there is more than one. */
    static String slug(String message) {
        String plain = MARKS.matcher(Normalizer.normalize(message, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var slug = new StringBuilder();
        for (String word : NOT_A_WORD.split(plain)) {
            if (word.isEmpty()) {
                continue;
            }
            if (slug.length() == 0) {
                slug.append(word, 0, Math.min(word.length(), SLUG_LENGTH));
            } else if (slug.length() + 1 + word.length() <= SLUG_LENGTH) {
                slug.append('_').append(word);
            } else {
                break;
            }
        }
        return slug.toString();
    }
}
