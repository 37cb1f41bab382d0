package dev.aludel;

import dev.aludel.revision.Header;
import dev.aludel.revision.Step;
import dev.aludel.run.BatchProgress;
import dev.aludel.run.OtherSession;
import dev.aludel.run.RunListener;
import dev.aludel.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Hears a run: counts for the result, lines for the person who waits. */
final class Heard implements RunListener {

    private final Progress progress;
    final List<RunResult.Ran> ran = new ArrayList<>();
    private int statements;

    Heard(Progress progress) {
        this.progress = progress;
    }

    /** For a run that failed, where each revision is committed by itself: what did run. */
    void tellWhatStays() {
        if (!ran.isEmpty()) {
            progress.say("before that: "
                    + ran.stream()
                            .map(step -> step.direction() + " " + step.id())
                            .collect(Collectors.joining(", ")));
        }
    }

    @Override
    public void waiting(Optional<OtherSession> holder) {
        progress.say("waiting for another migrator"
                + holder.map(session -> " (process %d, user %s)".formatted(session.pid(), session.user()))
                        .orElse(""));
    }

    @Override
    public void started(Step step, int number, int total) {
        statements = 0;
        Header revision = step.revision();
        progress.detail("-- %d/%d %s %s  %s"
                .formatted(number, total, Shown.word(step.direction()), revision.id(), revision.message()));
    }

    @Override
    public void statement(Step step, int number, Statement statement) {
        statements = number;
        progress.detail(statement.sql() + ";");
    }

    @Override
    public void batch(Step step, int number, BatchProgress batch) {
        progress.batch(step.revision().id(), batch.rows(), batch.expected(), batch.done());
    }

    @Override
    public void retrying(Step step, int attempt, Duration pause, List<OtherSession> blockers) {
        statements = 0;
        progress.say("%s waits for a lock; try %d in %d ms%s"
                .formatted(step.revision().id(), attempt + 1, pause.toMillis(), RunWords.sessions(blockers)));
    }

    @Override
    public void staying(Step step, List<String> kept) {
        progress.say("%s brings back nothing that %s belongs to; 'aludel kept' shows what stays aside"
                .formatted(step.revision().id(), String.join(", ", kept)));
    }

    @Override
    public void finished(Step step, Duration duration) {
        Header revision = step.revision();
        ran.add(new RunResult.Ran(
                Shown.word(step.direction()), revision.id(), revision.message(), statements, duration.toMillis()));
    }
}
