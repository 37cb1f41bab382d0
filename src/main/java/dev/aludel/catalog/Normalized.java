package dev.aludel.catalog;

import dev.aludel.schema.Schema;
import java.util.List;

/**
 * A schema whose expressions are spelled as PostgreSQL prints them.
 *
 * @param schema the schema
 * @param rejected the expressions that PostgreSQL does not take, sorted by table
 */
public record Normalized(Schema schema, List<Rejected> rejected) {

    public Normalized {
        rejected = List.copyOf(rejected);
    }
}
