package dev.aludel;

import dev.aludel.plan.Widening;
import dev.aludel.run.Amount;
import dev.aludel.run.CountedLoss;
import dev.aludel.run.StepLosses;
import dev.aludel.schema.Type;
import dev.aludel.schema.TypeName;
import dev.aludel.sql.Loss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of what a downgrade takes away. */
final class LossWords implements Loss.Visitor<Lost> {

    private static final Map<String, String> PLURALS =
            Map.of("index", "indexes", "policy", "policies", "statistics", "statistics");

    private final CountedLoss counted;
    private final boolean dependent;

    private LossWords(CountedLoss counted, boolean dependent) {
        this.counted = counted;
        this.dependent = dependent;
    }

    /** What is said of one loss. */
    static Lost of(CountedLoss counted) {
        return counted.loss().accept(new LossWords(counted, false));
    }

    static DowngradeLosses of(String database, List<StepLosses> steps) {
        return new DowngradeLosses(database, steps.stream().map(LossWords::of).toList());
    }

    /** What is said of the data that a step takes away: not of what holds none, nor of what cannot be told. */
    static List<Lost> ofData(StepLosses step) {
        return step.losses().stream()
                .filter(each -> !(each.loss() instanceof Loss.DroppedRule || each.loss() instanceof Loss.Untold))
                .filter(each -> !(each.loss() instanceof Loss.DroppedObject object && holdsNone(object)))
                .filter(each -> !(each.loss() instanceof Loss.ConvertedColumn converted
                        && new LossWords(each, false).keepsAll(converted)))
                .map(LossWords::of)
                .toList();
    }

    private static boolean holdsNone(Loss.DroppedObject object) {
        return !object.cascade() && !object.kind().equals("sequence");
    }

    private static DowngradeLosses.Step of(StepLosses step) {
        var losses = new ArrayList<Lost>();
        Map<String, List<String>> rules = new LinkedHashMap<>();
        for (CountedLoss each : step.losses()) {
            if (each.loss() instanceof Loss.DroppedRule rule) {
                rules.computeIfAbsent(rule.kind(), kind -> new ArrayList<>()).add(rule.name());
            } else {
                losses.add(of(each));
            }
        }
        step.unread().map(LossWords::unread).ifPresent(losses::add);
        rules.forEach((kind, names) -> losses.add(
                plain(kind, String.join(", ", names), "drops %s (no data)".formatted(count(names.size(), kind)))));
        var revision = step.step().revision();
        return new DowngradeLosses.Step(revision.id(), revision.message(), losses);
    }

    private static Lost unread(StepLosses.Unread unread) {
        String place = RunWords.place(unread.location());
        return plain(
                "body",
                place,
                unread.usesConnection()
                        ? "works on the connection itself (%s); what it does from there on cannot be told"
                                .formatted(place)
                        : "cannot be read without running it (%s): %s"
                                .formatted(
                                        place,
                                        new RunWords(unread.problem())
                                                .ofBody(unread.problem().toString())));
    }

    @Override
    public Lost visit(Loss.DroppedTable loss) {
        return loss("table", loss.table(), "drops table %s" + cascade(loss.cascade()), "", "row");
    }

    @Override
    public Lost visit(Loss.DroppedColumn loss) {
        return loss(
                "column",
                column(loss.table(), loss.column()),
                "drops column %s" + cascade(loss.cascade()),
                "",
                "value");
    }

    @Override
    public Lost visit(Loss.DroppedObject loss) {
        return loss(loss.kind(), loss.name(), "drops " + loss.kind() + " %s" + cascade(loss.cascade()), "", "");
    }

    @Override
    public Lost visit(Loss.DroppedRule loss) {
        return plain(loss.kind(), loss.name(), "drops " + loss.kind() + " " + loss.name());
    }

    @Override
    public Lost visit(Loss.LostRows loss) {
        return switch (loss.extent()) {
            case DELETED -> loss("rows", loss.table(), "deletes rows of table %s", "of ", "row");
            case CHANGED -> loss("rows", loss.table(), "changes rows of table %s", "of ", "row");
            case TRUNCATED -> loss("rows", loss.table(), "empties table %s", "", "row");
            case TRUNCATED_CASCADE -> loss("rows", loss.table(), "empties table %s and what refers to it", "", "row");
        };
    }

    @Override
    public Lost visit(Loss.ConvertedColumn loss) {
        String from = counted.type().map(type -> " from " + shortest(type)).orElse("");
        String change = (from.equals(" from " + loss.type()) ? "" : from)
                + (loss.labels().isEmpty() ? " to " : " to the new ")
                + loss.type()
                + (keepsAll(loss) ? ", which keeps every value" : "");
        return loss(
                "type",
                column(loss.table(), loss.column()),
                "changes the type of column %s" + change.replace("%", "%%"),
                "",
                "value");
    }

    @Override
    public Lost visit(Loss.Untold loss) {
        return plain("statement", loss.sql(), "runs: " + RunWords.shown(loss.sql()));
    }

    /**
     * @param form the words, with a place for the name
     * @param before what stands before a number
     * @param noun what is counted
     */
    private Lost loss(String kind, Loss.Name name, String form, String before, String noun) {
        Amount amount = counted.amount();
        @Nullable
        Long number = switch (amount.certainty()) {
            case EXACT, ABOUT, MORE -> amount.number();
            default -> null;
        };
        String text = form.formatted(name.text());
        String now = name.now()
                .filter(each -> !each.equals(name.text()))
                .map(each -> "now " + each)
                .orElse("");
        String remark = Stream.of(now, words(amount, before, noun), misfits(amount))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        return new Lost(
                kind,
                name.text(),
                number,
                amount.certainty() == Amount.Certainty.EXACT,
                counted.misfits().orElse(null),
                (dependent ? "with it " + text.substring(text.indexOf(' ') + 1) : text)
                        + (remark.isEmpty() ? "" : " (" + remark + ")"),
                counted.dependents().stream()
                        .map(each -> each.loss().accept(new LossWords(each, true)))
                        .toList());
    }

    private static Lost plain(String kind, String name, String text) {
        return new Lost(kind, name, null, false, null, text, List.of());
    }

    private String misfits(Amount amount) {
        boolean known = counted.loss() instanceof Loss.ConvertedColumn converted && keepsAll(converted);
        return counted.misfits()
                .filter(none -> amount.number() > 0 && !known)
                .map(number -> number == 0
                        ? "all of which fit"
                        : String.format(Locale.ROOT, "%,d of which %s not fit", number, number == 1 ? "does" : "do"))
                .orElse("");
    }

    private static String words(Amount amount, String before, String noun) {
        return switch (amount.certainty()) {
            case NONE -> "";
            case EXACT -> amount.number() == 0 ? "empty" : before + count(amount.number(), noun);
            case ABOUT -> before + "about " + count(rounded(amount.number()), noun);
            case MORE -> before + "more than " + count(amount.number(), noun);
            case UNKNOWN -> noun + "s unknown";
            case ABSENT -> "not there";
            case MADE -> "made on the way";
        };
    }

    private static String count(long number, String noun) {
        String plural = PLURALS.getOrDefault(noun, noun + "s");
        return "%s %s".formatted(String.format(Locale.ROOT, "%,d", number), number == 1 ? noun : plural);
    }

    /** To two digits, since an estimate has no more. */
    static long rounded(long number) {
        long unit = 1;
        while (number / unit >= 100) {
            unit *= 10;
        }
        return (number + unit / 2) / unit * unit;
    }

    private static Loss.Name column(Loss.Name table, Loss.Name column) {
        return new Loss.Name(
                table.text() + "." + column.text(),
                table.now().flatMap(before -> column.now().map(each -> before + "." + each)));
    }

    private static String cascade(boolean cascade) {
        return cascade ? " and what depends on it" : "";
    }

    private boolean keepsAll(Loss.ConvertedColumn loss) {
        return !loss.using()
                && counted.type().filter(type -> keepsAll(type, loss.type())).isPresent();
    }

    private static boolean keepsAll(String from, String to) {
        return type(from)
                .flatMap(old -> type(to).filter(now -> Widening.keepsAll(old, now)))
                .isPresent();
    }

    private static String shortest(String type) {
        return type(type).map(TypeName::of).orElse(type);
    }

    private static Optional<Type> type(String text) {
        try {
            return Optional.of(Type.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
