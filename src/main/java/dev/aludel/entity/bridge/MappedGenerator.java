package dev.aludel.entity.bridge;

/**
 * What takes the ids of an entity from a sequence.
 *
 * @param entity the entity
 * @param attribute its id
 * @param table its table, as an SQL name
 * @param column the id's column, as an SQL identifier
 * @param sequence the sequence, as an SQL name
 * @param allocationSize JPA's {@code allocationSize}: how many ids it makes of one number
 * @param fromBelow whether a number of the sequence is the lowest of its ids, as {@code pooled-lo} has it, and not the
 *     highest
 * @param multiplied whether ids are multiples of the numbers, as {@code hilo} has it
 */
public record MappedGenerator(
        String entity,
        String attribute,
        String table,
        String column,
        String sequence,
        int allocationSize,
        boolean fromBelow,
        boolean multiplied) {}
