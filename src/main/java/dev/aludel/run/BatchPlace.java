package dev.aludel.run;

import java.util.List;

/**
 * How far a batched statement has got.
 *
 * @param table the table by whose key it is divided, as the statement names it
 * @param key the key, as texts, of the last row that is committed
 * @param rows how many rows have been changed
 */
record BatchPlace(String table, List<String> key, long rows) {

    BatchPlace {
        key = List.copyOf(key);
    }
}
