package dev.aludel.entity.ddl;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Type;
import java.util.Optional;

/** Reads {@code create sequence}, and the options of identity columns. */
final class Sequences {

    private Sequences() {}

    /** From behind {@code create sequence}. */
    static Sequence read(Cursor statement) {
        statement.takes("if", "not", "exists");
        QualifiedName name = statement.qualifiedName();
        var options = new Options();
        while (!statement.done()) {
            options.read(statement);
        }
        return new Sequence(name, options.settled(Type.parse("bigint")), options.owner, Optional.empty());
    }

    static SequenceOptions identity(Cursor statement, Type type) {
        var options = new Options();
        if (statement.sees("(")) {
            var inner = statement.group();
            while (!inner.done()) {
                options.read(inner);
            }
        }
        return options.settled(type);
    }

    /** What was said; {@code settled} fills in the rest as PostgreSQL's sequence.c does. */
    private static final class Options {

        private Optional<Type> type = Optional.empty();
        private Optional<Long> start = Optional.empty();
        private Optional<Long> minimum = Optional.empty();
        private Optional<Long> maximum = Optional.empty();
        private long increment = 1;
        private long cache = 1;
        private boolean cycle;
        private Optional<ColumnName> owner = Optional.empty();

        void read(Cursor at) {
            if (at.takes("as")) {
                type = Optional.of(Type.parse(at.next().text()));
            } else if (at.takes("start")) {
                at.takes("with");
                start = Optional.of(number(at));
            } else if (at.takes("increment")) {
                at.takes("by");
                increment = number(at);
            } else if (at.takes("minvalue")) {
                minimum = Optional.of(number(at));
            } else if (at.takes("maxvalue")) {
                maximum = Optional.of(number(at));
            } else if (at.takes("cache")) {
                cache = number(at);
            } else if (at.takes("cycle")) {
                cycle = true;
            } else if (at.takes("owned", "by")) {
                readOwner(at);
            } else if (!at.takes("no", "minvalue") && !at.takes("no", "maxvalue") && !at.takes("no", "cycle")) {
                throw new DdlException("not an option of a sequence: " + at.rest());
            }
        }

        private void readOwner(Cursor at) {
            if (at.takes("none")) {
                return;
            }
            String first = at.name();
            at.expect(".");
            String second = at.name();
            owner = Optional.of(
                    at.takes(".")
                            ? new ColumnName(new QualifiedName(first, second), at.name())
                            : new ColumnName(QualifiedName.of(first), second));
        }

        private static long number(Cursor at) {
            boolean negative = at.takes("-");
            at.takes("+");
            return Long.parseLong((negative ? "-" : "") + at.next().text());
        }

        SequenceOptions settled(Type otherwise) {
            Type as = type.orElse(otherwise);
            long highest = SequenceOptions.highest(as);
            long least = minimum.orElse(increment > 0 ? 1 : -highest - 1);
            long most = maximum.orElse(increment > 0 ? highest : -1);
            return new SequenceOptions(
                    as, start.orElse(increment > 0 ? least : most), increment, least, most, cache, cycle);
        }
    }
}
