/** Entities of which everything was called otherwise once. */
@NullMarked
package dev.aludel.entity.renamed;

import org.jspecify.annotations.NullMarked;
