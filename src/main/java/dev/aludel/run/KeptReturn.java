package dev.aludel.run;

import dev.aludel.revision.Direction;
import dev.aludel.revision.Squashed;
import dev.aludel.revision.Step;
import dev.aludel.sql.Block;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements by which a step brings back what its revision has put aside in the other direction, by {@code
 * keep()}. In front of the body they note what stands now where something kept belongs; behind each statement they
 * look whether something else stands there, which the body has just made, and fill it; at the end they set the
 * positions of its sequences and drop the copies. So it does not matter how a body is written.
 *
 * @param revision the revision
 * @param direction the direction in which it runs now
 * @param others those whose copies it brings back, as SQL
 * @param namespace where the version table stands, as SQL for a text
 */
record KeptReturn(String revision, Direction direction, String others, String namespace) {

    private static final String NAMING = """
            SELECT set_config('aludel.revision', '%s', true), set_config('aludel.direction', %s, true),
              set_config('aludel.namespace', %s, true)""";

    private static final String KEPT = """
            SELECT concat_ws('.', table_name, column_name) FROM aludel_kept.aludel_kept
            WHERE revision = ANY (ARRAY[%s]::text[]) AND direction = %s AND history = current_setting('aludel.namespace')
            ORDER BY id""";

    /** @param namespace where the version table stands, as SQL for a text */
    static KeptReturn of(Step step, String namespace) {
        return new KeptReturn(step.revision().id(), step.direction(), revisions(step), namespace);
    }

    /** Says to the session which revision runs, for the transaction. */
    String naming() {
        return NAMING.formatted(revision, quoted(direction), namespace);
    }

    /** Finds what is kept of the revision, and names it. */
    String kept() {
        return KEPT.formatted(others, quoted(direction.opposite()));
    }

    /** Goes in front of the body, once, and is committed with its first statements. */
    String begin() {
        return block("kept_begin");
    }

    /** Goes behind each statement. */
    String back() {
        return block("kept_back");
    }

    /** Goes behind the body. */
    String end() {
        return block("kept_end");
    }

    private String block(String name) {
        var values = Map.of("revisions", others, "direction", quoted(direction.opposite()));
        return Block.of("kept", KeptReturn.class, name, values);
    }

    /** Those that a squash has taken the place of may have kept something before it did. */
    private static String revisions(Step step) {
        return Stream.concat(
                        Stream.of(step.revision().id()),
                        step.revision().squashes().stream().map(Squashed::id))
                .map(id -> "'" + id + "'")
                .collect(Collectors.joining(", "));
    }

    private static String quoted(Direction direction) {
        return "'" + direction.name().toLowerCase(Locale.ROOT) + "'";
    }
}
