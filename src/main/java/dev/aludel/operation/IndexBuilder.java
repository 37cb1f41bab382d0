package dev.aludel.operation;

import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.QualifiedName;
import java.util.List;
import java.util.Optional;

/** A new index. */
public final class IndexBuilder extends Pending {

    private final String name;
    private final String table;
    private final List<IndexKey> keys;
    private boolean unique;
    private String method = Index.BTREE;
    private List<String> include = List.of();
    private boolean nullsNotDistinct;
    private Optional<String> predicate = Optional.empty();
    private List<String> parameters = List.of();
    private boolean concurrently;

    IndexBuilder(String name, String table, List<IndexKey> keys) {
        super("createIndex " + name);
        this.name = name;
        this.table = table;
        this.keys = keys;
    }

    public IndexBuilder unique() {
        stillOpen();
        unique = true;
        return this;
    }

    /** @param accessMethod {@code gin}, {@code gist}, {@code brin}, {@code hash}, … */
    public IndexBuilder using(String accessMethod) {
        stillOpen();
        method = accessMethod;
        return this;
    }

    /** Columns that it carries along. */
    public IndexBuilder include(String column, String... more) {
        stillOpen();
        include = Pick.list(column, more);
        return this;
    }

    /** Two NULLs collide in a unique index. PostgreSQL 15 and later. */
    public IndexBuilder nullsNotDistinct() {
        stillOpen();
        nullsNotDistinct = true;
        return this;
    }

    /** Makes it partial. */
    public IndexBuilder where(String condition) {
        stillOpen();
        predicate = Optional.of(condition);
        return this;
    }

    /** Storage parameters: {@code with("fillfactor=70")}. */
    public IndexBuilder with(String parameter, String... more) {
        stillOpen();
        parameters = Pick.list(parameter, more);
        return this;
    }

    /**
     * Without blocking writes, and so outside the revision's transaction: what was said before is
     * committed first. A failure leaves an invalid index, which must be dropped before another try.
     */
    public IndexBuilder concurrently() {
        stillOpen();
        concurrently = true;
        return this;
    }

    @Override
    Operation operation() {
        var index = new Index(name, unique, method, keys, include, nullsNotDistinct, predicate, parameters);
        return new CreateIndex(QualifiedName.parse(table), index, concurrently);
    }
}
