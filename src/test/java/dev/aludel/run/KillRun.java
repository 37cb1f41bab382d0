package dev.aludel.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an upgrade says to the server, from a template of a database up to where the next template was made.
 *
 * @param template the database that it starts from
 * @param transaction what one transaction holds
 * @param calls each call, in order
 */
record KillRun(String template, RunOptions.Transaction transaction, List<Call> calls) {

    /**
     * One call to the server.
     *
     * @param sql what is said
     * @param own whether the revision says it, and not the tool
     * @param waits whether it waits half way for other transactions
     * @param lasts whether something is committed when it is done
     */
    record Call(String sql, boolean own, boolean waits, boolean lasts) {

        boolean isOfVersionTable() {
            return sql.contains("aludel_version") && !sql.startsWith("SELECT");
        }
    }

    Call call(KillPoint point) {
        return calls.get(point.call() - 1);
    }

    /** Before and after each call of the revision, and in the middle of those that wait. */
    List<KillPoint> ofTheRevision() {
        var points = new ArrayList<KillPoint>();
        for (int i = 1; i <= calls.size(); i++) {
            Call call = calls.get(i - 1);
            if (call.own()) {
                points.add(new KillPoint(i, KillPoint.Moment.BEFORE));
                if (call.waits()) {
                    points.add(new KillPoint(i, KillPoint.Moment.DURING));
                }
                points.add(new KillPoint(i, KillPoint.Moment.AFTER));
            }
        }
        return points;
    }

    /**
     * After the tool's own calls: those that commit something, unless the next call that is a point finds the same
     * committed; those that write the version table; and of the others one in so many.
     */
    List<KillPoint> ofTheTool(int every) {
        var points = new ArrayList<KillPoint>();
        for (int i = 1; i <= calls.size(); i++) {
            Call call = calls.get(i - 1);
            if (!call.own() && (call.lasts() && !isSeenByTheRevision(i) || call.isOfVersionTable() || i % every == 0)) {
                points.add(new KillPoint(i, KillPoint.Moment.AFTER));
            }
        }
        return points;
    }

    private boolean isSeenByTheRevision(int number) {
        return calls.stream()
                .skip(number)
                .filter(call -> call.own() || call.lasts())
                .findFirst()
                .filter(Call::own)
                .isPresent();
    }

    /** After each call that commits something, whoever says it. */
    List<KillPoint> committed() {
        var points = new ArrayList<KillPoint>();
        for (int i = 1; i <= calls.size(); i++) {
            if (calls.get(i - 1).lasts()) {
                points.add(new KillPoint(i, KillPoint.Moment.AFTER));
            }
        }
        return points;
    }

    /** Before those calls of the revision that commit by themselves or are the last before something is committed. */
    List<KillPoint> refusals() {
        var points = new ArrayList<KillPoint>();
        for (int i = 1; i <= calls.size(); i++) {
            if (calls.get(i - 1).own() && (calls.get(i - 1).lasts() || !isSeenByTheRevision(i))) {
                points.add(new KillPoint(i, KillPoint.Moment.BEFORE));
            }
        }
        return points;
    }

    /** What the revision has said outside a transaction, and the tool has committed that it did, before a point. */
    Set<String> over(KillPoint point) {
        int end = point.moment() == KillPoint.Moment.AFTER ? point.call() : point.call() - 1;
        var over = new HashSet<String>();
        for (int i = 0; i < end; i++) {
            boolean recorded = calls.subList(i + 1, end).stream().anyMatch(Call::lasts);
            if (calls.get(i).own() && calls.get(i).lasts() && recorded) {
                over.add(calls.get(i).sql());
            }
        }
        return over;
    }
}
