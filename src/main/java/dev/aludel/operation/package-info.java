/**
 * The verbs of a migration: one record each under {@link dev.aludel.operation.Operation}, and the
 * fluent {@link dev.aludel.operation.Operations} that a Java revision calls. The planner makes these
 * values, revision files spell them, the renderer turns them into statements. No operation knows its
 * own past: the downgrade is the same diff with its two arguments swapped.
 */
@NullMarked
package dev.aludel.operation;

import org.jspecify.annotations.NullMarked;
