package dev.aludel.schema;

/** String constants in SQL. */
public final class Literal {

    private Literal() {}

    /**
     * The text as a constant that means the same whatever {@code standard_conforming_strings} says: with
     * a backslash in it, it is written as an escape string, as {@code quote_literal()} does.
     */
    public static String quote(String text) {
        String doubled = "'" + text.replace("'", "''") + "'";
        return text.indexOf('\\') < 0 ? doubled : "E" + doubled.replace("\\", "\\\\");
    }

    /** The text in dollars, as a constant or a body, with a number behind the tag where the text has the tag itself. */
    public static String dollars(String tag, String text) {
        String dollars = "$" + tag + "$";
        for (int i = 1; (text + "$").contains(dollars); i++) {
            dollars = "$" + tag + i + "$";
        }
        return dollars + text + dollars;
    }
}
