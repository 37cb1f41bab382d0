package dev.aludel.revision;

import com.github.javaparser.ast.expr.AnnotationExpr;
import dev.aludel.sql.ScriptException;
import dev.aludel.sql.SqlScript;
import java.util.Optional;
import java.util.Set;

/**
 * A fingerprint of what a merge revision does besides joining branches, so that an edit after the proof is noticed. The
 * header is not part of it, since that is where the fingerprint is written.
 */
public final class MergeBody {

    private static final int DIGITS = 16;
    private static final Set<String> HEADINGS = Set.of("upgrade", "downgrade");

    private MergeBody() {}

    /**
     * Sixteen hexadecimal digits, or nothing for a merge that does nothing either way.
     *
     * @throws RevisionException when the file cannot be read
     */
    public static Optional<String> of(RevisionFile file) {
        String text = SourceText.read(file.path());
        try {
            return OneWay.isFull(file, text)
                    ? Optional.of(Checksum.ofText(body(file, text)).substring(0, DIGITS))
                    : Optional.empty();
        } catch (ScriptException e) {
            return Optional.of(""); // no statements that could be the ones that ran
        }
    }

    private static String body(RevisionFile file, String text) {
        return file.format() == Format.SQL ? ofSql(text) : ofJava(file, text);
    }

    private static String ofSql(String text) {
        long first = SqlScript.sections(text, HEADINGS).stream()
                .filter(section -> HEADINGS.contains(section.heading()))
                .findFirst()
                .orElseThrow()
                .line();
        return String.join("\n", text.lines().skip(first - 1).toList());
    }

    private static String ofJava(RevisionFile file, String text) {
        AnnotationExpr annotation =
                JavaHeader.annotations(JavaHeader.parsed(file.path(), text)).get(0);
        var offsets = new JavaHeader.Offsets(text);
        int begin = offsets.begin(annotation);
        int comment = JavaHeader.comment(text, begin);
        return text.substring(0, comment) + text.substring(offsets.end(annotation));
    }
}
