package dev.aludel;

import dev.aludel.catalog.Fact;
import dev.aludel.diff.Difference;
import dev.aludel.revision.MergeVerdict;
import dev.aludel.run.RunFault;
import dev.aludel.scratch.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What two branches do to each other, in words. */
final class MergeWords implements TrialResult.Visitor<MergeResult.Pair> {

    private static final String ARROW = " → ";
    private static final int NOTED = 5;

    private final String first;
    private final String second;
    private final Advice advice;

    /**
     * The lowest revision of each branch, which {@code rebase} would put on top of the other one.
     *
     * @param first of the first branch, when it has one of its own
     * @param second of the second branch
     */
    record Advice(Optional<String> first, Optional<String> second) {}

    MergeWords(String first, String second, Advice advice) {
        this.first = first;
        this.second = second;
        this.advice = advice;
    }

    static MergeVerdict verdict(TrialResult.Tried result) {
        if (result instanceof TrialResult.Commute) {
            return MergeVerdict.COMMUTE;
        }
        return result instanceof TrialResult.OrderMatters ? MergeVerdict.ORDER_MATTERS : MergeVerdict.CANNOT_BOTH_BE;
    }

    @Override
    public MergeResult.Pair visit(TrialResult.Commute result) {
        return new MergeResult.Pair(
                first, second, MergeVerdict.COMMUTE.text(), result.rows(), List.of(), List.of(), null);
    }

    @Override
    public MergeResult.Pair visit(TrialResult.OrderMatters result) {
        return new MergeResult.Pair(
                first,
                second,
                MergeVerdict.ORDER_MATTERS.text(),
                result.rows(),
                findings(result.differences(), result.facts()),
                List.of(),
                rebase(advice.second(), first));
    }

    @Override
    public MergeResult.Pair visit(TrialResult.CannotBothBe result) {
        var failures = new ArrayList<MergeResult.Failure>();
        result.firstThenSecond().ifPresent(fault -> failures.add(failure(List.of(first, second), fault)));
        result.secondThenFirst().ifPresent(fault -> failures.add(failure(List.of(second, first), fault)));
        String command = null;
        if (result.firstThenSecond().isEmpty()) {
            command = rebase(advice.second(), first);
        } else if (result.secondThenFirst().isEmpty()) {
            command = rebase(advice.first(), second);
        }
        return new MergeResult.Pair(
                first, second, MergeVerdict.CANNOT_BOTH_BE.text(), result.rows(), List.of(), failures, command);
    }

    @Override
    public MergeResult.Pair visit(TrialResult.NotRun result) {
        throw refusal(result);
    }

    /** Nobody can tell: a part of the history does not even run by itself. */
    AludelException refusal(TrialResult.NotRun result) {
        String part = switch (result.part()) {
            case COMMON -> "the history that %s and %s stand on".formatted(first, second);
            case FIRST -> "the branch of " + first;
            case SECOND -> "the branch of " + second;
        };
        return AludelException.refused(
                "%s does not run by itself, so the branches cannot be tried: %s; mend it, or merge with --no-verify"
                        .formatted(part, reason(result.fault())));
    }

    /** The sentence for the head of a merge that was written all the same. */
    static String note(MergeResult.Pair pair) {
        if (pair.verdict().equals(MergeVerdict.ORDER_MATTERS.text())) {
            return "NOT PROVED: the order of %s and %s matters: %s."
                    .formatted(
                            pair.first(),
                            pair.second(),
                            few(pair.differences().stream()
                                    .map(each -> (each.kind() + " " + each.name() + " " + each.change() + detail(each))
                                            .strip())
                                    .toList()));
        }
        return "NOT PROVED: %s and %s cannot both be: %s."
                .formatted(
                        pair.first(),
                        pair.second(),
                        few(pair.failures().stream()
                                .map(each -> String.join(", then ", each.order()) + ": " + each.reason())
                                .toList()));
    }

    private static String detail(Finding finding) {
        return finding.detail().isEmpty() ? "" : " (" + finding.detail() + ")";
    }

    private static String few(List<String> items) {
        return items.size() <= NOTED
                ? String.join("; ", items)
                : items.stream().limit(NOTED).collect(Collectors.joining("; ")) + "; and " + (items.size() - NOTED)
                        + " more";
    }

    private static MergeResult.Failure failure(List<String> order, RunFault fault) {
        return new MergeResult.Failure(order, reason(fault));
    }

    private static String reason(RunFault fault) {
        return fault instanceof RunFault.StatementFailed failed
                ? RunWords.place(failed.location()) + ": " + RunWords.failure(failed)
                : fault.accept(new RunWords(null)).getMessage();
    }

    private static @Nullable String rebase(Optional<String> lowest, String onto) {
        return lowest.map(revision -> "aludel rebase %s --onto %s".formatted(revision, onto))
                .orElse(null);
    }

    /** What differs between two databases, in the model and beyond it. */
    static List<Finding> findings(List<Difference> differences, List<TrialResult.OtherFact> facts) {
        return Stream.concat(
                        differences.stream().map(MergeWords::finding),
                        facts.stream().map(MergeWords::finding))
                .toList();
    }

    private static Finding finding(Difference difference) {
        return new Finding(words(difference.kind()), words(difference.verb()), difference.name(), difference.detail());
    }

    private static Finding finding(TrialResult.OtherFact other) {
        Fact known = other.before().or(other::after).orElseThrow();
        String change = other.before().isEmpty() ? "added" : other.after().isEmpty() ? "removed" : "altered";
        String detail = Stream.of(other.before(), other.after())
                .flatMap(Optional::stream)
                .map(fact -> fact.detail().strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(ARROW));
        return new Finding(known.kind(), change, known.name(), detail);
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
