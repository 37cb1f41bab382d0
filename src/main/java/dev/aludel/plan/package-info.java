/**
 * From two pictures of a database to the operations that lead from one to the other. {@link
 * dev.aludel.plan.Planner} takes the changes that {@link dev.aludel.diff.SchemaDiff} finds, works out
 * what else must make way for them (the index of a column that is made anew, the foreign key of a key
 * that changes), and lays everything down in a fixed sequence of phases. Pure functions: no server.
 */
@NullMarked
package dev.aludel.plan;

import org.jspecify.annotations.NullMarked;
