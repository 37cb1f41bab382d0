/**
 * What passes between the tool and the class loader in which Hibernate runs: requests in, Hibernate's
 * own statements out. These classes are loaded once, by the tool, and seen by both sides, so they hold
 * values of the JDK only.
 */
@NullMarked
package dev.aludel.entity.bridge;

import org.jspecify.annotations.NullMarked;
