package dev.aludel.revision;

import dev.aludel.operation.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A revision that is about to be written.
 *
 * @param header its header
 * @param created when it is written, to the second
 * @param notes lines for the file's head: what proved it, or why it is not proved, and warnings
 * @param upgrade the way up
 * @param downgrade the way down
 * @param remarks what is said above an operation of the way up, by its index
 */
public record Draft(
        Header header,
        Instant created,
        List<String> notes,
        List<Operation> upgrade,
        List<Operation> downgrade,
        Map<Integer, List<String>> remarks) {

    /** One that says nothing of its operations. */
    public Draft(
            Header header, Instant created, List<String> notes, List<Operation> upgrade, List<Operation> downgrade) {
        this(header, created, notes, upgrade, downgrade, Map.of());
    }

    /** The whole file. */
    public String text(Format format) {
        return switch (format) {
            case JAVA -> JavaWriter.write(this);
            case SQL -> SqlWriter.write(this);
        };
    }

    public Draft {
        remarks = Map.copyOf(remarks);
        notes = List.copyOf(notes);
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
    }
}
