package dev.aludel.revision;

import com.github.javaparser.ast.expr.MemberValuePair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the proof of a merge into the annotation of its Java source, and into the comment in front of that. */
final class JavaProof {

    private JavaProof() {}

    /** The text with another proof and other words on it, and with nothing else changed. */
    static String write(Path file, String text, MergeProof proof, List<String> notes) {
        var annotation = JavaHeader.annotations(JavaHeader.parsed(file, text)).get(0);
        var offsets = new JavaHeader.Offsets(text);
        // From the last value to the first, so that the places of those before it stay.
        var pairs = new ArrayList<>(annotation.asNormalAnnotationExpr().getPairs());
        Collections.reverse(pairs);
        Map<String, String> values = values(proof);
        var missing = new LinkedHashMap<>(values);
        pairs.forEach(pair -> missing.remove(pair.getNameAsString()));
        if (proof.body().isEmpty()) {
            missing.remove("mergeBody");
        }
        var edited = new StringBuilder(text);
        String between = between(text, offsets, pairs);
        edited.insert(
                offsets.end(pairs.get(0)),
                missing.entrySet().stream()
                        .map(each -> between + each.getKey() + " = " + each.getValue())
                        .collect(Collectors.joining()));
        for (MemberValuePair pair : pairs) {
            String value = values.get(pair.getNameAsString());
            if (value != null) {
                edited.replace(offsets.begin(pair.getValue()), offsets.end(pair.getValue()), value);
            }
        }
        int place = offsets.begin(annotation);
        int comment = JavaHeader.comment(text, place);
        return edited.replace(comment, place, comment(text.substring(comment, place), notes))
                .toString();
    }

    /** What stands between the last two values, so that another one stands as they do: on a line of its own, or not. */
    private static String between(String text, JavaHeader.Offsets offsets, List<MemberValuePair> lastFirst) {
        String between = lastFirst.size() < 2
                ? ""
                : text.substring(offsets.end(lastFirst.get(1)), offsets.begin(lastFirst.get(0)));
        return between.strip().equals(",") ? between : ", ";
    }

    private static Map<String, String> values(MergeProof proof) {
        var values = new LinkedHashMap<String, String>();
        values.put("mergeVerdict", JavaLiteral.quote(proof.verdict().text()));
        values.put(
                "mergeSides",
                proof.sides().stream().map(JavaLiteral::quote).collect(Collectors.joining(", ", "{", "}")));
        values.put("mergeBody", JavaLiteral.quote(proof.body().orElse("")));
        return values;
    }

    /** A comment of one line, or none, has no place for more. */
    private static String comment(String comment, List<String> notes) {
        var lines = new ArrayList<>(List.of(comment.split("\\r?\\n", -1)));
        int last = 0;
        for (int i = 0; i < lines.size(); i++) {
            last = lines.get(i).strip().equals("*/") ? i : last;
        }
        if (last == 0) {
            return comment;
        }
        List<String> written = notes.stream()
                .map(Comments::line)
                .flatMap(note -> JavaWriter.lines(note).stream())
                .toList();
        return String.join(
                comment.contains("\r\n") ? "\r\n" : "\n",
                new ProofNotes(" * ", JavaWriter.NOTE_WIDTH, line -> false).replaced(lines, last, written));
    }
}
