/**
 * What differs between two pictures of a database. {@link dev.aludel.diff.Alignment} gives the wanted
 * picture the names and attributes that entities cannot say, {@link dev.aludel.diff.Scope} leaves out
 * what is not ours to drop, and {@link dev.aludel.diff.SchemaDiff} compares the two record by record
 * into {@link dev.aludel.diff.Changes}. Pure functions from values to values: no server, no tolerance.
 */
@NullMarked
package dev.aludel.diff;

import org.jspecify.annotations.NullMarked;
