package dev.aludel.revision;

import dev.aludel.operation.Operation;
import java.time.Instant;
import java.util.List;

/**
 * A revision that is about to be written.
 *
 * @param header its header
 * @param created when it is written, to the second
 * @param notes lines for the file's head: what proved it, or why it is not proved, and warnings
 * @param upgrade the way up
 * @param downgrade the way down
 */
public record Draft(
        Header header, Instant created, List<String> notes, List<Operation> upgrade, List<Operation> downgrade) {

    public Draft {
        notes = List.copyOf(notes);
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
    }
}
