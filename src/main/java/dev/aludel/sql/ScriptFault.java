package dev.aludel.sql;

/** What can be wrong with a script of SQL, before any server sees it. */
public sealed interface ScriptFault {

    <R> R accept(Visitor<R> visitor);

    /** One method for each fault and no default, so that a new fault breaks the build. */
    interface Visitor<R> {

        R visit(Unterminated fault);

        R visit(NothingFollows fault);

        R visit(NoBatchMark fault);

        R visit(NothingKept fault);
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
     * A line {@code -- keep} above a statement that drops something else than one column or one table, or that runs
     * outside the transaction or in batches.
     *
     * @param line the line of the statement, from 1
     */
    record NothingKept(int line) implements ScriptFault {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A line {@code -- no-transaction}, {@code -- batch} or {@code -- keep} without a statement below it.
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
