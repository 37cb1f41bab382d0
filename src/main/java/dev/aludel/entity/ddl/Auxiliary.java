package dev.aludel.entity.ddl;

import dev.aludel.schema.QualifiedName;
import java.util.List;

/**
 * An object that the model wants and that a picture cannot say: only whether it is there can be told.
 *
 * @param kind what it is, in the words of {@link dev.aludel.schema.Unmodelled}
 * @param name its name; of a function, without its arguments
 * @param create the statements that create it
 * @param drop the statements that drop it
 * @param beforeTables whether it is created before the tables
 */
public record Auxiliary(String kind, QualifiedName name, List<String> create, List<String> drop, boolean beforeTables) {

    public Auxiliary {
        create = List.copyOf(create);
        drop = List.copyOf(drop);
    }
}
