/**
 * PostgreSQL's own account of itself. {@link dev.aludel.catalog.CatalogReader} turns the system
 * catalogs of a database into a {@link dev.aludel.schema.Schema} with a constant number of queries, one
 * {@code .sql} resource per kind of object; {@link dev.aludel.catalog.ExpressionNormalizer} lets the
 * server spell the expressions of a wanted schema the way the catalogs spell them, so that the two
 * pictures can be compared by plain equality. {@link dev.aludel.catalog.Database} is how a connection
 * is opened, and what goes wrong on the way is a {@link dev.aludel.catalog.CatalogFault}.
 */
@NullMarked
package dev.aludel.catalog;

import org.jspecify.annotations.NullMarked;
