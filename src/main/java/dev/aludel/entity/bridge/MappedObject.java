package dev.aludel.entity.bridge;

import java.util.List;

/**
 * What a model adds by hand, or a view.
 *
 * @param create the statements that create it
 * @param drop the statements that drop it
 * @param beforeTables whether it is created before the tables
 */
public record MappedObject(List<String> create, List<String> drop, boolean beforeTables) {

    public MappedObject {
        create = List.copyOf(create);
        drop = List.copyOf(drop);
    }
}
