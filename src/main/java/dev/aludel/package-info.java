/**
 * The library's front door: {@link dev.aludel.Aludel} has one method per command, takes {@link
 * dev.aludel.Settings} and gives small result records. Faults of the inner packages get their words
 * here, once, and leave as {@link dev.aludel.AludelException}.
 */
@NullMarked
package dev.aludel;

import org.jspecify.annotations.NullMarked;
