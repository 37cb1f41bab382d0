package dev.aludel.revision;

import java.util.List;
import java.util.Optional;

/** The little of Java's expressions that a revision is made of, before it is laid out. */
sealed interface JavaCode {

    /** Its width on one line; a text block counts as its first line. */
    int width();

    /** A literal or a name, kept as it is. */
    record Text(String text) implements JavaCode {

        @Override
        public int width() {
            int end = text.indexOf('\n');
            return end < 0 ? text.length() : end;
        }

        boolean isBlock() {
            return text.indexOf('\n') >= 0;
        }
    }

    /** {@code name(arguments)}. */
    record Call(String name, List<JavaCode> arguments) {

        public Call {
            arguments = List.copyOf(arguments);
        }

        static Call of(String name, JavaCode... arguments) {
            return new Call(name, List.of(arguments));
        }

        int width() {
            int commas = 2 * Math.max(0, arguments.size() - 1);
            return name.length()
                    + 2
                    + commas
                    + arguments.stream().mapToInt(JavaCode::width).sum();
        }
    }

    /** {@code receiver.call().call()}, or {@code call().call()}. */
    record Chain(Optional<String> receiver, List<Call> calls) implements JavaCode {

        public Chain {
            calls = List.copyOf(calls);
        }

        /** Whether it is one call, and its last argument a lambda with a block. */
        boolean endsWithBlock() {
            List<JavaCode> arguments = calls.get(0).arguments();
            return calls.size() == 1
                    && !arguments.isEmpty()
                    && arguments.get(arguments.size() - 1) instanceof Lambda lambda
                    && lambda.body() instanceof Block;
        }

        @Override
        public int width() {
            int dots = calls.size() - (receiver.isPresent() ? 0 : 1);
            return receiver.map(String::length).orElse(0)
                    + dots
                    + calls.stream().mapToInt(Call::width).sum();
        }
    }

    /** {@code { statement; statement; }}: the body of a lambda, never on one line. */
    record Block(List<JavaCode> statements) implements JavaCode {

        public Block {
            statements = List.copyOf(statements);
        }

        @Override
        public int width() {
            return 1;
        }
    }

    /** {@code parameter -> body}. */
    record Lambda(String parameter, JavaCode body) implements JavaCode {

        @Override
        public int width() {
            return parameter.length() + 4 + body.width();
        }
    }
}
