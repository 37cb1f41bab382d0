package dev.aludel.operation;

import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Type;
import java.util.Optional;

/** One thing that {@link AlterColumn} changes. */
public sealed interface Alteration {

    /**
     * @param type the new type
     * @param collation the new collation, when it is not the type's own
     * @param using how an old value becomes a new one, where PostgreSQL does not know by itself
     */
    record SetType(Type type, Optional<String> collation, Optional<String> using) implements Alteration {}

    record SetNotNull() implements Alteration {}

    record DropNotNull() implements Alteration {}

    /** @param expression the new default */
    record SetDefault(String expression) implements Alteration {}

    record DropDefault() implements Alteration {}

    /** @param identity the identity of a column that has none yet */
    record AddIdentity(ColumnValue.Identity identity) implements Alteration {}

    /** @param identity the identity as it shall be, all options */
    record SetIdentity(ColumnValue.Identity identity) implements Alteration {}

    record DropIdentity() implements Alteration {}
}
