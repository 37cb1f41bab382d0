package dev.aludel.run;

import dev.aludel.revision.Direction;
import dev.aludel.revision.Header;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A revision whose file is no longer what ran.
 *
 * @param revision the revision's id
 * @param checksum that of its file now
 * @param ran when it ran
 * @param user who ran it
 */
public record Edited(String revision, String checksum, Instant ran, String user) {

    /**
     * Those among the revisions that are applied. A revision that has taken the place of others ran as it was before.
     *
     * @param history all attempts, in order
     * @param checksums the checksums of the applied revisions' files now; what is not here is not judged
     */
    public static List<Edited> among(List<HistoryEntry> history, Map<Header, String> checksums) {
        Map<String, HistoryEntry> last = new LinkedHashMap<>();
        for (HistoryEntry entry : history) {
            if (entry.outcome() == Outcome.DONE
                    || entry.outcome() == Outcome.STAMPED
                            && (entry.checksum().isPresent() || !last.containsKey(entry.revision()))) {
                last.put(entry.revision(), entry);
            }
        }
        var edited = new ArrayList<Edited>();
        checksums.forEach((revision, now) -> {
            HistoryEntry entry = last.get(revision.id());
            if (entry != null
                    && entry.direction() == Direction.UPGRADE
                    && entry.checksum()
                            .filter(then -> !then.equals(now) && !revision.ranAs(then))
                            .isPresent()) {
                edited.add(new Edited(revision.id(), now, entry.started(), entry.user()));
            }
        });
        return edited;
    }
}
