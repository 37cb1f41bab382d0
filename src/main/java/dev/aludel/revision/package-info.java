/**
 * Revisions: their ids and headers, the graph that their down-revisions span, the grammar of
 * identifiers, the two file formats and the directory that holds the files. Files come in, headers
 * are read without compiling anything, and out go paths through the graph and, on demand, bodies.
 */
@NullMarked
package dev.aludel.revision;

import org.jspecify.annotations.NullMarked;
