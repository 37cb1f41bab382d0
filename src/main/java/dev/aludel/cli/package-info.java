/**
 * The command line: one picocli command per file over one method of {@link dev.aludel.Aludel} each.
 * Options, environment and {@code aludel.toml} come in and become {@link dev.aludel.Settings}; result
 * records go out as text for people or as one JSON object. The only package that prints.
 */
@NullMarked
package dev.aludel.cli;

import org.jspecify.annotations.NullMarked;
