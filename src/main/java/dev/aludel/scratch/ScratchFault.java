package dev.aludel.scratch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/** Why there is no scratch database, or no embedded server. */
public sealed interface ScratchFault {

    <R> R accept(Visitor<R> visitor);

    /**
     * No PostgreSQL binaries for this machine are on the class path.
     *
     * @param platform the machine, as the binaries' artifacts name it: {@code linux-x86_64}
     */
    record NoBinaries(String platform) implements ScratchFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A folder or file that the embedded server needs cannot be written or read.
     *
     * @param path which
     * @param reason what the operating system said
     */
    record NotUsable(Path path, String reason) implements ScratchFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A program of PostgreSQL failed.
     *
     * @param program its name: {@code initdb}
     * @param directory the data directory
     * @param output the end of what it, or the server's log, said
     */
    record ProgramFailed(String program, Path directory, String output) implements ScratchFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * PostgreSQL does not run as root, and neither a user namespace nor another user could be had.
     *
     * @param output what the attempt said
     */
    record RootNotPossible(String output) implements ScratchFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The kept data was written by another major version than the binaries are.
     *
     * @param directory the data directory
     * @param data the major version of the data
     * @param binaries the major version of the binaries
     */
    record OtherVersion(Path directory, String data, String binaries) implements ScratchFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Another process uses the directory and did not finish in time.
     *
     * @param directory the directory
     * @param holder the other process, when it left its number
     * @param waited how long it was waited for
     */
    record Busy(Path directory, OptionalLong holder, Duration waited) implements ScratchFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The server refused a connection or a statement.
     *
     * @param action what was asked of it
     * @param sqlState its error code; empty when it did not answer at all
     * @param message its message
     */
    record Refused(String action, String sqlState, String message) implements ScratchFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The thread was interrupted while it waited. */
    record Interrupted() implements ScratchFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method for each fault and no default, so that a new fault breaks the build. */
    interface Visitor<R> {

        R visit(NoBinaries fault);

        R visit(NotUsable fault);

        R visit(ProgramFailed fault);

        R visit(RootNotPossible fault);

        R visit(OtherVersion fault);

        R visit(Busy fault);

        R visit(Refused fault);

        R visit(Interrupted fault);
    }
}
