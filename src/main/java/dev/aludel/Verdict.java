package dev.aludel;

import dev.aludel.catalog.CatalogException;
import dev.aludel.revision.Draft;
import dev.aludel.revision.Format;
import dev.aludel.revision.RevisionDirectory;
import dev.aludel.revision.RevisionFile;
import dev.aludel.scratch.ProofResult;
import dev.aludel.scratch.ScratchException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the proof said.
 *
 * @param outcome {@code proved}, {@code not proved} or {@code skipped}
 * @param detail the server that proved it, or why it is not proved
 */
record Verdict(String outcome, String detail) {

    static final Verdict SKIPPED = new Verdict("skipped", "");

    static Verdict proved(String server) {
        return new Verdict("proved", server);
    }

    static Verdict notProved(String reason) {
        return new Verdict("not proved", reason);
    }

    /** That of a draft as the file that it will be, which is written nowhere but in a folder for the time of the proof. */
    static Verdict of(Draft draft, Format format, Path workspace, Function<RevisionFile, Verdict> proof) {
        try (var folder = new TemporaryFolder()) {
            return proof.apply(
                    RevisionDirectory.open(folder.path(), workspace).write(draft.header(), format, draft.text(format)));
        }
    }

    /** Whatever keeps a proof from being made is its verdict. */
    static Verdict of(Supplier<Verdict> proof) {
        try {
            return proof.get();
        } catch (ScratchException e) {
            return new ProofResult.NoScratch(e.fault()).accept(new ProofWords());
        } catch (CatalogException e) {
            return notProved("the scratch database: "
                    + e.fault().accept(new CatalogWords()).getMessage());
        }
    }

    boolean isProved() {
        return outcome.equals("proved");
    }

    /** The sentence for the file's head. */
    Optional<String> note() {
        return switch (outcome) {
            case "proved" ->
                Optional.of("Proved on %s: upgrade reaches the entities, downgrade restores the catalog."
                        .formatted(detail));
            case "not proved" -> Optional.of("NOT PROVED: " + detail + ".");
            default -> Optional.empty();
        };
    }
}
