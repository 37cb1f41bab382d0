package dev.aludel.catalog;

import java.util.List;

/**
 * What a table or a materialized view holds, or where a sequence is: one row, of its next value.
 *
 * @param kind {@code rows of table}, {@code rows of materialized view} or {@code position of sequence}
 * @param name the object
 * @param columns the columns' names, sorted
 * @param key those of them that are the primary key; none when there is none
 * @param rows the rows in no particular order, with a literal for each column: {@code 5}, {@code 'new'}, {@code NULL}
 */
public record Contents(String kind, String name, List<String> columns, List<String> key, List<List<String>> rows) {

    public Contents {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        rows = List.copyOf(rows);
    }
}
