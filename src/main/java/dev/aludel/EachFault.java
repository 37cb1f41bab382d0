package dev.aludel;

import dev.aludel.run.ServerError;
import java.util.List;

/** Why a query does not say what the targets are, or what it says is not there. */
sealed interface EachFault {

    <R> R accept(Visitor<R> visitor);

    /**
     * It is not one statement.
     *
     * @param count how many it is
     */
    record NotOneStatement(int count) implements EachFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** It ran and has no result at all, as {@code SET} has none. */
    record NoResult() implements EachFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The server refused it.
     *
     * @param error what the server said
     */
    record Failed(ServerError error) implements EachFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The labels of its columns do not say what a row is.
     *
     * @param labels the labels
     * @param unknown those that mean nothing
     */
    record Labels(List<String> labels, List<String> unknown) implements EachFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Two columns say the same.
     *
     * @param first the label of the one
     * @param second the label of the other
     */
    record SaidTwice(String first, String second) implements EachFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A row has no value where it must have one.
     *
     * @param row its number, from 1
     * @param label the column's label
     * @param empty whether it is an empty text, not a null
     */
    record NoValue(int row, String label, boolean empty) implements EachFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A row has a URL that is none.
     *
     * @param row its number, from 1
     * @param reason what is wrong with it; without the URL, which may hold a password
     */
    record NotAnAddress(int row, String reason) implements EachFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A row has what belongs to PostgreSQL itself.
     *
     * @param row its number, from 1
     * @param name the namespace or database
     */
    record OfTheSystem(int row, String name) implements EachFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Two rows are the same target.
     *
     * @param name the target's name
     * @param first the number of the one, from 1
     * @param second the number of the other
     */
    record Twice(String name, int first, int second) implements EachFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * There is no database with this name.
     *
     * @param name the name
     */
    record NoSuchDatabase(String name) implements EachFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * There is no namespace with this name.
     *
     * @param name the name
     */
    record NoSuchNamespace(String name) implements EachFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The role may not use the namespace.
     *
     * @param name the namespace
     */
    record ClosedNamespace(String name) implements EachFault {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Does something different for each. */
    interface Visitor<R> {

        R visit(NotOneStatement fault);

        R visit(NoResult fault);

        R visit(Failed fault);

        R visit(Labels fault);

        R visit(SaidTwice fault);

        R visit(NoValue fault);

        R visit(NotAnAddress fault);

        R visit(OfTheSystem fault);

        R visit(Twice fault);

        R visit(NoSuchDatabase fault);

        R visit(NoSuchNamespace fault);

        R visit(ClosedNamespace fault);
    }
}
