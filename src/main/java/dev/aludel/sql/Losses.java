package dev.aludel.sql;

import dev.aludel.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what operations take away, from the statements that they become; nothing of them runs. What is
 * neither known to take something away nor known not to is named as it stands, so that a reader is never
 * told less than there is.
 *
 * <p>One instance reads one list of operations, in the order in which they run, since it remembers how they
 * rename things.
 */
public final class Losses {

    private final LossNames names = new LossNames();

    /** A new revision begins: what the one before it has set for its session holds no more. */
    public void nextRevision() {
        names.search(Optional.empty());
    }

    /** What an operation takes away, in the order of its statements; what it puts aside first is not taken away. */
    public List<Loss> of(Operation operation) {
        var losses = new ArrayList<Loss>();
        boolean kept = false;
        for (Statement statement : SqlRenderer.render(operation)) {
            boolean dropsKept = kept;
            kept = KeepStatement.is(statement.sql());
            if (!kept && !dropsKept) {
                losses.addAll(of(statement.sql()));
            }
        }
        return losses;
    }

    private List<Loss> of(String sql) {
        try {
            var losses = new ArrayList<Loss>();
            for (SqlScript.Part part : SqlScript.parse(sql)) {
                losses.addAll(new LossReader(part.sql(), names).losses());
            }
            return losses;
        } catch (ScriptException e) {
            return List.of(new Loss.Untold(sql)); // the server will say what is wrong with it
        }
    }
}
