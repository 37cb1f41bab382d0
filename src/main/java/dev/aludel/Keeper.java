package dev.aludel;

import dev.aludel.run.KeptData;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Shows and purges what revisions have put aside. */
final class Keeper {

    private final Settings settings;
    private final Progress progress;

    Keeper(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** @param revisions prefixes of ids; all when there are none */
    KeptResult kept(List<String> revisions) {
        try (var workplace = new Workplace(settings, progress)) {
            return result(workplace, chosen(KeptData.read(workplace.connect(), Optional.empty()), revisions));
        }
    }

    KeptResult purge(List<String> revisions, Predicate<KeptResult> confirmation) {
        try (var workplace = new Workplace(settings, progress)) {
            var connection = workplace.connect();
            List<KeptData> chosen = chosen(KeptData.read(connection, Optional.empty()), revisions);
            KeptResult result = result(workplace, chosen);
            if (!chosen.isEmpty()) {
                if (!confirmation.test(result)) {
                    throw AludelException.refused("nothing was purged");
                }
                KeptData.purge(connection, chosen);
            }
            return result;
        }
    }

    private static List<KeptData> chosen(List<KeptData> all, List<String> revisions) {
        for (String each : revisions) {
            if (all.stream().noneMatch(data -> data.revision().startsWith(each))) {
                var ids = all.stream().map(KeptData::revision).collect(Collectors.toCollection(LinkedHashSet::new));
                throw AludelException.refused("nothing is kept of a revision \"%s\"; %s"
                        .formatted(
                                each,
                                ids.isEmpty()
                                        ? "nothing is kept at all"
                                        : "there is something of " + String.join(", ", ids)));
            }
        }
        return all.stream()
                .filter(data -> revisions.isEmpty()
                        || revisions.stream().anyMatch(each -> data.revision().startsWith(each)))
                .toList();
    }

    private static KeptResult result(Workplace workplace, List<KeptData> data) {
        return new KeptResult(
                workplace.address(),
                data.stream()
                        .map(each -> new KeptResult.Kept(
                                each.name(),
                                each.revision(),
                                each.direction(),
                                each.table(),
                                each.column().orElse(null),
                                each.rows(),
                                each.bytes(),
                                each.kept().toString()))
                        .toList());
    }
}
