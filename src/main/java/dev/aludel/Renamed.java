package dev.aludel;

import dev.aludel.diff.Differences;
import dev.aludel.plan.Plan;
import dev.aludel.plan.RenamePlan;
import dev.aludel.schema.Rename;
import dev.aludel.schema.Renaming;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What of the current picture is called otherwise from now on, and who says so.
 *
 * @param before the whole current picture, before any rename
 * @param renaming the renames
 * @param decisions one sentence for each, for the file
 * @param open likely renames about which nobody has said anything
 * @param refused likely renames that are none, as somebody answered
 * @param notes what a user should know about declarations that do nothing
 */
record Renamed(
        Schema before,
        Renaming renaming,
        List<String> decisions,
        List<Rename> open,
        Set<Rename> refused,
        List<String> notes) {

    /** The renames as findings. */
    List<Finding> findings() {
        return Differences.of(renaming, before).stream().map(Shown::finding).toList();
    }

    Plan there(Plan plan) {
        return RenamePlan.there(renaming, before, plan);
    }

    Plan back(Plan plan) {
        return RenamePlan.back(renaming, before, plan);
    }

    /** What a user should know: declarations that do nothing, and what is dropped and added though it may be a rename. */
    List<String> hints() {
        var hints = new ArrayList<>(notes);
        open.forEach(each -> hints.add("%s is dropped and %s added; if that is the same one, say --rename %s"
                .formatted(said(each), each.to(), quoted(each.text()))));
        return hints;
    }

    /** What was decided, in sentences for the file. */
    List<String> sentences() {
        var sentences = new ArrayList<>(decisions);
        refused.forEach(each -> sentences.add(
                "%s is not %s under a new name, as was answered.".formatted(quotes(each.to()), said(each))));
        hints().forEach(each -> sentences.add("Note: " + each + "."));
        return sentences;
    }

    private String said(Rename rename) {
        return word(rename, before);
    }

    static String word(Rename rename, Schema before) {
        return Differences.kind(rename, before) + " " + rename.what();
    }

    private static String quoted(String text) {
        return text.matches("[\\w.=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static String quotes(String name) {
        return "\"" + name + "\"";
    }
}
