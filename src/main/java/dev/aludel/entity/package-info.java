/**
 * JPA entities → {@link dev.aludel.schema.Schema}; the only place that knows Hibernate. Class files are
 * scanned without being loaded; what is found goes, with the settings, into a class loader of the user's
 * class path, where the user's own Hibernate (else the bundled one) boots its metadata without a
 * connection; the statements that it would run come back and are read into a picture.
 */
@NullMarked
package dev.aludel.entity;

import org.jspecify.annotations.NullMarked;
