/**
 * Hibernate's statements → {@link dev.aludel.schema.Schema}. What a mapping says in free text (a column
 * definition, the options of an index, a foreign key's definition) has to be read as SQL anyway; so all
 * of it is, and the picture cannot differ from what Hibernate would create. Statements are cut into
 * tokens, read into drafts whose constraints may lack names, and finished once every table is known:
 * references resolved, names that nobody gave derived as PostgreSQL would.
 */
@NullMarked
package dev.aludel.entity.ddl;

import org.jspecify.annotations.NullMarked;
