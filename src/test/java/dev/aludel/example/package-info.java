/**
 * The example project as it grew. {@link dev.aludel.example.ExampleStages} reads the stages from
 * {@code example-history/stages.toml} and turns each into sources and classes, from which the tool's
 * own tests write and replay the history in {@code generated-migrations/}.
 */
@NullMarked
package dev.aludel.example;

import org.jspecify.annotations.NullMarked;
