package dev.aludel.example;

import java.util.List;
import java.util.Optional;

/**
 * One step in the growth of the example.
 *
 * @param name its name, of lower-case words joined by hyphens
 * @param message the message of the revision that it becomes
 * @param after the names of the stages it follows: none for the base, several for a merge
 * @param adds the files and folders that are new in it, relative to the base package
 * @param edits its changes to files of earlier stages
 */
public record Stage(String name, String message, List<String> after, List<String> adds, List<Edit> edits) {

    /**
     * A change of a file.
     *
     * @param file the file, relative to the base package
     * @param before the text until this stage
     * @param now the text from this stage on
     */
    public record Edit(String file, String before, String now) {}

    public Stage {
        after = listOf(after);
        adds = listOf(adds);
        edits = listOf(edits);
    }

    public boolean isMerge() {
        return after.size() > 1;
    }

    /** TOML has no empty list for a key that is not there. */
    private static <T> List<T> listOf(List<T> list) {
        return List.copyOf(Optional.ofNullable(list).orElse(List.of()));
    }
}
