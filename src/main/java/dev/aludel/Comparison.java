package dev.aludel;

import dev.aludel.catalog.Rejected;
import dev.aludel.diff.Changes;
import dev.aludel.diff.Differences;
import dev.aludel.diff.SchemaDiff;
import dev.aludel.diff.Scope;
import dev.aludel.entity.EntityModel;
import dev.aludel.plan.Planner;
import dev.aludel.plan.Restoration;
import dev.aludel.plan.Spelling;
import dev.aludel.schema.Definition;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * The entities beside what they were compared with.
 *
 * @param against which of the two
 * @param model the entities
 * @param current what is there, without what is unmanaged
 * @param wanted what the entities want, normalised and aligned with the current picture
 * @param spelling how the entities' expressions were written
 * @param unmanaged what neither entities nor revisions know
 * @param definitions how everything is made that is there and is not modelled
 * @param rejected expressions of the entities that the server does not take
 * @param allocations sequences that are not as the entities count, of which the revision says so, too
 * @param behind sequences that are behind the ids that are there
 * @param unsure why it is not known what the revisions created; empty when that is known or does not matter
 */
record Comparison(
        Against against,
        EntityModel model,
        Schema current,
        Schema wanted,
        Spelling spelling,
        List<Scope.Unmanaged> unmanaged,
        List<Definition> definitions,
        List<Rejected> rejected,
        List<String> allocations,
        List<String> behind,
        List<String> unsure) {

    Changes changes() {
        return SchemaDiff.between(current, wanted);
    }

    List<Finding> findings() {
        return Differences.of(changes()).stream()
                .map(each -> new Finding(Shown.word(each.kind()), Shown.word(each.verb()), each.name(), each.detail()))
                .toList();
    }

    List<String> unmanagedNames() {
        return unmanaged.stream()
                .map(each -> Shown.word(each.kind()) + " " + each.name())
                .toList();
    }

    /** What a reviewer should look at, besides the differences. */
    List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (!definitions.isEmpty() && !changes().isEmpty()) {
            warnings.addAll(RestorationWords.lines(
                    Restoration.of(Planner.plan(current, wanted), Planner.plan(wanted, current), definitions)));
        }
        warnings.addAll(allocations);
        warnings.addAll(behind);
        rejected.forEach(each -> warnings.add("%s.%s: the server does not take \"%s\": %s"
                .formatted(each.table(), each.object(), each.expression(), each.message())));
        unsure.forEach(why -> warnings.add(
                "what the revisions created is not known, so nothing that no entity maps is dropped: " + why));
        return warnings;
    }
}
