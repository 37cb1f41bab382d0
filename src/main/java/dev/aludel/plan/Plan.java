package dev.aludel.plan;

import dev.aludel.operation.Operation;
import java.util.List;

/**
 * The way from one picture to another.
 *
 * @param operations what to do, in order
 * @param warnings what a reviewer should know and cannot see: one line each, about the rows that may be
 *     in the way
 */
public record Plan(List<Operation> operations, List<String> warnings) {

    public Plan {
        operations = List.copyOf(operations);
        warnings = List.copyOf(warnings);
    }
}
