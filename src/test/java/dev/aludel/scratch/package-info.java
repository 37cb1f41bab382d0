/** Tests of the embedded server and of what runs on throw-away databases. */
@NullMarked
package dev.aludel.scratch;

import org.jspecify.annotations.NullMarked;
