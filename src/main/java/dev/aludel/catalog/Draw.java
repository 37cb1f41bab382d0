package dev.aludel.catalog;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;

/**
 * A column whose values come from a sequence.
 *
 * @param column the column, of an integer type
 * @param sequence the sequence
 */
public record Draw(ColumnName column, QualifiedName sequence) {}
