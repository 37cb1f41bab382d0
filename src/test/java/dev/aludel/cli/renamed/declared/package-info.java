/** The same, and they say so. */
@NullMarked
package dev.aludel.cli.renamed.declared;

import org.jspecify.annotations.NullMarked;
