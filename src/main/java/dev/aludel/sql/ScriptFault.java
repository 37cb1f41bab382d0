package dev.aludel.sql;

/** What can be wrong with a script of SQL, before any server sees it. */
public sealed interface ScriptFault {

    <R> R accept(Visitor<R> visitor);

    /** One method for each fault and no default, so that a new fault breaks the build. */
    interface Visitor<R> {

        R visit(Unterminated fault);

        R visit(NothingFollows fault);

        R visit(NoBatchMark fault);
    }

    /**
     * Something is opened and never closed.
     *
     * @param what the opening: {@code '}, {@code "}, {@code /*}, {@code $body$}, {@code (}
     * @param line the line, from 1, on which it is opened
     */
    record Unterminated(String what, int line) implements ScriptFault {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A line {@code -- no-transaction} or {@code -- batch} without a statement below it.
     *
     * @param line the line, from 1
     */
    record NothingFollows(int line) implements ScriptFault {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A comment that begins as a {@link BatchMark} and goes on otherwise.
     *
     * @param words the comment
     * @param line the line, from 1
     */
    record NoBatchMark(String words, int line) implements ScriptFault {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
