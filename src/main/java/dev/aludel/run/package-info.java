/**
 * Runs revisions on a database. Steps through the graph come in with a way to load their bodies; out
 * go statements on a connection that the caller owns, rows in {@code aludel_version} (the current
 * heads) and rows in {@code aludel_history} (every attempt, with how far it got). One migrator works
 * at a time, under a session advisory lock taken before anything is read. A statement that changes many
 * rows may be run a few at a time, with its place in the history. What goes wrong is a {@link
 * dev.aludel.run.RunFault}, and the database is then as it was before the revision, or where the
 * history says that a revision which cannot run in one transaction has got to.
 *
 * <p>The same steps can also be written as a {@link dev.aludel.run.Script} that does what a run does, or
 * tried in one transaction that is taken back; and an {@link dev.aludel.run.Inspection} reads what ran.
 */
@NullMarked
package dev.aludel.run;

import org.jspecify.annotations.NullMarked;
