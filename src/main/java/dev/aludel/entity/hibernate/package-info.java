/**
 * The only code that calls Hibernate. It is defined by the class loader of the user's class path, next
 * to whichever Hibernate is found there, so it is compiled against the bundled one but uses only what
 * has not changed from 6.6 on; it reads no tables and columns of its own accord but asks Hibernate's
 * exporters for the statements that Hibernate would run.
 */
@NullMarked
package dev.aludel.entity.hibernate;

import org.jspecify.annotations.NullMarked;
