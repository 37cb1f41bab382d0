/**
 * Throw-away databases and what is done with them. An {@link dev.aludel.scratch.EmbeddedServer} runs
 * the PostgreSQL binaries from Maven Central.
 */
@NullMarked
package dev.aludel.scratch;

import org.jspecify.annotations.NullMarked;
