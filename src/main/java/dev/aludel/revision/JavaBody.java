package dev.aludel.revision;

import dev.aludel.operation.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One direction of a Java revision: its method, and, when it says much, the methods that this one calls.
 * javac takes at most 64 KB of code in a method and 65535 constants in a class, so a long body goes into
 * methods of so many operations and literals, and one with very many different literals into classes of
 * so many.
 */
final class JavaBody {

    private static final int OPERATIONS_IN_A_METHOD = 200;
    private static final int LITERALS_IN_A_METHOD = 2_000;
    private static final int LITERALS_IN_A_CLASS = 5_000;
    private static final int MEMBER = 4;

    private final String name;
    private final StringBuilder out = new StringBuilder();

    private JavaBody(String name) {
        this.name = name;
    }

    /** The members of the class that make up this direction, indented. */
    static String source(
            String name, List<Operation> operations, Map<Integer, List<String>> remarks, JavaOperations code) {
        var said = new ArrayList<Said>();
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            said.add(new Said(operation, operation.accept(code), remarks.getOrDefault(i, List.of())));
        }
        var body = new JavaBody(name);
        List<List<Said>> methods = methods(said);
        if (methods.size() <= 1) {
            body.override(said);
        } else if (literals(said).size() <= LITERALS_IN_A_CLASS) {
            body.inMethods(methods);
        } else {
            body.inClasses(methods);
        }
        return body.out.toString();
    }

    private void override(List<Said> said) {
        line(MEMBER, "@Override");
        method(MEMBER, "public void " + name, said);
    }

    private void inMethods(List<List<Said>> methods) {
        var calls = new ArrayList<String>();
        for (int i = 1; i <= methods.size(); i++) {
            calls.add(name + i + "(op);");
        }
        callAll(calls);
        for (int i = 1; i <= methods.size(); i++) {
            out.append('\n');
            method(MEMBER, "private static void " + name + i, methods.get(i - 1));
        }
    }

    private void inClasses(List<List<Said>> methods) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        var calls = new ArrayList<String>();
        for (int i = 1; i <= methods.size(); i++) {
            calls.add(capital + i + ".run(op);");
        }
        callAll(calls);
        for (int i = 1; i <= methods.size(); i++) {
            out.append('\n');
            line(MEMBER, "private static final class " + capital + i + " {");
            out.append('\n');
            method(2 * MEMBER, "private static void run", methods.get(i - 1));
            line(MEMBER, "}");
        }
    }

    private void callAll(List<String> calls) {
        line(MEMBER, "@Override");
        line(MEMBER, "public void " + name + "(Operations op) {");
        calls.forEach(call -> line(2 * MEMBER, call));
        line(MEMBER, "}");
    }

    private void method(int indent, String signature, List<Said> said) {
        if (said.isEmpty()) {
            line(indent, signature + "(Operations op) {}");
            return;
        }
        line(indent, signature + "(Operations op) {");
        var layout = new JavaLayout(out);
        for (int i = 0; i < said.size(); i++) {
            if (i > 0
                    && Paragraphs.breaksBetween(
                            said.get(i - 1).operation(), said.get(i).operation())) {
                out.append('\n');
            }
            remark(said.get(i).remarks(), indent + MEMBER);
            layout.statement(said.get(i).code(), indent + MEMBER);
        }
        line(indent, "}");
    }

    private void remark(List<String> remarks, int indent) {
        for (String remark : remarks) {
            Comments.wrapped(JavaWriter.safe(Comments.line(remark)), JavaWriter.NOTE_WIDTH - indent)
                    .forEach(each -> line(indent, "// " + each));
        }
    }

    private void line(int indent, String text) {
        out.append(" ".repeat(indent)).append(text).append('\n');
    }

    private static List<List<Said>> methods(List<Said> said) {
        var methods = new ArrayList<List<Said>>();
        var method = new ArrayList<Said>();
        int literals = 0;
        for (Said each : said) {
            int more = each.literals().size();
            boolean full = method.size() == OPERATIONS_IN_A_METHOD || literals + more > LITERALS_IN_A_METHOD;
            if (full && !method.isEmpty()) {
                methods.add(List.copyOf(method));
                method.clear();
                literals = 0;
            }
            method.add(each);
            literals += more;
        }
        methods.add(List.copyOf(method));
        return methods;
    }

    private static Set<String> literals(List<Said> said) {
        var all = new HashSet<String>();
        said.forEach(each -> all.addAll(each.literals()));
        return all;
    }

    private record Said(Operation operation, JavaCode code, List<String> remarks) {

        List<String> literals() {
            var literals = new ArrayList<String>();
            collect(code, literals);
            return literals;
        }

        private static void collect(JavaCode code, List<String> literals) {
            if (code instanceof JavaCode.Text text) {
                literals.add(text.text());
            } else if (code instanceof JavaCode.Lambda lambda) {
                collect(lambda.body(), literals);
            } else if (code instanceof JavaCode.Block block) {
                block.statements().forEach(statement -> collect(statement, literals));
            } else if (code instanceof JavaCode.Chain chain) {
                chain.calls().forEach(call -> call.arguments().forEach(argument -> collect(argument, literals)));
            }
        }
    }
}
