package dev.aludel.entity.ddl;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;

/**
 * What takes the ids of an entity from a sequence.
 *
 * @param entity the entity
 * @param column the id's column
 * @param sequence the sequence
 * @param allocationSize JPA's {@code allocationSize}: how many ids it makes of one number
 * @param fromBelow whether a number of the sequence is the lowest of its ids, as {@code pooled-lo} has it, and not the
 *     highest
 * @param multiplied whether ids are multiples of the numbers, as {@code hilo} has it
 */
public record IdGenerator(
        String entity,
        ColumnName column,
        QualifiedName sequence,
        int allocationSize,
        boolean fromBelow,
        boolean multiplied) {

    /** How far the ids that come of a sequence's number reach below it. */
    public long below() {
        return fromBelow || multiplied ? 0 : allocationSize - 1L;
    }
}
