package dev.aludel.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A native enum type.
 *
 * @param name its name
 * @param values its values, in sort order
 * @param comment its comment
 */
public record EnumType(QualifiedName name, List<String> values, Optional<String> comment) {

    public EnumType {
        values = Require.distinct(values, Function.identity(), "value in " + name);
        comment = Require.comment(comment);
    }
}
