package dev.aludel.revision;

import java.nio.file.Path;

/** What can be wrong with a revision file or the folder that holds it. */
public sealed interface FileFault extends RevisionFault {

    /**
     * There is no such folder; {@code init} makes one.
     */
    record NoDirectory(Path directory) implements FileFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A file or folder that cannot be read.
     *
     * @param reason the system's words
     */
    record Unreadable(Path path, String reason) implements FileFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A file or folder that cannot be written: read-only, full. Nothing half-written is left.
     *
     * @param reason the system's words
     */
    record Unwritable(Path path, String reason) implements FileFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The file that a new revision would get is there already.
     */
    record FileExists(Path file) implements FileFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A file that is not in its format.
     *
     * @param line counted from 1
     * @param message the parser's
     */
    record Unparsable(Path file, int line, String message) implements FileFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A revision file without an id, or without a line that every header has.
     *
     * @param what the part that is missing
     */
    record MissingHeader(Path file, String what) implements FileFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A revision file whose name does not begin with its id.
     *
     * @param expected the name that it would be given
     */
    record Misnamed(Path file, String expected) implements FileFault {

        @Override
        public <R> R accept(RevisionFault.Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method for each of these faults. */
    interface Visitor<R> {

        R visit(NoDirectory fault);

        R visit(Unreadable fault);

        R visit(Unwritable fault);

        R visit(FileExists fault);

        R visit(Unparsable fault);

        R visit(MissingHeader fault);

        R visit(Misnamed fault);
    }
}
