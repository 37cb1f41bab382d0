package dev.aludel.revision;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.aludel.sql.SqlScript;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds revisions that do something one way and nothing the other. A comment in the empty body says that
 * this is meant.
 */
final class OneWay {

    private OneWay() {}

    /** A body, as far as it counts here. */
    private enum Content {
        EMPTY,
        EXPLAINED,
        FULL
    }

    static Optional<RevisionFault> of(RevisionFile file) {
        String text = SourceText.read(file.path());
        for (Direction missing : Direction.values()) {
            if (content(file, text, missing) == Content.EMPTY
                    && content(file, text, missing.opposite()) == Content.FULL) {
                return Optional.of(new BodyFault.OneWay(file.path(), missing));
            }
        }
        return Optional.empty();
    }

    /** Whether a revision does anything, either way. */
    static boolean isFull(RevisionFile file, String text) {
        return Stream.of(Direction.values()).anyMatch(each -> content(file, text, each) == Content.FULL);
    }

    private static Content content(RevisionFile file, String text, Direction direction) {
        return file.format() == Format.SQL ? ofSql(text, direction) : ofJava(file, text, direction);
    }

    private static Content ofSql(String text, Direction direction) {
        List<SqlScript.Section> sections = SqlScript.sections(
                text, Stream.of(Direction.values()).map(OneWay::word).collect(Collectors.toSet()));
        for (int i = 0; i < sections.size(); i++) {
            SqlScript.Section section = sections.get(i);
            if (section.heading().equals(word(direction))) {
                if (!section.parts().isEmpty()) {
                    return Content.FULL;
                }
                long end = i + 1 < sections.size() ? sections.get(i + 1).line() - 1 : Long.MAX_VALUE;
                boolean blank = text.lines().limit(end).skip(section.line()).allMatch(String::isBlank);
                return blank ? Content.EMPTY : Content.EXPLAINED;
            }
        }
        return Content.EXPLAINED;
    }

    /** A class that has inherited or generated its methods is not judged. */
    private static Content ofJava(RevisionFile file, String text, Direction direction) {
        var parser = new JavaParser(
                new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE));
        String className = BuiltClasses.simpleName(file);
        return parser.parse(text)
                .getResult()
                .flatMap(unit -> unit.getTypes().stream()
                        .filter(type -> type.getNameAsString().equals(className))
                        .flatMap(type -> type.getMethodsByName(word(direction)).stream())
                        .filter(method -> method.getParameters().size() == 1)
                        .findFirst())
                .map(OneWay::of)
                .orElse(Content.EXPLAINED);
    }

    private static Content of(MethodDeclaration method) {
        boolean empty = method.getBody().map(BlockStmt::isEmpty).orElse(true);
        if (!empty) {
            return Content.FULL;
        }
        boolean explained = method.getComment().isPresent()
                || method.getBody()
                        .map(body -> !body.getAllContainedComments().isEmpty())
                        .orElse(false);
        return explained ? Content.EXPLAINED : Content.EMPTY;
    }

    private static String word(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }
}
