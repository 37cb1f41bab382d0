package dev.aludel.revision;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The source of Java revisions as that of one. Each becomes a class inside of the new one, with its text as it is, but
 * for its annotation: so comments, helpers and constants stay, and two revisions with a method of one name do not meet.
 */
final class JavaSquash {

    private static final String INDENT = "    ";

    private final String range;
    private final TreeSet<String> statics = new TreeSet<>();
    private final TreeSet<String> imports = new TreeSet<>();
    private final Map<String, RevisionFile> meanings = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<String> classes = new ArrayList<>();
    private final StringBuilder members = new StringBuilder();
    private String packageLine = "";

    private JavaSquash(String range) {
        this.range = range;
    }

    static String write(Draft draft, List<RevisionFile> files, String range) {
        return new JavaSquash(range).text(draft, files);
    }

    private String text(Draft draft, List<RevisionFile> files) {
        take(files.get(files.size() - 1), FileName.className(draft.header()), "the new class");
        add("import dev.aludel.operation.Operations;");
        add("import dev.aludel.revision.Migration;");
        add("import dev.aludel.revision.Revision;");
        for (RevisionFile file : files) {
            nest(file, files.get(0));
        }
        var calls = new StringBuilder();
        call(calls, "upgrade", classes);
        var backwards = new ArrayList<>(classes);
        backwards.sort(Comparator.comparingInt(classes::indexOf).reversed());
        calls.append('\n');
        call(calls, "downgrade", backwards);
        return JavaWriter.write(draft, declarations(), calls.toString() + members);
    }

    private void nest(RevisionFile file, RevisionFile first) {
        String text = SourceText.read(file.path());
        CompilationUnit unit = JavaHeader.parsed(file.path(), text);
        var offsets = new JavaHeader.Offsets(text);
        var edits = new ArrayList<Edit>();
        String declared =
                unit.getPackageDeclaration().map(Node::toString).orElse("").strip();
        if (file == first) {
            packageLine = declared;
        } else if (!packageLine.equals(declared)) {
            throw refuse(SquashProblem.TWO_PACKAGES, first, file);
        }
        unit.getPackageDeclaration().ifPresent(each -> edits.add(cut(offsets, text, each)));
        for (ImportDeclaration each : unit.getImports()) {
            edits.add(cut(offsets, text, each));
            add(each.toString().strip());
            if (!each.isAsterisk() && !each.isStatic()) {
                take(file, each.getName().getIdentifier(), each.getNameAsString());
            }
        }
        Node annotation = JavaHeader.annotations(unit).get(0);
        edits.add(cut(offsets, text, annotation));
        for (TypeDeclaration<?> type : unit.getTypes()) {
            take(file, type.getNameAsString(), file.path().toString() + type.getNameAsString());
            int place = type.getModifiers().stream()
                    .filter(modifier -> modifier.getKeyword() == Modifier.Keyword.PUBLIC)
                    .findFirst()
                    .map(offsets::end)
                    .orElseGet(() -> keyword(offsets, type));
            edits.add(new Edit(place, place, place == keyword(offsets, type) ? "static " : " static"));
            if (type.getAnnotations().stream().anyMatch(each -> each == annotation)) {
                classes.add(type.getNameAsString());
            }
        }
        members.append('\n').append(indented(edited(text, edits).strip())).append('\n');
    }

    private record Edit(int from, int to, String text) {}

    /** Without it, and without the line that it leaves empty. */
    private static Edit cut(JavaHeader.Offsets offsets, String text, Node node) {
        int end = offsets.end(node);
        if (text.startsWith("\r\n", end)) {
            end += 2;
        } else if (end < text.length() && (text.charAt(end) == '\n' || text.charAt(end) == '\r')) {
            end++;
        }
        return new Edit(offsets.begin(node), end, "");
    }

    /** Where the modifiers, or else the declaration's own words, begin; annotations stand in front of that. */
    private static int keyword(JavaHeader.Offsets offsets, TypeDeclaration<?> type) {
        Optional<Modifier> modifier = type.getModifiers().stream().findFirst();
        if (modifier.isPresent()) {
            return offsets.begin(modifier.get());
        }
        int begin = type.getAnnotations().isEmpty()
                ? offsets.begin(type)
                : offsets.end(type.getAnnotations().get(type.getAnnotations().size() - 1));
        return offsets.skipSpace(begin);
    }

    private static String edited(String text, List<Edit> edits) {
        edits.sort(Comparator.comparingInt(Edit::from).reversed());
        var edited = new StringBuilder(text);
        edits.forEach(edit -> edited.replace(edit.from(), edit.to(), edit.text()));
        return edited.toString();
    }

    /** All lines alike, so that text blocks keep their values. */
    private static String indented(String text) {
        var lines = new StringBuilder();
        text.lines()
                .forEach(line ->
                        lines.append(line.isBlank() ? line : INDENT + line).append('\n'));
        return lines.substring(0, lines.length() - 1);
    }

    private static void call(StringBuilder out, String direction, List<String> classes) {
        out.append(INDENT).append("@Override\n");
        out.append(INDENT).append("public void ").append(direction).append("(Operations op) {\n");
        classes.forEach(name -> out.append(INDENT.repeat(2))
                .append("new ")
                .append(name)
                .append("().")
                .append(direction)
                .append("(op);\n"));
        out.append(INDENT).append("}\n");
    }

    private void add(String declaration) {
        (declaration.startsWith("import static ") ? statics : imports).add(declaration);
    }

    /** One name, one meaning. */
    private void take(RevisionFile file, String name, String meaning) {
        String other = names.putIfAbsent(name, meaning);
        if (other != null && !other.equals(meaning)) {
            throw refuse(SquashProblem.SAME_NAME, meanings.get(name), file);
        }
        meanings.putIfAbsent(name, file);
    }

    private String declarations() {
        var text = new StringBuilder(packageLine.isEmpty() ? "" : packageLine + "\n\n");
        statics.forEach(each -> text.append(each).append('\n'));
        text.append(statics.isEmpty() ? "" : "\n");
        imports.forEach(each -> text.append(each).append('\n'));
        return text.toString();
    }

    private RevisionException refuse(SquashProblem problem, RevisionFile one, RevisionFile other) {
        return Links.refuse(new TargetFault.NotSquashable(range, problem, place(one), Optional.of(place(other))));
    }

    private static Place place(RevisionFile file) {
        Path path = file.path();
        return new Place(file.header().id(), Optional.of(path));
    }
}
