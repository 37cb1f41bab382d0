package dev.aludel.entity.ddl;

import dev.aludel.schema.ColumnName;

/**
 * A column whose definition is not known, because Hibernate has no type for it or what the mapping says is no SQL that
 * PostgreSQL could take. The picture has a stand-in for it.
 *
 * @param column the column
 * @param origin what maps it
 * @param message what is wrong
 */
public record UnreadColumn(ColumnName column, Origin origin, String message) {}
