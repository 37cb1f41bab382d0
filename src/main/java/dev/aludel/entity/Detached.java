package dev.aludel.entity;

/**
 * A copy of an exception from the isolated class loader, as far as it can be told without its classes,
 * which would keep that loader alive.
 */
final class Detached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Detached(Throwable original) {
        super(
                original.getClass().getName() + ": " + original.getMessage(),
                original.getCause() == null || original.getCause() == original
                        ? null
                        : new Detached(original.getCause()));
        setStackTrace(original.getStackTrace());
    }
}
