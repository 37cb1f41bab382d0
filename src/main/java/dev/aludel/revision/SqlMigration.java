package dev.aludel.revision;

import dev.aludel.operation.Operations;
import dev.aludel.sql.BatchMark;
import dev.aludel.sql.ScriptException;
import dev.aludel.sql.ScriptFault;
import dev.aludel.sql.SqlScript;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The body of an SQL revision: the statements under {@code -- upgrade} and those under {@code -- downgrade}. */
public final class SqlMigration implements Migration {

    private static final Pattern LINE = Pattern.compile("[^\\r\\n]*(?:\\r\\n|\\n|\\r)|[^\\r\\n]+$");
    private static final Set<String> HEADINGS = Set.of(heading(Direction.UPGRADE), heading(Direction.DOWNGRADE));

    private final Map<Direction, List<SqlScript.Part>> statements;

    private SqlMigration(Map<Direction, List<SqlScript.Part>> statements) {
        this.statements = statements;
    }

    static SqlMigration read(Path file) {
        return of(file, SourceText.read(file));
    }

    /** @param file where the text comes from, for messages */
    static SqlMigration of(Path file, String text) {
        Map<Direction, List<SqlScript.Part>> statements = new EnumMap<>(Direction.class);
        for (SqlScript.Section section : sections(file, text)) {
            if (section.heading().isEmpty()) {
                section.parts().stream().findFirst().ifPresent(part -> {
                    throw invalid(file, part.line(), "a statement before -- upgrade and -- downgrade");
                });
                continue;
            }
            Direction direction = Direction.valueOf(section.heading().toUpperCase(Locale.ROOT));
            if (statements.put(direction, section.parts()) != null) {
                throw invalid(file, section.line(), "a second -- " + section.heading());
            }
        }
        for (Direction direction : Direction.values()) {
            if (!statements.containsKey(direction)) {
                throw new RevisionException(new BodyFault.MissingSection(file, direction));
            }
        }
        return new SqlMigration(statements);
    }

    /** The text under the heading of a direction, as it is in the file, with the last statement's semicolon. */
    static String section(Path file, Direction direction) {
        List<String> lines = LINE.matcher(SourceText.read(file))
                .results()
                .map(MatchResult::group)
                .toList();
        List<SqlScript.Section> sections = sections(file, SourceText.read(file));
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).heading().equals(heading(direction))) {
                int end = i + 1 < sections.size() ? sections.get(i + 1).line() - 1 : lines.size();
                return terminated(
                        String.join("", lines.subList(sections.get(i).line(), end)),
                        sections.get(i).parts().size());
            }
        }
        throw new RevisionException(new BodyFault.MissingSection(file, direction));
    }

    private static String terminated(String text, int statements) {
        String stripped = text.strip();
        String probe = stripped + "\nSELECT 1;";
        return statements == 0 || SqlScript.parse(probe).size() > statements ? stripped : stripped + "\n;";
    }

    private static List<SqlScript.Section> sections(Path file, String text) {
        try {
            return SqlScript.sections(text, HEADINGS);
        } catch (ScriptException e) {
            throw new RevisionException(e.fault().accept(new InFile(file)), e);
        }
    }

    private static String heading(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    private static RevisionException invalid(Path file, int line, String message) {
        return new RevisionException(new BodyFault.InvalidScript(file, line, message));
    }

    private record InFile(Path file) implements ScriptFault.Visitor<BodyFault> {

        @Override
        public BodyFault visit(ScriptFault.Unterminated fault) {
            return new BodyFault.InvalidScript(file, fault.line(), "unterminated " + fault.what());
        }

        @Override
        public BodyFault visit(ScriptFault.NothingFollows fault) {
            return new BodyFault.InvalidScript(
                    file, fault.line(), "-- no-transaction, -- batch or -- keep without a statement below it");
        }

        @Override
        public BodyFault visit(ScriptFault.NothingKept fault) {
            return new BodyFault.InvalidScript(
                    file,
                    fault.line(),
                    "-- keep must stand above ALTER TABLE name DROP COLUMN name, or DROP TABLE name, of one thing and"
                            + " without CASCADE");
        }

        @Override
        public BodyFault visit(ScriptFault.NoBatchMark fault) {
            return new BodyFault.InvalidScript(
                    file,
                    fault.line(),
                    "\"-- " + fault.words() + "\" must be like -- batch 5000, or -- batch 5000 pause 50ms");
        }
    }

    /** The statements of one direction, with their lines in the file, in the order of the operations they become. */
    public List<SqlScript.Part> statements(Direction direction) {
        return statements.getOrDefault(direction, List.of());
    }

    @Override
    public void upgrade(Operations op) {
        execute(op, Direction.UPGRADE);
    }

    @Override
    public void downgrade(Operations op) {
        execute(op, Direction.DOWNGRADE);
    }

    private void execute(Operations op, Direction direction) {
        for (SqlScript.Part statement : statements(direction)) {
            if (statement.kept().isPresent()) {
                op.apply(statement.kept().get());
            } else if (statement.batch().isPresent()) {
                BatchMark batch = statement.batch().get();
                op.batch(statement.sql(), batch.size(), batch.pause());
            } else if (statement.transactional()) {
                op.execute(statement.sql());
            } else {
                op.execute(statement.sql()).outsideTransaction();
            }
        }
    }
}
