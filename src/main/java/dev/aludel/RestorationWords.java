package dev.aludel;

import dev.aludel.plan.Obstacle;
import dev.aludel.plan.Restoration;
import dev.aludel.schema.ObjectName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of objects that are not modelled and that a change runs into. */
final class RestorationWords {

    private RestorationWords() {}

    /** A line for each object that makes way, and for each that cannot. */
    static List<String> lines(Restoration restoration) {
        return Stream.concat(
                        restoration.obstacles().stream().map(RestorationWords::line),
                        restoration.restored().stream()
                                .filter(each -> restoration.obstacles().stream()
                                        .noneMatch(obstacle -> obstacle.object().equals(each)))
                                .map(each ->
                                        "the %s makes way for the change and is restored by it".formatted(named(each))))
                .toList();
    }

    /** Refuses what cannot be restored. */
    static void require(Restoration restoration) {
        List<Obstacle> obstacles = restoration.obstacles();
        if (!obstacles.isEmpty()) {
            throw AludelException.refused(
                    obstacles.stream().map(RestorationWords::line).collect(Collectors.joining("\n")));
        }
    }

    private static String line(Obstacle obstacle) {
        String object = named(obstacle.object());
        String on = named(obstacle.on());
        return switch (obstacle.reason()) {
            case GONE ->
                ("the %s uses the %s, which goes for good, so it cannot be restored: drop or change it in a revision of"
                                + " your own before this one ('aludel revision -m …'), or leave the %s mapped")
                        .formatted(object, on, obstacle.on().kind());
            case NOT_PRINTED ->
                ("the %s uses the %s, which changes, and aludel cannot make it again: drop it before this revision, and"
                                + " create it after it")
                        .formatted(object, on);
            case ROWS ->
                ("the %s hangs on the %s, which changes, and holds rows, so it is not dropped and restored: make this"
                                + " change in a revision of your own ('aludel revision -m …')")
                        .formatted(object, on);
            case NEEDED ->
                ("the %s uses the %s, which changes, and is itself used by tables, so it cannot make way: change it in a"
                                + " revision of your own before this one ('aludel revision -m …')")
                        .formatted(object, on);
            case RENAMED ->
                ("the %s makes way for a change of the %s, but what it uses is renamed at the same time: rename in one"
                                + " revision, and change in the next")
                        .formatted(object, on);
        };
    }

    private static String named(ObjectName object) {
        String table = object.table()
                .filter(each -> !each.equals(object.name()))
                .map(each -> each + ".")
                .orElse("");
        return object.kind().equals("column")
                ? "column " + table + object.name().name()
                : object.toString();
    }
}
