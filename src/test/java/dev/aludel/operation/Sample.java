package dev.aludel.operation;

/**
 * One operation as an example: for golden files, for the servers, for the documentation.
 *
 * @param name what its golden file is called
 * @param operation the operation; it runs on the tables of {@code samples.sql}
 * @param worstCase whether it does all that its kind may do (else perhaps less)
 */
public record Sample(String name, Operation operation, boolean worstCase) {

    @Override
    public String toString() {
        return name;
    }
}
