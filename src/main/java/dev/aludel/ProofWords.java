package dev.aludel;

import dev.aludel.diff.Difference;
import dev.aludel.run.RunFault;
import dev.aludel.schema.Unmodelled;
import dev.aludel.scratch.ProofResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The verdict on a proof, in one line. */
final class ProofWords implements ProofResult.Visitor<Verdict> {

    @Override
    public Verdict visit(ProofResult.Proved result) {
        return Verdict.proved("PostgreSQL " + result.serverVersion());
    }

    @Override
    public Verdict visit(ProofResult.NotLoaded result) {
        return Verdict.notProved(text(result.fault().accept(new RevisionWords())));
    }

    @Override
    public Verdict visit(ProofResult.NotRun result) {
        String stage = switch (result.stage()) {
            case REPLAY -> "the history does not run";
            case UPGRADE -> "the upgrade does not run";
            case DOWNGRADE -> "the downgrade does not run";
            case UPGRADE_AGAIN -> "the upgrade does not run after the downgrade";
        };
        return Verdict.notProved(stage + ": "
                + (result.fault() instanceof RunFault.StatementFailed failed
                        // The new file's own lines move when this reason is written into its header.
                        ? (result.stage() == ProofResult.Stage.REPLAY ? RunWords.place(failed.location()) + ": " : "")
                                + RunWords.failure(failed)
                        : text(result.fault().accept(new RunWords(null)))));
    }

    @Override
    public Verdict visit(ProofResult.NotReached result) {
        String stage = switch (result.stage()) {
            case REPLAY, UPGRADE -> "the upgrade does not reach the entities";
            case DOWNGRADE -> "the downgrade does not restore the catalog";
            case UPGRADE_AGAIN -> "the second upgrade leads elsewhere than the first";
        };
        var left = new ArrayList<String>();
        result.remaining().forEach(each -> left.add(difference(each)));
        result.missing().forEach(each -> left.add("missing " + unmodelled(each)));
        result.left().forEach(each -> left.add("left behind " + unmodelled(each)));
        return Verdict.notProved(stage + ": " + first(left));
    }

    @Override
    public Verdict visit(ProofResult.NoScratch result) {
        return Verdict.notProved(text(result.fault().accept(new ScratchWords())));
    }

    private static String text(AludelException spoken) {
        return spoken.getMessage();
    }

    private static String first(List<String> items) {
        int shown = 5;
        return items.size() <= shown
                ? String.join("; ", items)
                : String.join("; ", items.subList(0, shown)) + "; and " + (items.size() - shown) + " more";
    }

    private static String difference(Difference difference) {
        String detail = difference.detail().isEmpty() ? "" : " (" + difference.detail() + ")";
        return words(difference.kind()) + " " + difference.name() + " " + words(difference.verb()) + detail;
    }

    private static String unmodelled(Unmodelled object) {
        return object.kind() + " " + object.name();
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
