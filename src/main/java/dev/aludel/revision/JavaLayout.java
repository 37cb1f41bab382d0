package dev.aludel.revision;

import java.util.List;

/**
 * Lays expressions out as palantir-java-format does: 120 columns, continuation by 8. For what revisions
 * are made of its rules come down to these. What fits stays on one line, unless a chain in it would
 * have its last break behind column 80. Arguments that do not fit go to the next line together, or else
 * each on its own. A broken chain breaks before every call, except behind a beginning of at most eight
 * characters.
 */
final class JavaLayout {

    private static final int WIDTH = 120;
    private static final int LAST_BREAK = 80;
    private static final int CONTINUATION = 8;
    private static final int SMALL = 8;
    private static final int BLOCK = 4;

    private final StringBuilder out;
    private int column;

    JavaLayout(StringBuilder out) {
        this.out = out;
    }

    /** One statement, indented, with its semicolon and line break. */
    void statement(JavaCode code, int indent) {
        out.append(" ".repeat(indent));
        column = indent;
        layOut(code, indent, 1);
        out.append(";\n");
    }

    /**
     * @param indent the indentation of the line that the code belongs to
     * @param tail the width of what must follow on its last line
     */
    private void layOut(JavaCode code, int indent, int tail) {
        if (code instanceof JavaCode.Chain chain && chain.endsWithBlock()) {
            withBlock(chain, indent);
        } else if (fits(code, column, tail)) {
            flat(code);
        } else if (code instanceof JavaCode.Lambda lambda) {
            write(lambda.parameter() + " -> ");
            layOut(lambda.body(), indent, tail);
        } else if (code instanceof JavaCode.Chain chain) {
            broken(chain, indent, tail);
        } else {
            flat(code);
        }
    }

    /** {@code receiver.call(a, t -> {}, the statements each on its own line, and {@code })}. */
    private void withBlock(JavaCode.Chain chain, int indent) {
        JavaCode.Call call = chain.calls().get(0);
        chain.receiver().ifPresent(receiver -> write(receiver + "."));
        write(call.name() + "(");
        for (JavaCode argument : call.arguments()) {
            if (argument instanceof JavaCode.Lambda lambda && lambda.body() instanceof JavaCode.Block block) {
                write(lambda.parameter() + " -> {\n");
                block.statements().forEach(each -> statement(each, indent + BLOCK));
                write(" ".repeat(indent) + "})");
            } else {
                flat(argument);
                write(", ");
            }
        }
    }

    private void broken(JavaCode.Chain chain, int indent, int tail) {
        boolean single = chain.calls().size() == 1;
        int arguments = indent + CONTINUATION * (single ? 1 : 2);
        int length = chain.receiver().map(String::length).orElse(0);
        chain.receiver().ifPresent(this::write);
        boolean first = chain.receiver().isEmpty();
        for (int i = 0; i < chain.calls().size(); i++) {
            JavaCode.Call call = chain.calls().get(i);
            boolean last = i == chain.calls().size() - 1;
            if (!first) {
                if (length > SMALL) {
                    newLine(indent + CONTINUATION);
                }
                write(".");
                length++;
            }
            layOut(call, arguments, last ? tail : 0);
            length += call.width();
            first = false;
        }
    }

    private void layOut(JavaCode.Call call, int arguments, int tail) {
        if (column + call.width() + tail <= WIDTH && lastBreaksFit(call, column)) {
            flat(call);
            return;
        }
        write(call.name() + "(");
        if (!call.arguments().isEmpty()) {
            newLine(arguments);
            if (fit(call.arguments(), column, 1 + tail)) {
                flat(call.arguments());
            } else {
                each(call.arguments(), arguments, tail);
            }
        }
        write(")");
    }

    private void each(List<JavaCode> arguments, int indent, int tail) {
        for (int i = 0; i < arguments.size(); i++) {
            boolean last = i == arguments.size() - 1;
            layOut(arguments.get(i), indent, last ? 1 + tail : 1);
            if (!last) {
                write(",");
                newLine(indent);
            }
        }
    }

    private boolean fit(List<JavaCode> arguments, int from, int tail) {
        int width = 2 * (arguments.size() - 1)
                + arguments.stream().mapToInt(JavaCode::width).sum();
        return from + width + tail <= WIDTH && lastBreaksFit(arguments, from);
    }

    private static boolean fits(JavaCode code, int from, int tail) {
        return from + code.width() + tail <= WIDTH && lastBreaksFit(code, from);
    }

    private static boolean lastBreaksFit(JavaCode code, int from) {
        if (code instanceof JavaCode.Lambda lambda) {
            return lastBreaksFit(lambda.body(), from + lambda.parameter().length() + 4);
        }
        if (!(code instanceof JavaCode.Chain chain)) {
            return true;
        }
        int at = from + chain.receiver().map(String::length).orElse(0);
        int lastBreak = 0;
        boolean first = chain.receiver().isEmpty();
        for (JavaCode.Call call : chain.calls()) {
            if (!first) {
                lastBreak = at - from > SMALL ? at : lastBreak;
                at++;
            }
            if (!lastBreaksFit(call, at)) {
                return false;
            }
            at += call.width();
            first = false;
        }
        return lastBreak <= LAST_BREAK;
    }

    private static boolean lastBreaksFit(JavaCode.Call call, int from) {
        return lastBreaksFit(call.arguments(), from + call.name().length() + 1);
    }

    private static boolean lastBreaksFit(List<JavaCode> arguments, int from) {
        int at = from;
        for (JavaCode argument : arguments) {
            if (!lastBreaksFit(argument, at)) {
                return false;
            }
            at += argument.width() + 2;
        }
        return true;
    }

    private void flat(JavaCode code) {
        if (code instanceof JavaCode.Text text) {
            write(text.text());
        } else if (code instanceof JavaCode.Lambda lambda) {
            write(lambda.parameter() + " -> ");
            flat(lambda.body());
        } else if (code instanceof JavaCode.Chain chain) {
            chain.receiver().ifPresent(this::write);
            String dot = chain.receiver().isPresent() ? "." : "";
            for (JavaCode.Call call : chain.calls()) {
                write(dot);
                flat(call);
                dot = ".";
            }
        }
    }

    private void flat(JavaCode.Call call) {
        write(call.name() + "(");
        flat(call.arguments());
        write(")");
    }

    private void flat(List<JavaCode> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            write(i == 0 ? "" : ", ");
            flat(arguments.get(i));
        }
    }

    private void newLine(int indent) {
        out.append('\n').append(" ".repeat(indent));
        column = indent;
    }

    private void write(String text) {
        out.append(text);
        int lineBreak = text.lastIndexOf('\n');
        column = lineBreak < 0 ? column + text.length() : text.length() - lineBreak - 1;
    }
}
