package dev.aludel.run;

import dev.aludel.operation.Operation;
import dev.aludel.revision.Direction;
import java.sql.Connection;

/** How a body is run: it hands its operations over one by one, each when the one before it is done. */
@FunctionalInterface
interface Script {

    void play(LoadedRevision revision, Direction direction, Target target);

    /** Where a body's operations go. */
    interface Target {

        void run(Operation operation);

        /** The connection itself, for what a body does with the data. */
        Connection connection();
    }
}
