/** The same entities with everything under another name. */
@NullMarked
package dev.aludel.cli.renamed.after;

import org.jspecify.annotations.NullMarked;
