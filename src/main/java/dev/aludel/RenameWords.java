package dev.aludel;

import dev.aludel.diff.RenameFault;
import java.util.List;
import java.util.stream.Collectors;

/** What is said when a rename cannot be. */
final class RenameWords implements RenameFault.Visitor<AludelException> {

    private static final int SHOWN = 20;

    @Override
    public AludelException notOldAndNew(RenameFault.NotOldAndNew fault) {
        return new AludelException(
                ExitCode.USAGE,
                "\"%s\" is no rename; say OLD=NEW, as in --rename users=people, --rename users.mail=email or --rename mood.happy=glad"
                        .formatted(fault.text()),
                List.of());
    }

    @Override
    public AludelException notThere(RenameFault.NotThere fault) {
        return refused(
                fault.text(),
                "there is no \"%s\"; %s"
                        .formatted(fault.old(), listed("nothing is there", "there is", fault.candidates())));
    }

    @Override
    public AludelException notWanted(RenameFault.NotWanted fault) {
        return refused(
                fault.text(),
                "no entity asks for \"%s\"; %s"
                        .formatted(fault.to(), listed("nothing new is asked for", "new is", fault.candidates())));
    }

    @Override
    public AludelException alreadyThere(RenameFault.AlreadyThere fault) {
        return refused(
                fault.text(),
                "\"%s\" is there already; rename or drop that one first, in a revision of its own"
                        .formatted(fault.to()));
    }

    @Override
    public AludelException ambiguous(RenameFault.Ambiguous fault) {
        return refused(
                fault.text(),
                "this may mean %s; rename one of them first, in a revision written by hand"
                        .formatted(String.join(" or ", fault.meanings())));
    }

    @Override
    public AludelException twice(RenameFault.Twice fault) {
        return AludelException.refused("\"%s\" is named by two renames: %s; leave one out"
                .formatted(fault.what(), String.join(" and ", fault.texts())));
    }

    private static AludelException refused(String text, String why) {
        return AludelException.refused((text.startsWith("@") ? "" : "--rename ") + text + ": " + why);
    }

    private static String listed(String none, String some, List<String> candidates) {
        if (candidates.isEmpty()) {
            return none;
        }
        String rest = candidates.size() > SHOWN ? " and %d more".formatted(candidates.size() - SHOWN) : "";
        return some + " " + candidates.stream().limit(SHOWN).collect(Collectors.joining(", ")) + rest;
    }
}
