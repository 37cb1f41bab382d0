package dev.aludel.entity.bridge;

/** Hibernate behind its own class loader. */
public interface MappingReader {

    /**
     * Boots Hibernate's metadata, without a connection, and writes down what it would create. The
     * caller has set the thread's context class loader.
     *
     * @throws RuntimeException whatever Hibernate throws
     */
    Mapping read(MappingRequest request);
}
