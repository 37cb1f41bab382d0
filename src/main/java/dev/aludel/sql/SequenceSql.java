package dev.aludel.sql;

import dev.aludel.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;

/** The options of a sequence: only those that differ from the defaults, or all of them. */
final class SequenceSql {

    private final SequenceOptions options;

    SequenceSql(SequenceOptions options) {
        this.options = options;
    }

    /** What {@code CREATE SEQUENCE} and {@code AS IDENTITY} need to hear, in the order of the manual. */
    List<String> notDefault() {
        var clauses = new ArrayList<String>();
        if (options.start() != (ascending() ? options.minimum() : options.maximum())) {
            clauses.add("START WITH " + options.start());
        }
        if (options.increment() != 1) {
            clauses.add("INCREMENT BY " + options.increment());
        }
        if (options.minimum() != defaultMinimum()) {
            clauses.add("MINVALUE " + options.minimum());
        }
        if (options.maximum() != defaultMaximum()) {
            clauses.add("MAXVALUE " + options.maximum());
        }
        if (options.cache() != 1) {
            clauses.add("CACHE " + options.cache());
        }
        if (options.cycle()) {
            clauses.add("CYCLE");
        }
        return clauses;
    }

    /**
     * What {@code ALTER SEQUENCE} needs to hear so that nothing of the old options is left. Bounds are
     * numbers: {@code NO MINVALUE} together with a new type means that type's lowest value, when the old
     * bound was the old type's (init_params, sequence.c).
     */
    List<String> all() {
        return List.of(
                "START WITH " + options.start(),
                "INCREMENT BY " + options.increment(),
                "MINVALUE " + options.minimum(),
                "MAXVALUE " + options.maximum(),
                "CACHE " + options.cache(),
                options.cycle() ? "CYCLE" : "NO CYCLE");
    }

    private boolean ascending() {
        return options.increment() > 0;
    }

    private long defaultMinimum() {
        return ascending() ? 1 : -SequenceOptions.highest(options.type()) - 1;
    }

    private long defaultMaximum() {
        return ascending() ? SequenceOptions.highest(options.type()) : -1;
    }
}
