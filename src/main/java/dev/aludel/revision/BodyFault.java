package dev.aludel.revision;

import java.nio.file.Path;
import java.util.List;

/** What can be wrong with a revision's body when it is to be run. */
public sealed interface BodyFault extends RevisionFault {

    /**
     * A Java runtime without a compiler, and Java revisions that are not compiled.
     *
     * @param files those that would need it
     */
    record NoCompiler(List<Path> files) implements BodyFault {

        public NoCompiler {
            files = List.copyOf(files);
        }

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Java revisions that do not compile.
     */
    record CompilationFailed(List<CompilerError> errors) implements BodyFault {

        public CompilationFailed {
            errors = List.copyOf(errors);
        }

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A Java revision whose class is missing or does not implement {@link Migration}.
     */
    record NotAMigration(Path file, String className) implements BodyFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A Java revision without a public constructor without parameters.
     */
    record NoConstructor(Path file, String className) implements BodyFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A Java revision whose constructor or static initialiser throws; its exception is the cause.
     */
    record ConstructorFailed(Path file, String className, String message) implements BodyFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * An SQL revision without the line that opens a direction.
     */
    record MissingSection(Path file, Direction direction) implements BodyFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * An SQL revision that cannot be split into its statements, or with a statement outside its two sections.
     *
     * @param line counted from 1
     */
    record InvalidScript(Path file, int line, String message) implements BodyFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A body that leads one way only, without a comment that says why.
     *
     * @param missing the way that it does not lead
     */
    record OneWay(Path file, Direction missing) implements BodyFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method for each of these faults. */
    interface Visitor<R> {

        R visit(NoCompiler fault);

        R visit(CompilationFailed fault);

        R visit(NotAMigration fault);

        R visit(NoConstructor fault);

        R visit(ConstructorFailed fault);

        R visit(MissingSection fault);

        R visit(InvalidScript fault);

        R visit(OneWay fault);
    }
}
