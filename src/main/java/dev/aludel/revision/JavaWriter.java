package dev.aludel.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a revision as Java source: formatted as palantir-java-format would, importing what it uses.
 * The same draft gives the same bytes.
 */
public final class JavaWriter {

    private static final int WIDTH = 120;

    /** Of a line of the comment without its star. */
    static final int NOTE_WIDTH = WIDTH - 3;

    private final Draft draft;
    private final StringBuilder out = new StringBuilder();

    private JavaWriter(Draft draft) {
        this.draft = draft;
    }

    /** The source of the revision, for a file with the name {@link FileName#of}. */
    public static String write(Draft draft) {
        return new JavaWriter(draft).source();
    }

    /** The source of a revision whose imports and members somebody else has written. */
    static String write(Draft draft, String imports, String members) {
        return new JavaWriter(draft).source(imports, members);
    }

    private String source() {
        var imports = new JavaImports();
        var operations = new JavaOperations(imports);
        String upgrade = JavaBody.source("upgrade", draft.upgrade(), draft.remarks(), operations);
        String downgrade = JavaBody.source("downgrade", draft.downgrade(), Map.of(), operations);
        return source(imports.declarations(), upgrade + '\n' + downgrade);
    }

    private String source(String imports, String members) {
        out.append(imports).append('\n');
        comment();
        annotation();
        out.append("public final class ")
                .append(FileName.className(draft.header()))
                .append(" implements Migration {\n\n")
                .append(members)
                .append("}\n");
        return out.toString();
    }

    private void comment() {
        out.append("/**\n");
        String sentence = Comments.sentence(draft.header().message());
        if (!sentence.isEmpty()) {
            comment(sentence);
            out.append(" *\n");
        }
        comment(Comments.place(draft.header(), draft.created()));
        draft.notes().stream()
                .map(Comments::line)
                .filter(note -> !note.isEmpty())
                .forEach(this::comment);
        out.append(" */\n");
    }

    private void comment(String text) {
        lines(text).forEach(line -> out.append(line).append('\n'));
    }

    /** The lines of a comment that says this. Nothing in it may end it, or be read as a character of the source. */
    static List<String> lines(String text) {
        return Comments.wrapped(safe(text).replace("*/", "*&#47;"), NOTE_WIDTH).stream()
                .map(line -> " * " + (line.startsWith("@") ? "&#64;" + line.substring(1) : line))
                .toList();
    }

    /** Nothing in it is read as a character of the source. */
    static String safe(String text) {
        return text.replace("\\u", "&#92;u");
    }

    private void annotation() {
        Header header = draft.header();
        var values = new ArrayList<String>();
        var lines = new ArrayList<String>();
        add(values, lines, "id", List.of(header.id()));
        add(values, lines, "down", header.down());
        add(values, lines, "message", header.message().isEmpty() ? List.of() : List.of(header.message()));
        add(values, lines, "branchLabels", header.branchLabels());
        add(values, lines, "dependsOn", header.dependsOn());
        header.merge().ifPresent(proof -> {
            add(values, lines, "mergeVerdict", List.of(proof.verdict().text()));
            add(values, lines, "mergeSides", proof.sides());
            add(values, lines, "mergeBody", proof.body().stream().toList());
        });
        add(
                values,
                lines,
                "squashes",
                header.squashes().stream().map(Squashed::toString).toList());
        String line = "@Revision(" + String.join(", ", values) + ")";
        boolean lists = values.stream().anyMatch(value -> value.endsWith("}"));
        out.append(!lists && line.length() <= WIDTH ? line : "@Revision(" + String.join(",", lines) + ")")
                .append('\n');
    }

    /** One value of the annotation: as it is on one line, and as it is on lines of its own. */
    private static void add(List<String> values, List<String> lines, String name, List<String> said) {
        if (said.isEmpty()) {
            return;
        }
        List<String> literals = said.stream().map(JavaLiteral::quote).toList();
        boolean single = literals.size() == 1;
        String value = single ? literals.get(0) : "{" + String.join(", ", literals) + "}";
        values.add(name + " = " + value);
        String line = "\n        " + name + " = ";
        boolean fits = line.length() + value.length() <= WIDTH;
        String list = "{\n            " + String.join(",\n            ", literals) + "\n        }";
        lines.add(fits ? line + value : single ? line.stripTrailing() + "\n                " + value : line + list);
    }
}
