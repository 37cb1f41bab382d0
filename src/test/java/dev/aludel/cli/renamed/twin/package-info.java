/** The entities with one attribute under another name. */
@NullMarked
package dev.aludel.cli.renamed.twin;

import org.jspecify.annotations.NullMarked;
