package dev.aludel;

import dev.aludel.catalog.Likeness;
import dev.aludel.entity.EntityModel;
import dev.aludel.entity.ddl.Auxiliary;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.plan.Plan;
import dev.aludel.plan.Restoration;
import dev.aludel.schema.Definition;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/**
 * Views and functions that the entities bring along, and that are there as other ones. Told by letting the server make
 * and print them; triggers, policies and their like are told by their names only.
 *
 * @param replaced those that are dropped and made anew
 * @param inPlace functions whose arguments and result stay, with which nothing has to make way
 */
record ChangedAdditions(List<Changed> replaced, List<Changed> inPlace) {

    /** @param there how it is made where it is compared */
    record Changed(Auxiliary wanted, Definition there) {}

    static final ChangedAdditions NONE = new ChangedAdditions(List.of(), List.of());

    /** @param differing whether tables differ: then a view of a column that is not there is one for afterwards */
    static ChangedAdditions of(
            EntityModel model, Connection connection, List<Definition> definitions, boolean differing) {
        var replaced = new ArrayList<Changed>();
        var inPlace = new ArrayList<Changed>();
        for (Auxiliary wanted : model.auxiliaries()) {
            List<Definition> there = definitions.stream()
                    .filter(each -> Additions.isSame(
                            wanted, each.object().kind(), each.object().name()))
                    .toList();
            if (there.size() == 1 && wanted.create().size() == 1) {
                var changed = new Changed(wanted, there.get(0));
                switch (Likeness.of(
                        connection,
                        wanted.kind(),
                        wanted.name(),
                        wanted.create().get(0))) {
                    case OTHER -> replaced.add(changed);
                    case REPLACEABLE -> inPlace.add(changed);
                    case AHEAD -> {
                        if (differing) {
                            replaced.add(changed);
                        }
                    }
                    case SAME, UNKNOWN -> {}
                }
            }
        }
        return replaced.isEmpty() && inPlace.isEmpty() ? NONE : new ChangedAdditions(replaced, inPlace);
    }

    List<Restoration.Replacement> replacements() {
        return replaced.stream()
                .map(each -> new Restoration.Replacement(
                        each.there(), each.wanted().create(), each.wanted().drop()))
                .toList();
    }

    /** A function is there before the tables that call it, or comes after those that it reads. */
    Plan there(Plan upgrade) {
        var operations = new ArrayList<Operation>();
        inPlace.stream()
                .filter(each -> each.wanted().beforeTables())
                .forEach(each -> operations.add(now(each.wanted())));
        operations.addAll(upgrade.operations());
        inPlace.stream()
                .filter(each -> !each.wanted().beforeTables())
                .forEach(each -> operations.add(now(each.wanted())));
        return new Plan(operations, upgrade.warnings());
    }

    Plan back(Plan downgrade) {
        var operations = new ArrayList<Operation>();
        inPlace.stream().filter(each -> !each.wanted().beforeTables()).forEach(each -> before(each, operations));
        operations.addAll(downgrade.operations());
        inPlace.stream().filter(each -> each.wanted().beforeTables()).forEach(each -> before(each, operations));
        return new Plan(operations, downgrade.warnings());
    }

    private static Execute now(Auxiliary function) {
        return new Execute(
                function.create()
                        .get(0)
                        .strip()
                        .replaceFirst(
                                "(?i)^create\\s+(?:or\\s+replace\\s+)?(function|procedure)", "create or replace $1"),
                true);
    }

    private static void before(Changed function, List<Operation> operations) {
        function.there().create().forEach(sql -> operations.add(new Execute(sql, true)));
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (List<Changed> some : List.of(replaced, inPlace)) {
            some.forEach(each -> findings.add(new Finding(
                    each.wanted().kind(), "altered", each.wanted().name().toString(), "another definition")));
        }
        return findings;
    }
}
