package dev.aludel;

import dev.aludel.catalog.Fact;
import dev.aludel.diff.Difference;
import dev.aludel.revision.MergeVerdict;
import dev.aludel.run.RunFault;
import dev.aludel.scratch.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What branches do to each other, in words. */
final class MergeWords implements TrialResult.Visitor<MergeResult.Trial> {

    private static final String ARROW = " → ";

    private final BranchOrders orders;

    MergeWords(BranchOrders orders) {
        this.orders = orders;
    }

    @Override
    public MergeResult.Trial visit(TrialResult.Commute result) {
        String outcome = !result.lost().isEmpty() ? "lost" : result.oneWay().isEmpty() ? "restores" : "not proved";
        var downgrade = new MergeResult.Downgrade(
                outcome,
                result.lost().stream().map(this::wayBack).toList(),
                result.oneWay().stream().map(orders.heads()::get).toList());
        boolean helps = !result.lost().isEmpty() && orders.heads().size() == 2;
        return trial(MergeVerdict.COMMUTE, result, null, List.of(), List.of(), downgrade, helps ? rebase(1, 0) : null);
    }

    @Override
    public MergeResult.Trial visit(TrialResult.OrderMatters result) {
        return trial(
                MergeVerdict.ORDER_MATTERS,
                result,
                orders.orders().get(result.other()),
                Stream.concat(
                                findings(result.differences(), result.facts()).stream(),
                                result.rows().stream().map(RowWords::finding))
                        .toList(),
                List.of(),
                null,
                orders.heads().size() == 2 ? rebase(1, 0) : null);
    }

    @Override
    public MergeResult.Trial visit(TrialResult.CannotBothBe result) {
        var failures = new ArrayList<MergeResult.Failure>();
        int runs = -1;
        for (int order = 0; order < result.faults().size(); order++) {
            Optional<RunFault> fault = result.faults().get(order);
            if (fault.isPresent()) {
                failures.add(new MergeResult.Failure(orders.orders().get(order), reason(fault.get())));
            } else {
                runs = order;
            }
        }
        String advice = orders.heads().size() > 2 || runs < 0 ? null : runs == 0 ? rebase(1, 0) : rebase(0, 1);
        return trial(MergeVerdict.CANNOT_BOTH_BE, result, null, List.of(), failures, null, advice);
    }

    @Override
    public MergeResult.Trial visit(TrialResult.NotRun result) {
        throw refusal(result);
    }

    private MergeResult.Trial trial(
            MergeVerdict verdict,
            TrialResult.Tried result,
            @Nullable List<String> differing,
            List<Finding> differences,
            List<MergeResult.Failure> failures,
            MergeResult.@Nullable Downgrade downgrade,
            @Nullable String advice) {
        return new MergeResult.Trial(
                orders.heads(),
                orders.orders(),
                verdict.text(),
                result.trial().rows(),
                differing,
                differences,
                failures,
                downgrade,
                advice);
    }

    private MergeResult.WayBack wayBack(TrialResult.WayBack way) {
        return new MergeResult.WayBack(
                orders.orders().get(way.order()),
                way.fault().map(MergeWords::reason).orElse(""),
                findings(way.differences(), way.facts()));
    }

    /** Nobody can tell: a part of the history does not even run by itself. */
    private AludelException refusal(TrialResult.NotRun result) {
        String part = result.order()
                .map(order -> "the branch of " + orders.orders().get(order).get(0))
                .orElse("the history that %s stand on".formatted(and(orders.heads())));
        return AludelException.refused(
                "%s does not run by itself, so the branches cannot be tried: %s; mend it, or merge with --no-verify"
                        .formatted(part, reason(result.fault())));
    }

    private static String reason(RunFault fault) {
        return fault instanceof RunFault.StatementFailed failed
                ? RunWords.place(failed.location()) + ": " + RunWords.failure(failed)
                : fault.accept(new RunWords(null)).getMessage();
    }

    private @Nullable String rebase(int branch, int onto) {
        return orders.lowest(orders.heads().get(branch))
                .map(revision -> "aludel rebase %s --onto %s"
                        .formatted(revision, orders.heads().get(onto)))
                .orElse(null);
    }

    static boolean isProved(MergeResult.Trial trial) {
        return trial.verdict().equals(MergeVerdict.COMMUTE.text()) && !isLost(trial);
    }

    static boolean isLost(MergeResult.Trial trial) {
        return trial.downgrade() != null && trial.downgrade().outcome().equals("lost");
    }

    static String cannotBe(List<String> branches) {
        return and(branches) + (branches.size() > 2 ? " cannot all be" : " cannot both be");
    }

    /** {@code a, b and c}. */
    static String and(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** What differs between two databases, in the model and beyond it. */
    static List<Finding> findings(List<Difference> differences, List<TrialResult.OtherFact> facts) {
        return Stream.concat(
                        differences.stream().map(MergeWords::finding),
                        facts.stream().map(MergeWords::finding))
                .toList();
    }

    private static Finding finding(Difference difference) {
        return new Finding(
                Shown.word(difference.kind()), Shown.word(difference.verb()), difference.name(), difference.detail());
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
}
