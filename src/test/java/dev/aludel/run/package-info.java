/** Tests of the runner on real servers. */
@NullMarked
package dev.aludel.run;

import org.jspecify.annotations.NullMarked;
