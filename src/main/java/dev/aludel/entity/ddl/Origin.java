package dev.aludel.entity.ddl;

/**
 * What maps a column.
 *
 * @param entity the entity, or the table when none is known
 * @param attribute the attribute, or the column when none is known
 */
public record Origin(String entity, String attribute) {}
