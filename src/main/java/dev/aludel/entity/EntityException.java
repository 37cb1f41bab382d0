package dev.aludel.entity;

import org.jspecify.annotations.Nullable;

/** The entities cannot be read; the fault says why. */
public final class EntityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient EntityFault fault;

    EntityException(EntityFault fault) {
        this(fault, null);
    }

    EntityException(EntityFault fault, @Nullable Throwable cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    public EntityFault fault() {
        return fault;
    }
}
