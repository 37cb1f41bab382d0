package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.TargetResult;
import dev.aludel.TargetResult.Failure;
import dev.aludel.TargetsResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetLinesTest {

    private static final Failure IN_THE_WAY =
            new Failure("a1_x.sql, line 7: it is there", List.of("statement 1:", "  CREATE TABLE t ()"), 4);

    private static TargetResult<String> target(
            String name,
            String outcome,
            @Nullable List<String> from,
            @Nullable List<String> to,
            int revisions,
            @Nullable Failure failure) {
        return new TargetResult<>(name, outcome, from, to, revisions, 5, failure == null ? "" : null, failure);
    }

    private static TargetResult<String> quiet(String name) {
        return target(name, "nothing to do", List.of("b2"), List.of("b2"), 0, null);
    }

    private static TargetResult<String> done(String name) {
        return target(name, "done", List.of(), List.of("b2"), 2, null);
    }

    private static TargetResult<String> failed(String name, Failure failure) {
        return target(name, "failed", List.of(), List.of("a1"), 1, failure);
    }

    @Test
    void failuresAreAtTheEndWithTheirMessages() {
        var result = new TargetsResult<>(List.of(
                done("zeta"),
                failed("eta", IN_THE_WAY),
                quiet("theta"),
                target("a long name", "failed", null, null, 0, new Failure("no such thing", List.of(), 3)),
                done("iota")));
        assertThat(TargetLines.of(result, true, false)).containsExactly("""
                target       outcome        from → to  revisions
                theta        nothing to do  b2         0 (5 ms)
                zeta         done           base → b2  2 (5 ms)
                iota         done           base → b2  2 (5 ms)
                eta          failed         base → a1  1 (5 ms)
                  a1_x.sql, line 7: it is there
                    statement 1:
                      CREATE TABLE t ()
                a long name  failed                    0 (5 ms)
                  no such thing
                5 targets: 2 done, 1 had nothing to do, 2 failed""".split("\n"));
    }

    @Test
    void whatSeveralHaveFailedOfIsSaidOnce() {
        var result = new TargetsResult<>(List.of(
                failed("a", IN_THE_WAY), failed("b", new Failure("another", List.of(), 4)), failed("c", IN_THE_WAY)));
        assertThat(TargetLines.of(result, true, false)).containsExactly("""
                target  outcome  from → to  revisions
                a       failed   base → a1  1 (5 ms)
                c       failed   base → a1  1 (5 ms)
                  these 2: a1_x.sql, line 7: it is there
                    statement 1:
                      CREATE TABLE t ()
                b       failed   base → a1  1 (5 ms)
                  another
                3 targets: 3 failed""".split("\n"));
    }

    @Test
    void manyWithNothingToTellDoNotDrownTheOthers() {
        var targets = new ArrayList<TargetResult<String>>();
        for (int i = 100; i < 300; i++) {
            targets.add(i == 150 ? failed("t150", IN_THE_WAY) : quiet("t" + i));
        }
        var result = new TargetsResult<>(targets);
        assertThat(TargetLines.of(result, true, false))
                .hasSize(17)
                .contains("t109    nothing to do  b2         0 (5 ms)", "… and 189 more with nothing to tell")
                .endsWith("200 targets: 199 had nothing to do, 1 failed");
        assertThat(TargetLines.of(result, true, true)).hasSize(205).noneMatch(line -> line.startsWith("…"));
    }

    @Test
    void whereTheyStand() {
        var result = new TargetsResult<>(List.of(
                target("a", "not at head", List.of("a1", "c3"), List.of("a1", "c3"), 0, null),
                target("b", "at head", List.of("b2"), List.of("b2"), 0, null)));
        assertThat(TargetLines.of(result, false, false)).containsExactly("""
                target  outcome      current
                b       at head      b2
                a       not at head  a1, c3
                2 targets: 1 at head, 1 not at head""".split("\n"));
    }

    @Test
    void aNameMayHoldAnything() {
        var result = new TargetsResult<>(List.of(quiet("two\nlines\u001b[31m")));
        assertThat(TargetLines.of(result, true, false)).anyMatch(line -> line.startsWith("two?lines?[31m  nothing"));
    }

    @Test
    void none() {
        assertThat(TargetLines.of(new TargetsResult<>(List.of()), true, false))
                .containsExactly("no target: the query gave no row");
    }
}
