package dev.aludel.plan;

import dev.aludel.operation.Operation;
import java.util.List;

/**
 * The way from one picture to another.
 *
 * @param operations what to do, in order
 * @param warnings what a reviewer should know about rows that may be in the way
 */
public record Plan(List<Operation> operations, List<Warning> warnings) {

    public Plan {
        operations = List.copyOf(operations);
        warnings = List.copyOf(warnings);
    }
}
