/**
 * Throw-away databases and what is done with them. An {@link dev.aludel.scratch.EmbeddedServer} runs
 * the PostgreSQL binaries from Maven Central; {@link dev.aludel.scratch.Scratch} creates and drops
 * databases on it or on a server that is given. {@link dev.aludel.scratch.Replay} runs a history on
 * such a database and reads the catalog that it leads to; {@link dev.aludel.scratch.Proof} runs a new
 * revision up, down and up again, and says whether it does what was wanted.
 */
@NullMarked
package dev.aludel.scratch;

import org.jspecify.annotations.NullMarked;
