/**
 * What a database looks like: immutable records and nothing else. Both pictures, the wanted one that
 * the entities give and the present one that the catalog gives, arrive here as a {@link
 * dev.aludel.schema.Schema}, and everything downstream compares, plans and renders these values. The
 * default namespace of a connection is the empty string, so that one history serves every tenant.
 */
@NullMarked
package dev.aludel.schema;

import org.jspecify.annotations.NullMarked;
