package dev.aludel.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a revision as Java source: formatted as palantir-java-format would, importing what it uses.
 * The same draft gives the same bytes.
 */
public final class JavaWriter {

    private static final int WIDTH = 120;

    private final Draft draft;
    private final StringBuilder out = new StringBuilder();

    private JavaWriter(Draft draft) {
        this.draft = draft;
    }

    /** The source of the revision, for a file with the name {@link FileName#of}. */
    public static String write(Draft draft) {
        return new JavaWriter(draft).source();
    }

    private String source() {
        var imports = new JavaImports();
        var operations = new JavaOperations(imports);
        String upgrade = JavaBody.source("upgrade", draft.upgrade(), operations);
        String downgrade = JavaBody.source("downgrade", draft.downgrade(), operations);
        out.append(imports.declarations()).append('\n');
        comment();
        annotation();
        out.append("public final class ")
                .append(FileName.className(draft.header()))
                .append(" implements Migration {\n\n")
                .append(upgrade)
                .append('\n')
                .append(downgrade)
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
        Comments.wrapped(safe(text), WIDTH - 3)
                .forEach(line -> out.append(" * ")
                        .append(line.startsWith("@") ? "&#64;" + line.substring(1) : line)
                        .append('\n'));
    }

    /** Nothing in a comment may end it, or be read as a character of the source. */
    private static String safe(String text) {
        return text.replace("*/", "*&#47;").replace("\\u", "&#92;u");
    }

    private void annotation() {
        Header header = draft.header();
        var values = new ArrayList<String>();
        values.add("id = " + JavaLiteral.quote(header.id()));
        list("down", header.down()).ifPresent(values::add);
        if (!header.message().isEmpty()) {
            values.add("message = " + JavaLiteral.quote(header.message()));
        }
        list("branchLabels", header.branchLabels()).ifPresent(values::add);
        list("dependsOn", header.dependsOn()).ifPresent(values::add);
        String line = "@Revision(" + String.join(", ", values) + ")";
        out.append(line.length() <= WIDTH ? line : "@Revision(\n        " + String.join(",\n        ", values) + ")")
                .append('\n');
    }

    private static Optional<String> list(String name, List<String> values) {
        return switch (values.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(name + " = " + JavaLiteral.quote(values.get(0)));
            default ->
                Optional.of(values.stream()
                        .map(JavaLiteral::quote)
                        .reduce((one, other) -> one + ", " + other)
                        .map(all -> name + " = {" + all + "}")
                        .orElseThrow());
        };
    }
}
