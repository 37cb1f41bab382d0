package dev.aludel.revision;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the {@link Revision} annotation of a Java source. It knows no types, so the values have to be string literals,
 * or literals joined by {@code +}. With {@link JavaSquash} and {@link JavaProof} the only class that knows JavaParser, so that nothing of it is
 * loaded while every header comes from the cache.
 */
final class JavaHeader {

    /** What it may say; a name that is none of these would only be found out by the compiler. */
    private static final SortedSet<String> VALUES = Arrays.stream(Revision.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    private static final String ANNOTATION = Revision.class.getSimpleName();
    private static final String QUALIFIED = Revision.class.getName();

    private final Path file;

    private JavaHeader(Path file) {
        this.file = file;
    }

    /** The header, or nothing when no class of the file is annotated: then it is a helper of revisions. */
    static Optional<Header> read(Path file, String text) {
        return new JavaHeader(file).read(text);
    }

    /**
     * The text with other down-revisions, and with nothing else changed but what the head says of them in the tool's own
     * words.
     */
    static String withDown(Path file, String text, Header header, List<String> down) {
        return new JavaHeader(file).withDown(text, header, down);
    }

    private String withDown(String text, Header header, List<String> down) {
        CompilationUnit unit = parsed(text);
        AnnotationExpr annotation = annotations(unit).get(0);
        var pairs = annotation.asNormalAnnotationExpr().getPairs();
        List<String> literals = down.stream().map(JavaLiteral::quote).toList();
        String value = literals.size() == 1 ? literals.get(0) : "{" + String.join(", ", literals) + "}";
        var offsets = new Offsets(text);
        var edited = new StringBuilder(text);
        Optional<MemberValuePair> old = pairs.stream()
                .filter(pair -> pair.getNameAsString().equals("down"))
                .findFirst();
        if (old.isPresent()) {
            Expression expression = old.get().getValue();
            edited.replace(offsets.begin(expression), offsets.end(expression), value);
        } else {
            Node id = pairs.stream()
                    .filter(pair -> pair.getNameAsString().equals("id"))
                    .findFirst()
                    .orElseThrow();
            edited.insert(offsets.end(id), ", down = " + value);
        }
        // What stands in front of the annotation has not moved.
        Matcher comment = Pattern.compile("Revision " + Pattern.quote(header.id()) + " "
                        + Pattern.quote(Comments.parents(header.down())) + "(?=, created )")
                .matcher(text)
                .region(comment(text, offsets.begin(annotation)), offsets.begin(annotation));
        if (comment.find()) {
            edited.replace(comment.start(), comment.end(), "Revision " + header.id() + " " + Comments.parents(down));
        }
        return edited.toString();
    }

    /** Where the comment in front of a place begins; that place when there is none. */
    static int comment(String text, int place) {
        int begin = text.lastIndexOf("/**", place);
        int end = begin < 0 ? -1 : text.indexOf("*/", begin);
        return end >= 0 && text.substring(end + 2, place).isBlank() ? begin : place;
    }

    /** Where JavaParser's lines and columns, both counted from one, are in the text. */
    static final class Offsets {

        private static final Pattern LINE = Pattern.compile("\\r\\n|\\n|\\r");

        private final List<Integer> lines = new ArrayList<>(List.of(0));

        private final String text;

        Offsets(String text) {
            this.text = text;
            LINE.matcher(text).results().forEach(end -> lines.add(end.end()));
        }

        int begin(Node node) {
            Position begin = node.getBegin().orElseThrow();
            return lines.get(begin.line - 1) + begin.column - 1;
        }

        /** The first place from here on that is neither blank nor a line's end. */
        int skipSpace(int from) {
            int place = from;
            while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
                place++;
            }
            return place;
        }

        int end(Node node) {
            Position end = node.getEnd().orElseThrow();
            return lines.get(end.line - 1) + end.column;
        }
    }

    private Optional<Header> read(String text) {
        List<AnnotationExpr> annotations = annotations(parsed(text));
        if (annotations.size() > 1) {
            throw unparsable(annotations.get(1), "a second @Revision in one file");
        }
        return annotations.stream().findFirst().map(this::header);
    }

    static CompilationUnit parsed(Path file, String text) {
        return new JavaHeader(file).parsed(text);
    }

    private CompilationUnit parsed(String text) {
        var configuration = new ParserConfiguration()
                .setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE)
                .setAttributeComments(false);
        var result = new JavaParser(configuration).parse(text);
        if (!result.isSuccessful()) {
            throw unparsable(result.getProblems().get(0));
        }
        return result.getResult().orElseThrow();
    }

    /** The revisions' annotations on the types of a source. */
    static List<AnnotationExpr> annotations(CompilationUnit unit) {
        return unit.getTypes().stream()
                .flatMap(type -> type.getAnnotations().stream())
                .filter(annotation -> isRevision(annotation, unit))
                .toList();
    }

    private static boolean isRevision(AnnotationExpr annotation, CompilationUnit unit) {
        String name = annotation.getNameAsString();
        return name.equals(QUALIFIED)
                || name.equals(ANNOTATION)
                        && unit.getImports().stream()
                                .filter(imported -> !imported.isAsterisk() && !imported.isStatic())
                                .map(ImportDeclaration::getNameAsString)
                                .noneMatch(other -> other.endsWith("." + ANNOTATION) && !other.equals(QUALIFIED));
    }

    private Header header(AnnotationExpr annotation) {
        if (annotation.isSingleMemberAnnotationExpr()) {
            throw unparsable(annotation, "@Revision takes named values");
        }
        Map<String, Expression> values = annotation.isNormalAnnotationExpr()
                ? annotation.asNormalAnnotationExpr().getPairs().stream()
                        .collect(Collectors.toMap(
                                MemberValuePair::getNameAsString, MemberValuePair::getValue, (one, other) -> other))
                : Map.of();
        if (!values.containsKey("id")) {
            throw new RevisionException(new FileFault.MissingHeader(file, "id"));
        }
        values.keySet().stream()
                .filter(name -> !VALUES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unparsable(
                            values.get(name),
                            "@Revision has no \"%s\", only %s".formatted(name, String.join(", ", VALUES)));
                });
        return new Header(
                string(values.get("id")),
                strings(values, "down"),
                values.containsKey("message") ? string(values.get("message")) : "",
                strings(values, "branchLabels"),
                strings(values, "dependsOn"),
                merge(values),
                strings(values, "squashes").stream()
                        .map(text -> Squashed.parse(text)
                                .orElseThrow(() -> unparsable(values.get("squashes"), "no id:checksum: " + text)))
                        .toList());
    }

    private Optional<MergeProof> merge(Map<String, Expression> values) {
        Expression verdict = values.get("mergeVerdict");
        if (verdict == null) {
            return Optional.empty();
        }
        String text = string(verdict);
        return Optional.of(new MergeProof(
                MergeVerdict.of(text).orElseThrow(() -> unparsable(verdict, "no verdict on a merge: " + text)),
                strings(values, "mergeSides"),
                strings(values, "mergeBody").stream()
                        .filter(body -> !body.isEmpty())
                        .findFirst()));
    }

    private List<String> strings(Map<String, Expression> values, String name) {
        Expression value = values.get(name);
        if (value == null) {
            return List.of();
        }
        return value instanceof ArrayInitializerExpr array
                ? array.getValues().stream().map(this::string).toList()
                : List.of(string(value));
    }

    private String string(Expression value) {
        if (value instanceof StringLiteralExpr literal) {
            return literal.asString();
        }
        if (value instanceof TextBlockLiteralExpr block) {
            return block.asString();
        }
        if (value instanceof EnclosedExpr enclosed) {
            return string(enclosed.getInner());
        }
        if (value instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
            return string(sum.getLeft()) + string(sum.getRight());
        }
        throw unparsable(value, "@Revision is read without compiling, so this has to be a string literal: " + value);
    }

    private RevisionException unparsable(Problem problem) {
        int line = problem.getLocation()
                .flatMap(range -> range.getBegin().getRange())
                .map(range -> range.begin.line)
                .orElse(1);
        String message = problem.getMessage().lines().findFirst().orElse("");
        return new RevisionException(new FileFault.Unparsable(file, line, message));
    }

    private RevisionException unparsable(Node node, String message) {
        int line = node.getBegin().map(position -> position.line).orElse(1);
        return new RevisionException(new FileFault.Unparsable(file, line, message));
    }
}
