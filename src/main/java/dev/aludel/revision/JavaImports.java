package dev.aludel.revision;

import dev.aludel.operation.Keys;
import dev.aludel.operation.Operations;
import dev.aludel.operation.Types;
import dev.aludel.schema.ReferentialAction;
import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a revision's source uses of Aludel, and so imports. */
final class JavaImports {

    private final SortedSet<String> statics = new TreeSet<>();
    private boolean duration;

    void type(String method) {
        statics.add(Types.class.getName() + "." + method);
    }

    void key(String method) {
        statics.add(Keys.class.getName() + "." + method);
    }

    void action(ReferentialAction action) {
        statics.add(ReferentialAction.class.getName() + "." + action.name());
    }

    void duration() {
        duration = true;
    }

    /** The import declarations, sorted, static ones first. */
    String declarations() {
        var declarations = new StringBuilder();
        statics.forEach(
                name -> declarations.append("import static ").append(name).append(";\n"));
        declarations.append(statics.isEmpty() ? "" : "\n");
        for (Class<?> each : new Class<?>[] {Operations.class, Migration.class, Revision.class}) {
            declarations.append("import ").append(each.getName()).append(";\n");
        }
        if (duration) {
            declarations.append("import ").append(Duration.class.getName()).append(";\n");
        }
        return declarations.toString();
    }
}
