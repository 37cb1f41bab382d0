package dev.aludel.entity.ddl;

/** A statement that cannot be read. */
public final class DdlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DdlException(String message) {
        super(message);
    }

    DdlException(String about, RuntimeException cause) {
        super(about + ": " + cause.getMessage(), cause);
    }
}
