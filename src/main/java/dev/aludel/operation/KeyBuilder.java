package dev.aludel.operation;

import dev.aludel.schema.IndexKey;
import dev.aludel.schema.SortOrder;
import java.util.Optional;

/** A key of an index, from {@link Keys}; every method returns another one. */
public final class KeyBuilder {

    private final IndexKey key;

    KeyBuilder(IndexKey key) {
        this.key = key;
    }

    /** Descending, NULLs first. */
    public KeyBuilder desc() {
        return new KeyBuilder(key.withOrder(SortOrder.DESC));
    }

    /** NULLs before all else. */
    public KeyBuilder nullsFirst() {
        return new KeyBuilder(key.withOrder(descending() ? SortOrder.DESC : SortOrder.ASC_NULLS_FIRST));
    }

    /** NULLs after all else. */
    public KeyBuilder nullsLast() {
        return new KeyBuilder(key.withOrder(descending() ? SortOrder.DESC_NULLS_LAST : SortOrder.ASC));
    }

    /** @param collation its exact name, or {@code namespace.name} */
    public KeyBuilder collate(String collation) {
        return new KeyBuilder(
                new IndexKey(key.text(), key.expression(), Optional.of(collation), key.operatorClass(), key.order()));
    }

    /** @param name the operator class: {@code jsonb_path_ops} */
    public KeyBuilder operatorClass(String name) {
        return new KeyBuilder(
                new IndexKey(key.text(), key.expression(), key.collation(), Optional.of(name), key.order()));
    }

    IndexKey key() {
        return key;
    }

    private boolean descending() {
        return key.order() == SortOrder.DESC || key.order() == SortOrder.DESC_NULLS_LAST;
    }
}
