package dev.aludel.plan;

import dev.aludel.schema.Definition;
import dev.aludel.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A change and its way back, with what is not modelled restored: whatever PostgreSQL would refuse to change under a
 * view, a trigger or a function is changed after that was dropped and before it is made again as it was, and what goes
 * with a table or a column comes back with it. Settings that a change of type resets are set again.
 *
 * @param upgrade the way there
 * @param downgrade the way back
 * @param restored what makes way on the way there
 * @param obstacles what can neither stay nor be restored; when there are some, the plans will not run
 */
public record Restoration(Plan upgrade, Plan downgrade, List<ObjectName> restored, List<Obstacle> obstacles) {

    public Restoration {
        restored = List.copyOf(restored);
        obstacles = List.copyOf(obstacles);
    }

    /**
     * What is not modelled and shall be another one afterwards.
     *
     * @param there how it is made now
     * @param create what makes the other one
     * @param drop what drops the other one
     */
    public record Replacement(Definition there, List<String> create, List<String> drop) {

        public Replacement {
            create = List.copyOf(create);
            drop = List.copyOf(drop);
        }

        private Definition afterwards() {
            return new Definition(
                    there.object(),
                    there.create(),
                    drop,
                    there.options(),
                    there.missing(),
                    there.partOf(),
                    there.needs(),
                    there.neededBy());
        }
    }

    /** @param definitions what is there before the upgrade, in an order in which each can be created */
    public static Restoration of(Plan upgrade, Plan downgrade, List<Definition> definitions) {
        return of(upgrade, downgrade, definitions, List.of());
    }

    /**
     * @param definitions what is there before the upgrade, in an order in which each can be created
     * @param replacements those of them that shall be other ones afterwards
     */
    public static Restoration of(
            Plan upgrade, Plan downgrade, List<Definition> definitions, List<Replacement> replacements) {
        Map<ObjectName, List<String>> after = new HashMap<>();
        Map<ObjectName, List<String>> before = new HashMap<>();
        Map<ObjectName, Definition> afterwards = new HashMap<>();
        for (Replacement each : replacements) {
            after.put(each.there().object(), each.create());
            before.put(each.there().object(), each.there().create());
            afterwards.put(each.there().object(), each.afterwards());
        }
        var there = new MakingWay(upgrade.operations(), definitions, after, false);
        List<Definition> lost = there.lost();
        List<Definition> left = definitions.stream()
                .filter(each -> !lost.contains(each))
                .map(each -> afterwards.getOrDefault(each.object(), each))
                .toList();
        var back = new MakingWay(downgrade.operations(), left, before, true);
        var obstacles = new ArrayList<>(there.obstacles());
        Set<ObjectName> known = new HashSet<>();
        obstacles.forEach(each -> known.add(each.object()));
        back.obstacles().stream().filter(each -> !known.contains(each.object())).forEach(obstacles::add);
        Set<ObjectName> restored = new TreeSet<>();
        there.roots().stream()
                .filter(each -> !after.containsKey(each.object()))
                .forEach(each -> restored.add(each.object()));
        return new Restoration(
                new Plan(there.operations(List.of(), definitions), upgrade.warnings()),
                new Plan(back.operations(lost, definitions), downgrade.warnings()),
                List.copyOf(restored),
                obstacles);
    }
}
