package dev.aludel;

import dev.aludel.catalog.Rejected;
import dev.aludel.diff.Acceptance;
import dev.aludel.diff.Changes;
import dev.aludel.diff.Difference;
import dev.aludel.diff.Differences;
import dev.aludel.diff.SchemaDiff;
import dev.aludel.diff.Scope;
import dev.aludel.entity.EntityModel;
import dev.aludel.entity.ddl.Auxiliary;
import dev.aludel.plan.Plan;
import dev.aludel.plan.Planner;
import dev.aludel.plan.Restoration;
import dev.aludel.plan.Spelling;
import dev.aludel.schema.Definition;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Unmodelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The entities beside what they were compared with.
 *
 * @param against which of the two
 * @param model the entities
 * @param renamed what gets another name
 * @param current what is there, without what is unmanaged, in its new names
 * @param accepted what the entities want, normalised and aligned with the current picture, with what is tolerated
 * @param spelling how the entities' expressions were written
 * @param unmanaged what neither entities nor revisions know
 * @param unmodelled what is there and is not modelled
 * @param definitions how everything is made that is there and is not modelled
 * @param changed views and functions that the entities bring along, and that are there as other ones
 * @param rejected expressions of the entities that the server does not take
 * @param allocations sequences that are not as the entities count, of which the revision says so, too
 * @param behind sequences that are behind the ids that are there
 * @param drift what in the database is not as the revisions made it, seen from the database
 * @param lastHibernate the Hibernate that read the entities for the last generated revision
 * @param unsure why nothing that no entity maps is dropped; empty when all of that is known or does not matter
 */
record Comparison(
        Against against,
        EntityModel model,
        Renamed renamed,
        Schema current,
        Acceptance.Outcome accepted,
        Spelling spelling,
        List<Scope.Unmanaged> unmanaged,
        List<Unmodelled> unmodelled,
        List<Definition> definitions,
        ChangedAdditions changed,
        List<Rejected> rejected,
        List<String> allocations,
        List<String> behind,
        List<Difference> drift,
        Optional<String> lastHibernate,
        List<String> unsure) {

    /** What is wanted, with what is tolerated. */
    Schema wanted() {
        return accepted.wanted();
    }

    Changes changes() {
        return SchemaDiff.between(current, wanted());
    }

    /** What leads to the entities, spelled as they spell it, and what leads back; with what makes way for either. */
    Restoration restoration() {
        Plan there = NewSequences.continued(
                renamed.there(spelling.applied(Planner.plan(current, wanted()))),
                model.generators(),
                current,
                wanted());
        Plan back = renamed.back(Planner.plan(wanted(), current));
        var restoration = Restoration.of(there, back, definitions, changed.replacements());
        return new Restoration(
                LeftIndexes.cleared(
                        changed.there(Additions.created(restoration.upgrade(), additions())), leftIndexes()),
                changed.back(Additions.dropped(restoration.downgrade(), additions())),
                restoration.restored(),
                restoration.obstacles());
    }

    private List<Unmodelled> leftIndexes() {
        return LeftIndexes.of(unmodelled, current, wanted());
    }

    List<Finding> findings() {
        return Stream.of(
                        Additions.findings(additions()).stream(),
                        changed.findings().stream(),
                        renamed.findings().stream(),
                        Differences.of(changes()).stream().map(Shown::finding))
                .flatMap(each -> each)
                .toList();
    }

    List<Finding> driftFindings() {
        return drift.stream().map(Shown::finding).toList();
    }

    /** What no entity can say is left alone by a revision; what they can say gets into it, and is no change of theirs. */
    List<String> driftWarnings() {
        var hidden = new ArrayList<>(driftFindings());
        hidden.removeAll(findings());
        int shown = drift.size() - hidden.size();
        var warnings = new ArrayList<String>();
        if (shown > 0) {
            warnings.add(
                    "drift: %d of these %s no change of an entity, for the revisions have made it, and the database is "
                                    .formatted(shown, shown == 1 ? "is" : "are")
                            + "another one; --against history leaves it out");
        }
        hidden.forEach(each -> warnings.add("drift: the %s %s is not as the revisions made it (%s), which is left alone"
                .formatted(each.kind(), each.name(), each.detail().isEmpty() ? each.change() : each.detail())));
        return warnings;
    }

    /** What the entities bring along besides what is modelled, and is not there. */
    List<Auxiliary> additions() {
        return Additions.missing(model, unmodelled);
    }

    List<String> unmanagedNames() {
        return unmanaged.stream()
                .map(each -> Shown.word(each.kind()) + " " + each.name())
                .toList();
    }

    /** What may come of another Hibernate than the last time, not of the entities. */
    List<String> otherHibernate() {
        return lastHibernate
                .flatMap(last -> new HibernateChanges(last, model.hibernateVersion()).among(changes()))
                .stream()
                .toList();
    }

    /** What a reviewer should look at, besides the differences. */
    List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (!definitions.isEmpty() && !findings().isEmpty()) {
            warnings.addAll(RestorationWords.lines(restoration()));
        }
        warnings.addAll(model.warnings());
        warnings.addAll(model.lacking());
        warnings.addAll(Unread.warnings(model));
        warnings.addAll(LeftIndexes.warnings(leftIndexes()));
        warnings.addAll(allocations);
        warnings.addAll(behind);
        warnings.addAll(otherHibernate());
        rejected.forEach(each -> warnings.add("%s.%s: the server does not take \"%s\": %s"
                .formatted(each.table(), each.object(), each.expression(), each.message())));
        warnings.addAll(unsure);
        return warnings;
    }
}
