package dev.aludel.entity.bridge;

import java.util.Optional;

/**
 * A column of a {@link MappedTable}.
 *
 * @param name its name as an SQL identifier, quoted or not
 * @param entity the entity that maps it, or the table when none is known
 * @param attribute the attribute that maps it, or the column when none is known
 * @param comment its comment
 */
public record MappedColumn(String name, String entity, String attribute, Optional<String> comment) {}
