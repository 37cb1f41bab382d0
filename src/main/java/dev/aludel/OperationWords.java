package dev.aludel;

import dev.aludel.operation.OperationFault;

/** What is said when a revision's body says something wrong. */
final class OperationWords implements OperationFault.Visitor<AludelException> {

    @Override
    public AludelException visit(OperationFault.NeedsDatabase fault) {
        return AludelException.refused("the revision asks for a connection, and there is no database at hand");
    }

    @Override
    public AludelException visit(OperationFault.Unfinished fault) {
        return AludelException.refused(
                "%s is not finished: call %s on it".formatted(fault.operation(), fault.missing()));
    }

    @Override
    public AludelException visit(OperationFault.TooLate fault) {
        return AludelException.refused("%s was added to after the next operation had begun; say it all in one chain"
                .formatted(fault.operation()));
    }

    @Override
    public AludelException visit(OperationFault.Refused fault) {
        return AludelException.refused("%s: %s".formatted(fault.what().strip(), fault.reason()));
    }
}
