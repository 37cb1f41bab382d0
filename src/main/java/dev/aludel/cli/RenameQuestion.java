package dev.aludel.cli;

import dev.aludel.RenameChoice;
import java.util.Locale;
import java.util.Optional;

/** Asks on a terminal whether what goes is what comes; anything but an R leaves it at dropping and adding. */
final class RenameQuestion {

    private RenameQuestion() {}

    static RenameChoice.Question of(Main main) {
        return (kind, from, to) -> main.options.json
                ? Optional.empty()
                : main.console()
                        .terminal()
                        .ask("%s %s goes and %s comes, alike but for the name.%n[r]ename, or [d]rop and add? [r/D] "
                                .formatted(kind, from, to))
                        .map(RenameQuestion::isRename);
    }

    private static boolean isRename(String answer) {
        String word = answer.strip().toLowerCase(Locale.ROOT);
        return word.equals("r") || word.equals("rename");
    }
}
