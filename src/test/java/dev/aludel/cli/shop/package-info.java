/** Two entities, for what the commands print about entities. */
@NullMarked
package dev.aludel.cli.shop;

import org.jspecify.annotations.NullMarked;
