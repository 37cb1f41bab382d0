package dev.aludel.entity.ddl;

/** What may follow a check's condition. */
final class Checks {

    private Checks() {}

    static void tail(Cursor at, Notes notes) {
        while (at.takes("no", "inherit") || at.takes("not", "valid") || at.takes("not", "enforced")) {
            notes.add("a check is always enforced, valid and inherited in a revision");
        }
        at.takes("enforced");
    }
}
