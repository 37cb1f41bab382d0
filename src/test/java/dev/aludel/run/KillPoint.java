package dev.aludel.run;

/**
 * Where an upgrade is to end.
 *
 * @param call the number of a call to the server
 * @param moment before it, in the middle of it, or after it
 */
record KillPoint(int call, Moment moment) {

    enum Moment {
        BEFORE,
        /** While it waits for another transaction, which PostgreSQL's concurrent index commands do half way. */
        DURING,
        AFTER
    }

    static KillPoint parse(String text) {
        String[] words = text.split(" ");
        return new KillPoint(Integer.parseInt(words[1]), Moment.valueOf(words[0]));
    }

    @Override
    public String toString() {
        return moment + " " + call;
    }
}
