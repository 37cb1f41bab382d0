package dev.aludel.operation;

import dev.aludel.schema.IndexKey;

/**
 * Keys of an index, for revisions to import statically.
 *
 * <pre>{@code
 * op.createIndex("users_email_idx", "users", expression("lower(email)"), column("id").desc());
 * }</pre>
 */
public final class Keys {

    private Keys() {}

    /** @param name the column's exact name */
    public static KeyBuilder column(String name) {
        return new KeyBuilder(Refusal.guard("index key", () -> IndexKey.column(name)));
    }

    /** @param sql the expression, without parentheses around it */
    public static KeyBuilder expression(String sql) {
        return new KeyBuilder(Refusal.guard("index key", () -> IndexKey.expression(sql)));
    }
}
